package org.regjistri.linkage.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Puts each row under its block keys.
final class KeysOfRows implements PairFlatMapFunction<Iterator<byte[]>, Long, byte[]> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Shared> shared;
    private final Broadcast<LeftOut> leftOut;
    private final boolean isLeft;

    KeysOfRows(Broadcast<Shared> shared, Broadcast<LeftOut> leftOut, boolean isLeft) {
        this.shared = shared;
        this.leftOut = leftOut;
        this.isLeft = isLeft;
    }

    @Override
    public Iterator<Tuple2<Long, byte[]>> call(Iterator<byte[]> rows) {
        return new Keyed(rows, shared.value(), leftOut.value(), isLeft);
    }

    /// Row after row, each under all its keys.
    private static final class Keyed implements Iterator<Tuple2<Long, byte[]>> {
        private final Iterator<byte[]> rows;
        private final Shared shared;
        private final LeftOut leftOut;
        private final boolean isLeft;
        private final Queue<Tuple2<Long, byte[]>> ready = new ArrayDeque<>();
        private @Nullable Workshop workshop;

        Keyed(Iterator<byte[]> rows, Shared shared, LeftOut leftOut, boolean isLeft) {
            this.rows = rows;
            this.shared = shared;
            this.leftOut = leftOut;
            this.isLeft = isLeft;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && rows.hasNext()) {
                take(rows.next());
            }
            if (ready.isEmpty() && workshop != null) {
                shared.giveBack(workshop);
                workshop = null;
            }
            return !ready.isEmpty();
        }

        @Override
        public Tuple2<Long, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void take(byte[] row) {
            Workshop used = workshop;
            if (used == null) {
                used = shared.borrow();
                workshop = used;
            }
            Window window = isLeft ? used.left() : used.right();
            window.clear();
            int at = window.add(row).row();
            (isLeft ? used.leftKeys() : used.rightKeys()).each(at, (key, hash) -> {
                long blockKey = BlockKey.of(hash, key, isLeft);
                if (!leftOut.contains(blockKey)) {
                    ready.add(new Tuple2<>(blockKey, row));
                }
            });
        }
    }
}
