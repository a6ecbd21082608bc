package org.regjistri.bench;

/// Given names of children: three or more syllables that count, so that no two children are taken for the same.
final class Names {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

    private Names() {}

    static String given(int serial) {
        StringBuilder name = new StringBuilder();
        int rest = serial;
        for (int i = 0; i < 4; i++) {
            int syllable = rest % SYLLABLES;
            name.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
            rest /= SYLLABLES;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
