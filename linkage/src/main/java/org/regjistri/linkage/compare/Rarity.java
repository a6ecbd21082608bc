package org.regjistri.linkage.compare;

import java.util.function.IntUnaryOperator;
import org.regjistri.linkage.table.Column;

/// How much rarer a value is than values of its field are on the average, in bits, from how often it stands in the
/// right table. A value that never stands there is taken as if it stood once.
final class Rarity {
    static final float LEAST = -8;
    static final float MOST = 16;
    private static final int STEPS = 512;
    private static final double LOG_2 = StrictMath.log(2);

    private final float[] bits;
    private final float unseen;
    private final double average;
    private final long present;

    /// @param counts how often each number stands there
    Rarity(int[] counts) {
        long total = 0;
        double squares = 0;
        for (int count : counts) {
            total += count;
            squares += (double) count * count;
        }
        present = Math.max(1, total);
        average = total == 0 ? 1 : squares / ((double) present * present);
        unseen = ofCount(0);
        bits = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            bits[i] = counts[i] == 0 ? unseen : ofCount(counts[i]);
        }
    }

    /// @param numberOf number of a code, negative where the value says nothing
    /// @param codes so many codes there are
    /// @param numbers so many numbers
    static Rarity of(Column column, int rows, int codes, IntUnaryOperator numberOf, int numbers) {
        int[] counts = new int[numbers];
        int[] ofCodes = countsOfCodes(column, rows, codes);
        for (int code = 0; code < codes; code++) {
            int number = ofCodes[code] == 0 ? -1 : numberOf.applyAsInt(code);
            if (number >= 0) {
                counts[number] += ofCodes[code];
            }
        }
        return new Rarity(counts);
    }

    static int[] countsOfCodes(Column column, int rows, int codes) {
        int[] counts = new int[codes];
        for (int row = 0; row < rows; row++) {
            for (int i = column.from(row); i < column.to(row); i++) {
                counts[column.code(i)]++;
            }
        }
        return counts;
    }

    float of(int number) {
        return number >= 0 && number < bits.length ? bits[number] : unseen;
    }

    /// Of something that so many values have in common.
    float ofCount(long count) {
        double share = Math.max(1, count) / (double) present;
        double ratio = StrictMath.log(average / share) / LOG_2;
        return (float) (Math.rint(Math.clamp(ratio, LEAST, MOST) * STEPS) / STEPS);
    }
}
