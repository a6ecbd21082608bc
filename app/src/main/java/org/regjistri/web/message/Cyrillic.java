package org.regjistri.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serbian Cyrillic out of the Latin messages. Arguments (names, numbers), markup, addresses and the words of the list
/// beside the messages stay in Latin.
final class Cyrillic {
    private static final String LIST = "/messages/untouched-in-cyrillic.txt";
    private static final String MARKUP = "<[^<>]*>|&[a-z#0-9]+;|https?://\\S+|[\\w.+-]+@[\\w.-]+|/[a-z][a-z0-9/-]*";
    private final Pattern untouched;

    Cyrillic() {
        this(list());
    }

    Cyrillic(List<String> words) {
        StringBuilder alternatives = new StringBuilder(MARKUP);
        for (String word : words) {
            alternatives
                    .append("|(?<![\\p{L}\\p{N}])")
                    .append(Pattern.quote(word))
                    .append("(?![\\p{L}\\p{N}])");
        }
        untouched = Pattern.compile(alternatives.toString());
    }

    String ofPattern(String latin) {
        return PatternText.change(latin, this::ofWords);
    }

    private String ofWords(String latin) {
        StringBuilder result = new StringBuilder();
        Matcher matcher = untouched.matcher(latin);
        int done = 0;
        while (matcher.find()) {
            MatchResult kept = matcher.toMatchResult();
            result.append(transliterate(latin.substring(done, kept.start()))).append(kept.group());
            done = kept.end();
        }
        return result.append(transliterate(latin.substring(done))).toString();
    }

    /// Stands in until the kernel's own transliteration is here.
    private static String transliterate(String latin) {
        return latin;
    }

    private static List<String> list() {
        try (InputStream file = Objects.requireNonNull(Cyrillic.class.getResourceAsStream(LIST), LIST)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
