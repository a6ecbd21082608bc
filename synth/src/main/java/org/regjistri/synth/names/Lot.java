package org.regjistri.synth.names;

import java.util.Arrays;
import org.regjistri.synth.draw.Draw;

/// Numbers to draw from, the heavier ones more often.
final class Lot {
    private final int[] values;
    /// How much weight the value and all before it have together.
    private final int[] upTo;
    private final int size;

    private Lot(int[] values, int[] upTo, int size) {
        this.values = values;
        this.upTo = upTo;
        this.size = size;
    }

    int draw(Draw draw) {
        int at = Arrays.binarySearch(upTo, 0, size, draw.below(upTo[size - 1]));
        return values[at >= 0 ? at + 1 : -at - 1];
    }

    static final class Builder {
        private int[] values = new int[256];
        private int[] upTo = new int[256];
        private int size;
        private int total;

        /// Weights under one are left out.
        Builder add(int value, long weight) {
            if (weight < 1) {
                return this;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                upTo = Arrays.copyOf(upTo, 2 * size);
            }
            total = Math.toIntExact(total + weight);
            values[size] = value;
            upTo[size++] = total;
            return this;
        }

        Lot build() {
            if (size == 0) {
                throw new IllegalStateException("Nothing to draw from");
            }
            return new Lot(Arrays.copyOf(values, size), Arrays.copyOf(upTo, size), size);
        }
    }
}
