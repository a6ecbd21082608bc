package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A column that grows by the pieces of its file, taken in their order, so that codes are given in
/// the order in which values first stood in the file, whatever the threads did.
sealed interface WholeColumn {
    void add(PieceColumn piece, int worker);

    RawColumn done();

    /// Where the first value stands that isn't text in the encoding; -1: all are.
    long brokenAt();

    /// What codes of the threads stand for in the whole file.
    final class Values {
        private final ByteDictionary all = new ByteDictionary();
        private final List<int[]> translations = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private long brokenAt = -1;

        /// The codes of a worker, those that are new in a piece among them.
        int[] translation(NewValues news, int worker) {
            while (translations.size() <= worker) {
                translations.add(new int[16]);
                sizes.add(0);
            }
            int size = sizes.get(worker);
            int more = size + news.size();
            int[] own = translations.get(worker);
            if (more > own.length) {
                own = Arrays.copyOf(own, Math.max(more, own.length * 2));
                translations.set(worker, own);
            }
            news.put(all, own, size);
            sizes.set(worker, more);
            brokenAt = brokenAt < 0 ? news.brokenAt() : brokenAt;
            return own;
        }
    }

    /// How much room a column gets.
    ///
    /// @param expected rows that the file seems to have
    record Room(int expected) {
        /// Small files end within it, and what a column is like shows here.
        private static final int FIRST = 1 << 17;

        int rows(int needed) {
            return needed <= FIRST ? FIRST : needed <= expected ? expected : Math.addExact(needed, needed >>> 3);
        }
    }

    final class Codes implements WholeColumn {
        /// Values that are met in the first rows are so many times fewer than those still to come.
        private static final long MORE_VALUES = 4;

        private final Room room;
        private final Values values = new Values();
        private PackedCodes codes;
        private int rows;

        Codes(Room room) {
            this.room = room;
            this.codes = PackedCodes.of(0, 0);
        }

        @Override
        public void add(PieceColumn piece, int worker) {
            var own = (PieceColumn.Codes) piece;
            int[] translation = values.translation(own.news(), worker);
            int needed = Math.addExact(rows, own.rows());
            if (needed > codes.rows()) {
                codes = codes.widened(rows, room.rows(needed), values.all.size() * MORE_VALUES);
            } else if (!codes.hasRoomFor(values.all.size())) {
                codes = codes.widened(rows, codes.rows(), values.all.size());
            }
            own.put(codes, rows, translation);
            rows = needed;
        }

        @Override
        public RawColumn done() {
            return new RawColumn.Codes(codes, values.all);
        }

        @Override
        public long brokenAt() {
            return values.brokenAt;
        }
    }

    final class Keys implements WholeColumn {
        private final Room room;
        private final Values values = new Values();
        private final LongRow.Growing keys = new LongRow.Growing();
        private int rows;

        Keys(Room room) {
            this.room = room;
        }

        @Override
        public void add(PieceColumn piece, int worker) {
            var own = (PieceColumn.Keys) piece;
            int[] translation = values.translation(own.news(), worker);
            int needed = Math.addExact(rows, own.rows());
            if (needed > keys.rows()) {
                keys.widen(room.rows(needed));
            }
            own.put(keys, rows, translation);
            rows = needed;
        }

        @Override
        public RawColumn done() {
            return new RawColumn.Keys(keys.row(), values.all);
        }

        @Override
        public long brokenAt() {
            return values.brokenAt;
        }
    }
}
