package org.regjistri.notices;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.regjistri.kernel.Language;

/// A message to be sent. It says as little as possible: what happened and where to ask, never a personal number.
///
/// @param about the act or matter
/// @param channel how
/// @param address an e-mail address or a telephone number (E.164), checked by [Channel#isAddress]
/// @param key of the text in the message files: `<key>.subject` and `<key>.text`
/// @param arguments of both texts
public record Notice(
        UUID id, UUID about, Channel channel, String address, Language language, String key, List<String> arguments) {

    public enum Channel {
        EMAIL("[^\\s@<>\",;:()]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+"),
        SMS("\\+[1-9][0-9]{7,14}");

        private final Pattern shape;

        Channel(String shape) {
            this.shape = Pattern.compile(shape);
        }

        public boolean isAddress(String text) {
            return text.length() <= 254 && shape.matcher(text).matches();
        }
    }
}
