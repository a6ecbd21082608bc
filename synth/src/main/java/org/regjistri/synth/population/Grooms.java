package org.regjistri.synth.population;

import java.util.Arrays;

/// The men of one community and one neighbourhood who may marry this year, by age. A man who is taken is passed over.
final class Grooms {
    private static final int TRIES = 40;
    private static final int WIDEST = 14 * 365;
    private long[] byBirth = new long[16];
    private int size;
    private int[] next = new int[0];
    private int[] previous = new int[0];

    /// Whether a man is still to be had and fits the bride.
    interface Fit {
        boolean isFree(int man);

        boolean fits(int man);
    }

    void add(int man, int born) {
        if (size == byBirth.length) {
            byBirth = Arrays.copyOf(byBirth, size * 2);
        }
        byBirth[size++] = ((long) born << 32) | man;
    }

    void sort() {
        Arrays.sort(byBirth, 0, size);
        next = new int[size + 1];
        previous = new int[size + 1];
        for (int i = 0; i <= size; i++) {
            next[i] = i;
            previous[i] = i;
        }
    }

    /// Of those who fit, the one born nearest to the day that is wished.
    ///
    /// @return [People#NOBODY] where none of those looked at fits
    int nearest(int wished, Fit fit) {
        int at = Arrays.binarySearch(byBirth, 0, size, (long) wished << 32);
        int up = at < 0 ? -at - 1 : at;
        int down = up;
        for (int i = 0; i < TRIES; i++) {
            up = freeFrom(up, fit);
            down = freeBelow(down, fit);
            int above = up < size ? born(up) - wished : Integer.MAX_VALUE;
            int below = down > 0 ? wished - born(down - 1) : Integer.MAX_VALUE;
            if (Math.min(above, below) > WIDEST) {
                return People.NOBODY;
            }
            int candidate = above <= below ? man(up++) : man(--down);
            if (fit.fits(candidate)) {
                return candidate;
            }
        }
        return People.NOBODY;
    }

    private int man(int index) {
        return (int) byBirth[index];
    }

    private int born(int index) {
        return (int) (byBirth[index] >> 32);
    }

    private int freeFrom(int index, Fit fit) {
        int at = index;
        while (at < size && (next[at] != at || !fit.isFree(man(at)))) {
            if (next[at] == at) {
                next[at] = at + 1;
            }
            next[at] = next[next[at]];
            at = next[at];
        }
        return at;
    }

    /// The lowest index above which everything up to `index` is taken.
    private int freeBelow(int index, Fit fit) {
        int at = index;
        while (at > 0 && (previous[at] != at || !fit.isFree(man(at - 1)))) {
            if (previous[at] == at) {
                previous[at] = at - 1;
            }
            previous[at] = previous[previous[at]];
            at = previous[at];
        }
        return at;
    }
}
