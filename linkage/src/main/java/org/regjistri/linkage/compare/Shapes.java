package org.regjistri.linkage.compare;

import java.util.Arrays;

/// Which letters a word has, how many, and the first one: enough to see that most words are not alike at all, much
/// faster than by comparing them.
final class Shapes {
    /// Twice the letters that are shared, over the length: below this no likeness of [Words#LOOSE] can come of it, in
    /// hundredths; with the first letter in common the shared start may make up for something.
    private static final int SHARED_LEAST = 151;
    private static final int SHARED_LEAST_WITH_START = 119;
    /// Other letters on both sides that slips can explain.
    private static final int SLIPS = 1;
    private static final int SLIPS_OF_LONG_WORDS = 2;

    private static final int START_BITS = 6;
    private static final int LENGTH_BITS = 7;
    private static final int SIGN_SHIFT = START_BITS + LENGTH_BITS;
    /// Bits for the signs of forms.
    static final int SIGNS = Long.SIZE - SIGN_SHIFT;

    /// Of each word its letters, then the first letter, the length and the sign of its forms, side
    /// by side: one look at the memory for each word.
    private long[] shapes = new long[512];
    private int size;

    int size() {
        return size;
    }

    /// Several words, words cut short and codes may be like anything.
    ///
    /// @param sign of what a word is a form of, in [#SIGNS] bits; 0: of nothing
    void add(String word, long sign) {
        if (2 * size == shapes.length) {
            shapes = Arrays.copyOf(shapes, 4 * size);
        }
        int length = Math.min(Letters.LENGTH_MAX, word.length());
        for (int i = 0; i < length; i++) {
            char letter = word.charAt(i);
            shapes[2 * size] |= Character.isLetter(letter) ? 1L << Letters.symbol(letter) : -1L;
        }
        shapes[(2 * size++) + 1] =
                (sign << SIGN_SHIFT) | ((long) length << START_BITS) | Letters.symbol(word.charAt(0));
    }

    /// False only where [Words#likeness] finds none, neither is the start of the other and they are
    /// not forms of one.
    boolean mayBeLike(int one, int other) {
        long letters = shapes[2 * one];
        long otherLetters = shapes[2 * other];
        int onlyInOne = Long.bitCount(letters & ~otherLetters);
        int onlyInOther = Long.bitCount(otherLetters & ~letters);
        if (onlyInOne == 0 || onlyInOther == 0) {
            return true;
        }
        long start = shapes[(2 * one) + 1];
        long otherStart = shapes[(2 * other) + 1];
        if ((start & otherStart) >>> SIGN_SHIFT != 0) {
            return true;
        }
        int length = length(start);
        int otherLength = length(otherStart);
        boolean isLong = Math.min(length, otherLength) >= Words.TWO_SLIPS_LENGTH_MIN;
        if (Math.max(onlyInOne, onlyInOther) <= (isLong ? SLIPS_OF_LONG_WORDS : SLIPS)) {
            return true;
        }
        int shared = Math.min(length - onlyInOne, otherLength - onlyInOther);
        boolean sameStart = ((start ^ otherStart) & ((1 << START_BITS) - 1)) == 0;
        int least = sameStart ? SHARED_LEAST_WITH_START : SHARED_LEAST;
        return 100 * shared * (length + otherLength) >= least * length * otherLength;
    }

    private static int length(long start) {
        return (int) (start >>> START_BITS) & ((1 << LENGTH_BITS) - 1);
    }
}
