package org.regjistri.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.regjistri.kernel.script.SerbianScript;

/// Serbian Cyrillic out of the Latin messages, with the words of the list beside the messages left alone.
final class Cyrillic {
    private static final String LIST = "/messages/untouched-in-cyrillic.txt";
    private final Set<String> untouched;

    Cyrillic() {
        this(list());
    }

    Cyrillic(Set<String> untouched) {
        this.untouched = untouched;
    }

    String ofPattern(String latin) {
        return SerbianScript.toCyrillicText(latin, untouched);
    }

    private static Set<String> list() {
        try (InputStream file = Objects.requireNonNull(Cyrillic.class.getResourceAsStream(LIST), LIST)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
