package org.regjistri.linkage.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Scores the pairs of sorted blocks: each by the number of its left row.
final class PairsOfBlocks implements PairFlatMapFunction<Iterator<Tuple2<Long, byte[]>>, Integer, byte[]> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Shared> shared;
    private final Broadcast<LeftOut> leftOut;

    PairsOfBlocks(Broadcast<Shared> shared, Broadcast<LeftOut> leftOut) {
        this.shared = shared;
        this.leftOut = leftOut;
    }

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Long, byte[]>> sorted) {
        return new Pairs(sorted, shared.value(), leftOut.value());
    }
}
