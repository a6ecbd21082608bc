package org.regjistri.linkage.compare;

import java.util.Arrays;

/// Words as planes of bits: bit `i` of plane `k` is bit `k` of the letter at place `i`. So the places where a letter
/// stands are had in a few steps without a loop over the word, and nothing is made anew for a pair.
///
/// Letters are a to z, digits and the blank; others share 26 numbers. Only the first 64 letters count.
final class Letters {
    static final int LENGTH_MAX = 64;
    private static final int PLANES = 6;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX_MAX = 4;

    private long[] planes = new long[256 * PLANES];
    private byte[] lengths = new byte[256];
    private int size;

    int size() {
        return size;
    }

    int length(int word) {
        return lengths[word];
    }

    /// @return the number under which the word is known here, from 0 on
    int add(CharSequence word) {
        if (size == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * size);
            planes = Arrays.copyOf(planes, 2 * size * PLANES);
        }
        int length = Math.min(LENGTH_MAX, word.length());
        for (int i = 0; i < length; i++) {
            int symbol = symbol(word.charAt(i));
            for (int k = 0; k < PLANES; k++) {
                planes[size * PLANES + k] |= ((symbol >>> k) & 1L) << i;
            }
        }
        lengths[size] = (byte) length;
        return size++;
    }

    /// From 1 to 63, in the order of the characters where they are ASCII.
    static int symbol(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a' + 12;
        }
        if (letter >= '0' && letter <= '9') {
            return letter - '0' + 2;
        }
        return letter == ' ' ? 1 : 38 + letter % 26;
    }

    /// The places of `word` where the letter stands that `other` has at `at`.
    private long places(int word, int other, int at) {
        int w = word * PLANES;
        int o = other * PLANES;
        long apart = planes[w] ^ all(planes[o] >>> at);
        apart |= planes[w + 1] ^ all(planes[o + 1] >>> at);
        apart |= planes[w + 2] ^ all(planes[o + 2] >>> at);
        apart |= planes[w + 3] ^ all(planes[o + 3] >>> at);
        apart |= planes[w + 4] ^ all(planes[o + 4] >>> at);
        apart |= planes[w + 5] ^ all(planes[o + 5] >>> at);
        return ~apart;
    }

    private static long all(long lowestBit) {
        return -(lowestBit & 1);
    }

    /// How many letters at the start are the same in both.
    int sharedStart(int one, int other) {
        int a = one * PLANES;
        int b = other * PLANES;
        long apart = 0;
        for (int k = 0; k < PLANES; k++) {
            apart |= planes[a + k] ^ planes[b + k];
        }
        return Math.min(Long.numberOfTrailingZeros(apart), Math.min(lengths[one], lengths[other]));
    }

    /// How many letters are to be put in, left out, changed or swapped with their neighbour, none of them twice
    /// (H. Hyyrö 2003, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances).
    int distance(int one, int other) {
        int length = lengths[one];
        if (length == 0) {
            return lengths[other];
        }
        long last = 1L << (length - 1);
        long more = -1;
        long less = 0;
        long diagonal = 0;
        long before = 0;
        int distance = length;
        for (int i = 0; i < lengths[other]; i++) {
            long places = places(one, other, i);
            long swapped = ((~diagonal & places) << 1) & before;
            diagonal = (((places & more) + more) ^ more) | places | less | swapped;
            long acrossMore = less | ~(diagonal | more);
            long acrossLess = diagonal & more;
            if ((acrossMore & last) != 0) {
                distance++;
            } else if ((acrossLess & last) != 0) {
                distance--;
            }
            acrossMore = (acrossMore << 1) | 1;
            acrossLess <<= 1;
            more = acrossLess | ~(diagonal | acrossMore);
            less = acrossMore & diagonal;
            before = places;
        }
        return distance;
    }

    /// The measure of Jaro and Winkler, from 0 to 1, as in [org.regjistri.kernel.fold.NameSimilarity] for one word.
    double jaroWinkler(int one, int other) {
        if (lengths[one] == 0 || lengths[other] == 0) {
            return 0;
        }
        int start = sharedStart(one, other);
        double jaro = isInOrder(one, other, start) ? jaro(one, other) : jaro(other, one);
        return jaro + Math.min(PREFIX_MAX, start) * PREFIX_WEIGHT * (1 - jaro);
    }

    /// The greedy matching can depend on the order of the two: they are taken in one order always.
    private boolean isInOrder(int one, int other, int start) {
        if (lengths[one] != lengths[other]) {
            return lengths[one] < lengths[other];
        }
        return start == lengths[one] || symbolAt(one, start) < symbolAt(other, start);
    }

    private int symbolAt(int word, int at) {
        int symbol = 0;
        for (int k = 0; k < PLANES; k++) {
            symbol |= (int) ((planes[word * PLANES + k] >>> at) & 1) << k;
        }
        return symbol;
    }

    private double jaro(int shorter, int longer) {
        int reach = Math.max(0, lengths[longer] / 2 - 1);
        long free = -1;
        long matched = 0;
        long found = 0;
        boolean inOrder = true;
        for (int i = 0; i < lengths[shorter]; i++) {
            long partners = places(longer, shorter, i) & free & window(i, reach);
            long first = partners & -partners;
            if (first != 0) {
                inOrder &= Long.compareUnsigned(first, found) > 0;
                found = first;
                free ^= first;
                matched |= 1L << i;
            }
        }
        if (matched == 0) {
            return 0;
        }
        double matches = Long.bitCount(matched);
        double swaps = inOrder ? 0 : outOfOrder(shorter, matched, longer, ~free) / 2.0;
        return (matches / lengths[shorter] + matches / lengths[longer] + (matches - swaps) / matches) / 3;
    }

    private static long window(int at, int reach) {
        long upTo = at + reach >= LENGTH_MAX - 1 ? -1 : (1L << (at + reach + 1)) - 1;
        return at > reach ? upTo & (-1L << (at - reach)) : upTo;
    }

    private int outOfOrder(int shorter, long matched, int longer, long taken) {
        int out = 0;
        long rest = taken;
        for (long m = matched; m != 0; m &= m - 1) {
            long place = rest & -rest;
            out += (places(longer, shorter, Long.numberOfTrailingZeros(m)) & place) == 0 ? 1 : 0;
            rest ^= place;
        }
        return out;
    }
}
