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

    /// Of each word its letters, then its length and the first letter, side by side.
    private long[] shapes = new long[512];
    private int size;

    /// Several words, words cut short and codes may be like anything.
    void add(String word) {
        if (2 * size == shapes.length) {
            shapes = Arrays.copyOf(shapes, 4 * size);
        }
        int length = Math.min(Letters.LENGTH_MAX, word.length());
        for (int i = 0; i < length; i++) {
            char letter = word.charAt(i);
            shapes[2 * size] |= Character.isLetter(letter) ? 1L << Letters.symbol(letter) : -1L;
        }
        shapes[(2 * size++) + 1] = ((long) length << 6) | Letters.symbol(word.charAt(0));
    }

    /// False only where [Words#likeness] finds none and neither is the start of the other.
    boolean mayBeLike(int one, int other) {
        long letters = shapes[2 * one];
        long otherLetters = shapes[2 * other];
        int onlyInOne = Long.bitCount(letters & ~otherLetters);
        int onlyInOther = Long.bitCount(otherLetters & ~letters);
        if (onlyInOne == 0 || onlyInOther == 0) {
            return true;
        }
        int start = (int) shapes[(2 * one) + 1];
        int otherStart = (int) shapes[(2 * other) + 1];
        int length = start >> 6;
        int otherLength = otherStart >> 6;
        boolean isLong = Math.min(length, otherLength) >= Words.TWO_SLIPS_LENGTH_MIN;
        if (Math.max(onlyInOne, onlyInOther) <= (isLong ? SLIPS_OF_LONG_WORDS : SLIPS)) {
            return true;
        }
        int shared = Math.min(length - onlyInOne, otherLength - onlyInOther);
        boolean sameStart = ((start ^ otherStart) & 63) == 0;
        int least = sameStart ? SHARED_LEAST_WITH_START : SHARED_LEAST;
        return 100 * shared * (length + otherLength) >= least * length * otherLength;
    }
}
