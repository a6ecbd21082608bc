package org.regjistri.notices.messenger;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.kernel.Language;
import org.regjistri.notices.Notice;

/// A message in its language, ready to leave.
///
/// @param id the same at each try, so that the receiving side can tell that it had it
/// @param subject one line
/// @param text lines, without any other control character
public record Message(
        UUID id,
        Notice.Channel channel,
        String address,
        Language language,
        String subject,
        String text,
        Instant orderedAt) {

    public Message {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        text = text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
        if (!channel.isAddress(address)) {
            throw new IllegalArgumentException("Not an address for " + channel);
        }
    }

    /// Without the address: it must not come into a log.
    @Override
    public String toString() {
        return "message " + id;
    }
}
