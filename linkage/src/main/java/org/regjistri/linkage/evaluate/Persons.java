package org.regjistri.linkage.evaluate;

import java.util.Map;
import java.util.TreeMap;

/// Persons of a group by what was found of them: how many have so many true pairs, so many that
/// were said, so many that are both. Few kinds, however many persons.
final class Persons {
    private static final int SMALL = 8;
    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;
    private final long[] small = new long[SMALL * SMALL * SMALL];
    private final Map<Long, Long> large = new TreeMap<>();

    void add(int truePairs, int said, int right) {
        if (Math.max(truePairs, said) < SMALL) {
            small[(truePairs * SMALL + said) * SMALL + right]++;
        } else {
            long kind = (capped(truePairs) << (2 * BITS)) | (capped(said) << BITS) | capped(right);
            var _ = large.merge(kind, 1L, Long::sum);
        }
    }

    private static long capped(int count) {
        return Math.min(count, MASK);
    }

    interface Visitor {
        void kind(PairCounts each, long persons);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < small.length; i++) {
            if (small[i] > 0) {
                visitor.kind(new PairCounts(i / SMALL / SMALL, i / SMALL % SMALL, i % SMALL), small[i]);
            }
        }
        large.forEach((kind, persons) ->
                visitor.kind(new PairCounts(kind >> (2 * BITS), (kind >> BITS) & MASK, kind & MASK), persons));
    }
}
