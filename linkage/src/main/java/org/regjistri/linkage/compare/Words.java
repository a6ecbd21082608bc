package org.regjistri.linkage.compare;

/// One spelling or several, compared letter by letter and word by word.
final class Words {
    private static final double CLOSE = 0.92;
    private static final double LOOSE = 0.84;
    /// Below this length a slip makes another word: `Ali`, `Adi`.
    private static final int SLIP_LENGTH_MIN = 4;
    private static final int TWO_SLIPS_LENGTH_MIN = 8;

    private final Spellings spellings;
    private final Letters letters;

    Words(Spellings spellings) {
        this.spellings = spellings;
        this.letters = spellings.letters();
    }

    /// How alike two spellings are by their letters.
    enum Likeness {
        CLOSE,
        LOOSE,
        NONE
    }

    Likeness likeness(int one, int other) {
        int shorter = Math.min(letters.length(one), letters.length(other));
        int longer = Math.max(letters.length(one), letters.length(other));
        double similarity = letters.jaroWinkler(one, other);
        if (similarity >= CLOSE) {
            return Likeness.CLOSE;
        }
        if (longer - shorter <= 2 && shorter >= SLIP_LENGTH_MIN) {
            int distance = letters.distance(one, other);
            if (distance == 1) {
                return Likeness.CLOSE;
            }
            if (distance == 2 && shorter >= TWO_SLIPS_LENGTH_MIN) {
                return Likeness.LOOSE;
            }
        }
        return similarity >= LOOSE ? Likeness.LOOSE : Likeness.NONE;
    }

    boolean sameSound(int one, int other) {
        return spellings.sound(one) != 0 && spellings.sound(one) == spellings.sound(other);
    }

    boolean isStartOfOther(int one, int other) {
        int shorter = Math.min(letters.length(one), letters.length(other));
        return letters.sharedStart(one, other) == shorter;
    }

    int lengthApart(int one, int other) {
        return Math.abs(letters.length(one) - letters.length(other));
    }

    int shorterLength(int one, int other) {
        return Math.min(letters.length(one), letters.length(other));
    }

    /// How many words of `few` stand in `many` too.
    int shared(int few, int many) {
        int shared = 0;
        for (int i = 0; i < spellings.words(few); i++) {
            shared += has(many, spellings.word(few, i)) ? 1 : 0;
        }
        return shared;
    }

    boolean has(int spelling, int word) {
        for (int i = 0; i < spellings.words(spelling); i++) {
            if (spellings.word(spelling, i) == word) {
                return true;
            }
        }
        return false;
    }
}
