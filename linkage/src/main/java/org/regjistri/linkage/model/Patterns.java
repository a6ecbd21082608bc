package org.regjistri.linkage.model;

import java.util.Arrays;

/// The distinct outcomes of comparing pairs: the levels of all comparisons with the stratum, four
/// bits a level. Millions of pairs have some ten thousand of them, so that a round of learning is
/// short.
final class Patterns {
    private static final int LEVELS_OF_A_WORD = 16;
    private static final int BITS = 4;
    private static final int NONE = -1;

    private final int words;
    private long[] keys;
    private int[] slots;
    private int size;

    Patterns(int comparisons) {
        this.words = wordsFor(comparisons);
        this.keys = new long[words * 512];
        this.slots = new int[1024];
        Arrays.fill(slots, NONE);
    }

    /// Words of one outcome; the last of them is the stratum.
    static int wordsFor(int comparisons) {
        return ((comparisons + LEVELS_OF_A_WORD - 1) / LEVELS_OF_A_WORD) + 1;
    }

    /// Notes a level in words that are 0 there.
    static void put(long[] words, int at, int comparison, int level) {
        words[at + (comparison / LEVELS_OF_A_WORD)] |= ((long) level) << (BITS * (comparison % LEVELS_OF_A_WORD));
    }

    int size() {
        return size;
    }

    int level(int pattern, int comparison) {
        long word = keys[(pattern * words) + (comparison / LEVELS_OF_A_WORD)];
        return (int) (word >>> (BITS * (comparison % LEVELS_OF_A_WORD))) & (LEVELS_OF_A_WORD - 1);
    }

    int stratum(int pattern) {
        return (int) keys[(pattern * words) + words - 1];
    }

    /// Number of the outcome that stands in `from` at `at`; numbers are given in the order of
    /// asking.
    int intern(long[] from, int at) {
        int mask = slots.length - 1;
        int slot = hash(from, at) & mask;
        while (slots[slot] != NONE) {
            if (isSame(slots[slot], from, at)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = append(from, at);
        int number = size - 1;
        if (2 * size > slots.length) {
            rehash();
        }
        return number;
    }

    private int append(long[] from, int at) {
        if ((size + 1) * words > keys.length) {
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        System.arraycopy(from, at, keys, size * words, words);
        return size++;
    }

    private boolean isSame(int pattern, long[] from, int at) {
        return Arrays.equals(keys, pattern * words, (pattern + 1) * words, from, at, at + words);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, NONE);
        int mask = slots.length - 1;
        for (int pattern = 0; pattern < size; pattern++) {
            int slot = hash(keys, pattern * words) & mask;
            while (slots[slot] != NONE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = pattern;
        }
    }

    private int hash(long[] from, int at) {
        long hash = 0;
        for (int i = at; i < at + words; i++) {
            hash = (hash ^ from[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 15));
    }
}
