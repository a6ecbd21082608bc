package org.regjistri.synth.books;

/// The definite form of an Albanian place name: `Prishtina` of `Prishtinë`, `Gjilani` of `Gjilan`.
final class PlaceForms {
    private PlaceForms() {}

    /// Only the first word changes: `Graboci i Epërm`. Names that are definite already stay.
    static String definite(String place) {
        int blank = place.indexOf(' ');
        return blank < 0 ? word(place) : word(place.substring(0, blank)) + place.substring(blank);
    }

    private static String word(String word) {
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case 'ë' -> stem + "a";
            case 'k', 'g', 'h' -> word + "u";
            case 'e', 'o' -> word + "ja";
            case 'a', 'i', 'u' -> word;
            default -> word + "i";
        };
    }
}
