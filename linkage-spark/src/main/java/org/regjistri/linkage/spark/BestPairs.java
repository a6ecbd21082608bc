package org.regjistri.linkage.spark;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.BestOfRow;
import org.regjistri.linkage.run.Keeping;
import scala.Tuple2;

/// Of all pairs of a left row those that the engine keeps, as lines.
final class BestPairs implements FlatMapFunction<Tuple2<Integer, Iterable<byte[]>>, String> {
    private static final long serialVersionUID = 1L;

    private final boolean hasFamilies;
    private final Keeping flat;
    private final Keeping last;

    BestPairs(Task task) {
        this.hasFamilies = task.hasFamilies();
        this.flat = task.keepingFlat();
        this.last = task.keeping();
    }

    @Override
    public Iterator<String> call(Tuple2<Integer, Iterable<byte[]>> row) {
        Map<Integer, MetPair> pairs = new TreeMap<>();
        row._2().forEach(bytes -> {
            MetPair pair = MetPair.of(bytes);
            pairs.put(pair.right(), pair);
        });
        if (hasFamilies) {
            keep(pairs, flat, MetPair::flat);
        }
        keep(pairs, last, MetPair::last);
        return pairs.values().stream()
                .map(pair -> pair.ids() + "," + pair.last())
                .iterator();
    }

    private interface Weight {
        float of(MetPair pair);
    }

    private static void keep(Map<Integer, MetPair> pairs, Keeping keeping, Weight weight) {
        Found found = new Found();
        pairs.keySet().forEach(found::add);
        Scored kept = new Scored();
        new BestOfRow((_, right) -> weight.of(Objects.requireNonNull(pairs.get(right))), keeping).addTo(kept, 0, found);
        Set<Integer> rights = new HashSet<>();
        for (int i = 0; i < kept.size(); i++) {
            rights.add(kept.right(i));
        }
        pairs.keySet().retainAll(rights);
    }
}
