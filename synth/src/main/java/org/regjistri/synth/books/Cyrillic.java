package org.regjistri.synth.books;

/// Serbian in Cyrillic letters: two Latin letters that stand for one sound become one. Letters that
/// Serbian does not have are put down as the nearest one, so that nothing Latin remains.
final class Cyrillic {
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    private static final String OWN = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    private static final String STRANGE = "qwyëçıöüşğâQWYËÇÖÜŞĞ";
    private static final String NEAREST = "ћвиечиеушгаЋВИЕЧЕУШГ";
    private static final int LETTERS = 0x180;
    private static final char[] TABLE = table();

    private Cyrillic() {}

    static String of(String latin) {
        StringBuilder cyrillic = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char letter = latin.charAt(i);
            char pair = i + 1 < latin.length() ? pair(letter, latin.charAt(i + 1)) : 0;
            if (pair != 0) {
                cyrillic.append(pair);
                i++;
            } else if (letter == 'x' || letter == 'X') {
                cyrillic.append(letter == 'x' ? "кс" : "Кс");
            } else {
                cyrillic.append(letter < LETTERS ? TABLE[letter] : letter);
            }
        }
        return cyrillic.toString();
    }

    /// 0 where the two are two sounds.
    private static char pair(char first, char second) {
        boolean j = second == 'j' || second == 'J';
        return switch (first) {
            case 'l' -> j ? 'љ' : 0;
            case 'L' -> j ? 'Љ' : 0;
            case 'n' -> j ? 'њ' : 0;
            case 'N' -> j ? 'Њ' : 0;
            case 'd' -> second == 'ž' || second == 'Ž' ? 'џ' : 0;
            case 'D' -> second == 'ž' || second == 'Ž' ? 'Џ' : 0;
            default -> 0;
        };
    }

    private static char[] table() {
        char[] table = new char[LETTERS];
        for (char letter = 0; letter < LETTERS; letter++) {
            table[letter] = letter;
        }
        for (int i = 0; i < LATIN.length(); i++) {
            table[LATIN.charAt(i)] = OWN.charAt(i);
        }
        for (int i = 0; i < STRANGE.length(); i++) {
            table[STRANGE.charAt(i)] = NEAREST.charAt(i);
        }
        return table;
    }
}
