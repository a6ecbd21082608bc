package org.regjistri.civilstatus.draft;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What officials write about a draft, and what was typed into it, as the database can keep it.
final class Words {
    private static final int LENGTH_MIN = 3;
    static final int LENGTH_MAX = 500;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Cf}|\\p{Co}|\\p{Cn}|\\p{Cs}");

    private Words() {}

    /// On one line; empty where it is too short, too long, or holds what cannot be seen.
    static Optional<String> read(String text) {
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        int length = tidy.codePointCount(0, tidy.length());
        return length < LENGTH_MIN
                        || length > LENGTH_MAX
                        || CONTROL.matcher(tidy).find()
                ? Optional.empty()
                : Optional.of(tidy);
    }

    /// As typed, without what no database takes: zero characters, halves of a pair.
    static String kept(String typed) {
        return new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    /// As [#kept(String)], cut to so many characters.
    static String kept(String typed, int max) {
        String kept = kept(typed);
        int length = kept.codePointCount(0, kept.length());
        return length <= max ? kept : kept.substring(0, kept.offsetByCodePoints(0, max));
    }
}
