package org.regjistri.synth.names;

import java.util.List;

/// Surnames made of the forename of a forefather, as the communities make them.
final class Patronymics {
    private static final String VOWELS = "aeiouyë";

    private Patronymics() {}

    static List<String> of(Community community, String forename) {
        return switch (community) {
            case ALBANIAN -> albanian(forename);
            case SERBIAN, BOSNIAK -> List.of(slavic(forename));
            case GORANI -> gorani(forename);
            case TURKISH, ROMA, ASHKALI, EGYPTIAN, FOREIGN -> List.of();
        };
    }

    /// Hasan: Hasani, Hasanaj; Avdi: Avdiu, Avdijaj; Lekë: Leka, Lekaj; Isak: Isaku, Isakaj.
    private static List<String> albanian(String forename) {
        String stem = forename.substring(0, forename.length() - 1);
        return switch (forename.charAt(forename.length() - 1)) {
            case 'i' -> List.of(forename + "u", forename + "jaj");
            case 'ë', 'a' -> List.of(stem + "a", stem + "aj");
            case 'k', 'g', 'h' -> List.of(forename + "u", forename + "aj");
            case 'e', 'o', 'u', 'y' -> List.of();
            default -> List.of(forename + "i", forename + "aj");
        };
    }

    /// Stojan: Stojanović; Radoje: Radojević; Nikola: Nikolić; Ljubisav: Ljubisavljević.
    private static String slavic(String forename) {
        String stem = forename.substring(0, forename.length() - 1);
        if (forename.endsWith("ko")) {
            return stem + "ović";
        }
        if (forename.endsWith("je")) {
            return stem + "ević";
        }
        if (isVowel(forename.charAt(forename.length() - 1))) {
            return forename.endsWith("ja") ? stem.substring(0, stem.length() - 1) + "ić" : stem + "ić";
        }
        if (forename.endsWith("sav") || forename.endsWith("slav")) {
            return forename + "ljević";
        }
        return forename + ("jćčšžđr".indexOf(forename.charAt(forename.length() - 1)) >= 0 ? "ević" : "ović");
    }

    /// Rušit: Rušiti, Rušitović; Hamza: Hamzai, Hamzić.
    private static List<String> gorani(String forename) {
        return forename.endsWith("i") ? List.of(slavic(forename)) : List.of(forename + "i", slavic(forename));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
