package org.regjistri.synth;

import java.util.ArrayList;
import java.util.List;

/// Things of which some are commoner than others.
final class Weighted<T> {
    private final List<T> things = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();
    private double total;

    /// @param weight 0 or more; what has 0 is never drawn
    void add(T thing, double weight) {
        if (weight > 0) {
            total += weight;
            things.add(thing);
            ends.add(total);
        }
    }

    T draw(Chance chance) {
        double point = chance.random().nextDouble() * total;
        int low = 0;
        int high = things.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.get(middle) > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return things.get(low);
    }
}
