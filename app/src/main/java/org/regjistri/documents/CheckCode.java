package org.regjistri.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The check code of a document: 55 random bits in 11 characters of Crockford's base 32, and one character by which a
/// slip in typing is told apart from a code that no document has.
///
/// The last character makes the sum of all characters, each times its own power of x, zero in the field of 32
/// elements (x⁵ + x² + 1). So one wrong character, or any two changed about, never gives another good code.
///
/// @param value 12 characters without hyphens, as kept and compared. Example: `K7QM4ZTP9XWR`
public record CheckCode(String value) {
    public static final int LENGTH = 12;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ELEMENTS = ALPHABET.length();
    private static final int POLYNOMIAL = 0b100101;
    private static final int GROUP = 4;
    /// What is read as something else: the letters that Crockford leaves out, and Cyrillic ones of the same shape.
    private static final String MISTAKEN = "OILАВЕЈКМНОРСТХ";
    private static final String MEANT = "011ABEJKMH0PCTX";

    public CheckCode {
        if (!isGood(value)) {
            throw new IllegalArgumentException("No check code");
        }
    }

    /// @param random must be one that nobody can foresee
    public static CheckCode generate(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ELEMENTS)));
        }
        return new CheckCode(code.append(ALPHABET.charAt(timesX(sum(code)))).toString());
    }

    /// As somebody typed it. Empty where it cannot be a code: too long, too short, or with a slip in it.
    public static Optional<CheckCode> read(String typed) {
        String normalised = normalise(typed);
        return isGood(normalised) ? Optional.of(new CheckCode(normalised)) : Optional.empty();
    }

    public static boolean isWellFormed(String typed) {
        return isGood(normalise(typed));
    }

    /// Capitals without blanks and hyphens, mistaken letters put right; not necessarily a code.
    public static String normalise(String typed) {
        StringBuilder code = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).chars().filter(c -> !isBetween(c)).forEach(c -> {
            int mistaken = MISTAKEN.indexOf(c);
            code.append(mistaken < 0 ? (char) c : MEANT.charAt(mistaken));
        });
        return code.toString();
    }

    /// In groups of four, as on the paper. Example: `K7QM-4ZTP-9XWR`
    public String printed() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    /// The code itself never stands in a log.
    @Override
    public String toString() {
        return "CheckCode[…]";
    }

    private static boolean isBetween(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean isGood(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && sum(code) == 0;
    }

    private static int sum(CharSequence code) {
        return code.chars().map(ALPHABET::indexOf).reduce(0, (sum, element) -> timesX(sum) ^ element);
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted < ELEMENTS ? shifted : shifted ^ POLYNOMIAL;
    }
}
