package org.regjistri.synth.books;

import java.util.HashMap;
import java.util.Map;
import org.regjistri.synth.draw.Draw;

/// A word with one letter wrong, in the script of the word.
final class Slips {
    /// Rows of keys: the neighbours in a row are hit for each other.
    private static final Map<Character, String> KEYS =
            neighbours("qwertzuiopšđ", "asdfghjklčćž", "yxcvbnm", "љњертзуиопшђ", "асдфгхјклчћж", "џцвбнм", "oë", "lç");

    /// Letters that a hand makes alike, in Latin and in Cyrillic script.
    private static final Map<Character, String> LOOKS = groups(
            "nu", "ao", "ec", "lt", "ij", "rv", "hk", "gq", "mn", "uv", "bh", "fl", "sz", "čć", "ëe", "çc", "шт", "ин",
            "пн", "ао", "ес", "вб", "лм", "кх", "ђћ", "цу", "гч", "жм", "рп", "зв", "љл", "њн");

    /// Sounds that are taken for each other.
    private static final Map<Character, String> SOUNDS = groups(
            "bp", "dt", "gk", "zs", "vf", "ei", "ou", "mn", "ae", "čć", "šs", "žz", "đč", "yi", "ëe", "qç", "lr", "бп",
            "дт", "гк", "зс", "вф", "еи", "оу", "мн", "ае", "чћ", "шс", "жз", "ђћ", "џч", "љл", "њн", "лр");

    private Slips() {}

    static String keyboard(String word, Draw draw) {
        return switch (draw.below(4)) {
            case 0 -> without(word, 1 + draw.below(word.length()));
            case 1 -> doubled(word, draw.below(word.length()));
            case 2 -> exchanged(word, 1 + draw.below(word.length()));
            default -> replaced(word, KEYS, draw);
        };
    }

    static String eye(String word, Draw draw) {
        return replaced(word, LOOKS, draw);
    }

    static String ear(String word, Draw draw) {
        return replaced(word, SOUNDS, draw);
    }

    /// The first letter stays: whoever loses it sees it.
    private static String without(String word, int at) {
        return word.length() < 3 || at >= word.length()
                ? doubled(word, 0)
                : word.substring(0, at) + word.substring(at + 1);
    }

    private static String doubled(String word, int at) {
        char letter = Character.toLowerCase(word.charAt(at));
        return Character.isLetter(letter)
                ? word.substring(0, at + 1) + letter + word.substring(at + 1)
                : word + word.charAt(word.length() - 1);
    }

    private static String exchanged(String word, int at) {
        if (at + 1 >= word.length()
                || word.charAt(at) == word.charAt(at + 1)
                || !Character.isLetter(word.charAt(at))
                || !Character.isLetter(word.charAt(at + 1))) {
            return doubled(word, 0);
        }
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /// From a place on that is drawn, the first letter that has another one.
    private static String replaced(String word, Map<Character, String> others, Draw draw) {
        int from = draw.below(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = (from + i) % word.length();
            char letter = word.charAt(at);
            String other = others.get(Character.toLowerCase(letter));
            if (other != null) {
                char drawn = other.charAt(draw.below(other.length()));
                char put = Character.isUpperCase(letter) ? Character.toUpperCase(drawn) : drawn;
                return word.substring(0, at) + put + word.substring(at + 1);
            }
        }
        return doubled(word, 0);
    }

    private static Map<Character, String> neighbours(String... rows) {
        Map<Character, String> map = new HashMap<>();
        for (String row : rows) {
            for (int i = 0; i + 1 < row.length(); i++) {
                both(map, row.charAt(i), row.charAt(i + 1));
            }
        }
        return map;
    }

    private static Map<Character, String> groups(String... pairs) {
        Map<Character, String> map = new HashMap<>();
        for (String pair : pairs) {
            both(map, pair.charAt(0), pair.charAt(1));
        }
        return map;
    }

    private static void both(Map<Character, String> map, char one, char other) {
        map.merge(one, String.valueOf(other), String::concat);
        map.merge(other, String.valueOf(one), String::concat);
    }
}
