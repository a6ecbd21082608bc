package org.regjistri.synth.population;

import java.util.Arrays;

/// A list of whole numbers that grows.
final class Ints {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    void cut(int length) {
        size = length;
    }

    void clear() {
        size = 0;
    }
}
