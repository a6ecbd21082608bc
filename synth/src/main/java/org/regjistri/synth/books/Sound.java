package org.regjistri.synth.books;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.synth.draw.Draw;

/// One row of `sounds.tsv`: letters of a name, where in the name, and how scribes may put them
/// down.
///
/// @param spellings in the order of the table, the usual ones first
/// @param upTo the weight of the spelling and of those before it, together
record Sound(int number, String letters, Where where, List<String> spellings, List<Integer> upTo) {

    enum Where {
        ANY,
        START,
        END,
        FRONT,
        VOWELS,
        CONSONANTS,
        CLOSED,
        FEMALE,
        SURNAME
    }

    private static final String VOWELS = "aeiouyëıöüâéèáäåøíóú";
    private static final String FRONT_VOWELS = "eiyëüö";

    static Sound of(int number, String[] row) {
        List<String> spellings = new ArrayList<>();
        List<Integer> upTo = new ArrayList<>();
        int total = 0;
        for (String cell : row[4].split(" ", -1)) {
            int colon = cell.indexOf(':');
            total += Integer.parseInt(cell.substring(colon + 1));
            spellings.add(cell.startsWith("-") ? "" : cell.substring(0, colon));
            upTo.add(total);
        }
        return new Sound(number, row[2], Where.valueOf(row[3]), List.copyOf(spellings), List.copyOf(upTo));
    }

    /// One of the spellings, by weight.
    int draw(Draw draw) {
        if (upTo.size() == 1) {
            return 0;
        }
        int drawn = draw.below(upTo.getLast());
        int at = 0;
        while (drawn >= upTo.get(at)) {
            at++;
        }
        return at;
    }

    /// Whether it is heard at this place of a word of small letters.
    boolean fits(String word, int at, Part part) {
        if (!word.startsWith(letters, at)) {
            return false;
        }
        int after = at + letters.length();
        boolean atEnd = after == word.length();
        return switch (where) {
            case ANY -> true;
            case START -> at == 0;
            case END -> atEnd;
            case FRONT -> atEnd || FRONT_VOWELS.indexOf(word.charAt(after)) >= 0;
            case VOWELS -> at > 0 && !atEnd && isVowel(word.charAt(at - 1)) && isVowel(word.charAt(after));
            case CONSONANTS -> at > 0 && !atEnd && !isVowel(word.charAt(at - 1)) && !isVowel(word.charAt(after));
            case CLOSED -> atEnd || !isVowel(word.charAt(after));
            case FEMALE -> atEnd && at > 0 && part == Part.GIVEN_FEMALE;
            case SURNAME -> atEnd && at > 0 && part == Part.SURNAME;
        };
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
