package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.linkage.plan.FieldKind;

/// How the text of a value is read before it is compared: as words in one spelling.
final class Reading {
    private static final Set<String> FEMALE =
            folded("f female w woman weiblich femme ž žensko ženski zensko žena femër femërore grua", "2");
    private static final Set<String> MALE =
            folded("m male man männlich homme muško muški muz mashkull mashkullore burrë", "1");

    private Reading() {}

    static UnaryOperator<String> of(FieldKind kind) {
        return switch (kind) {
            case GIVEN_NAME, SURNAME, FULL_NAME -> Reading::name;
            case PLACE -> PlaceReading::read;
            case NUMBER -> Reading::number;
            case TEXT -> Reading::words;
            case SEX -> Reading::sex;
            case CATEGORY -> text -> text.strip().toLowerCase(Locale.ROOT);
            case DATE -> throw new IllegalArgumentException("Dates are not spelled");
        };
    }

    /// Folded; words that were cut short (`Enđ.`, `R`) end with a full stop.
    static String name(String text) {
        if (text.indexOf('.') < 0) {
            return withStops(NameFold.current().fold(text));
        }
        return Arrays.stream(text.replace(".", ". ").strip().split("\\s+", -1))
                .map(Reading::wordOfName)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String wordOfName(String word) {
        String folded = NameFold.current().fold(word);
        return word.endsWith(".") && !folded.isEmpty() && folded.indexOf(' ') < 0 ? folded + "." : withStops(folded);
    }

    /// A single letter is always an initial.
    private static String withStops(String folded) {
        boolean hasInitial = folded.length() == 1;
        for (int i = 1; i < folded.length() && !hasInitial; i++) {
            hasInitial = folded.charAt(i) == ' ' && (i == 1 || i + 2 == folded.length() || folded.charAt(i + 2) == ' ');
        }
        if (!hasInitial) {
            return folded;
        }
        return Arrays.stream(folded.split(" ", -1))
                .map(word -> word.length() == 1 ? word + "." : word)
                .collect(Collectors.joining(" "));
    }

    /// Letters and digits without what stands between.
    static String number(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                kept.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }

    /// Folded words; numbers stay, which the fold of names would drop.
    static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            boolean isDigit = Character.isDigit(text.charAt(at));
            int end = at + 1;
            while (end < text.length() && Character.isDigit(text.charAt(end)) == isDigit) {
                end++;
            }
            String part = text.substring(at, end);
            String word = isDigit ? number(part) : NameFold.current().fold(part);
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
            at = end;
        }
        return words.toString();
    }

    static String sex(String text) {
        String folded = NameFold.current().fold(text);
        String word = folded.isEmpty() ? text.strip() : folded;
        return FEMALE.contains(word) ? "female" : MALE.contains(word) ? "male" : "";
    }

    private static Set<String> folded(String words, String... others) {
        Set<String> folded = Arrays.stream(words.split(" ", -1))
                .map(NameFold.current()::fold)
                .collect(Collectors.toCollection(java.util.HashSet::new));
        folded.addAll(Arrays.asList(others));
        return Set.copyOf(folded);
    }
}
