package org.regjistri.linkage.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.regjistri.linkage.blocking.RowKeys;
import org.regjistri.linkage.compare.Abreast;
import scala.Tuple2;

/// The scored pairs of sorted rows, those that weigh enough. Holds the right rows of one block and
/// one left row at a time.
///
/// A pair that several blocks bring together is made in the first of them, by the number of the
/// block key: no pair has to be remembered.
final class Pairs implements Iterator<Tuple2<Integer, byte[]>> {
    private final Iterator<Tuple2<Long, byte[]>> rows;
    private final Shared shared;
    private final LeftOut leftOut;
    private final Workshop workshop;
    private final boolean isOne;
    private final float floor;
    private final List<Right> rights = new ArrayList<>();
    private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
    private final Abreast beside = new Abreast();
    private final Abreast kept = new Abreast();
    private float[] flat = new float[64];
    private float[] last = new float[64];
    private final BlocksOfRow leftBlocks = new BlocksOfRow();
    private long block;
    private boolean isDone;

    Pairs(Iterator<Tuple2<Long, byte[]>> rows, Shared shared, LeftOut leftOut) {
        this.rows = rows;
        this.shared = shared;
        this.leftOut = leftOut;
        this.workshop = shared.borrow();
        this.isOne = workshop.task().isOne();
        this.floor = workshop.task().keepingFlat().floor();
        workshop.right().clear();
    }

    /// A right row of the block, with the blocks that it is in.
    private record Right(Window.Seen seen, BlocksOfRow blocks) {}

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            take(rows.next());
        }
        if (ready.isEmpty() && !isDone) {
            isDone = true;
            shared.giveBack(workshop);
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(Tuple2<Long, byte[]> keyed) {
        long key = keyed._1();
        if (BlockKey.block(key) != block) {
            block = BlockKey.block(key);
            rights.clear();
            workshop.right().clear();
        }
        if (!BlockKey.isLeft(key)) {
            Window.Seen seen = workshop.right().add(keyed._2());
            rights.add(new Right(seen, new BlocksOfRow().of(workshop.rightKeys(), seen.row(), leftOut)));
        } else if (!rights.isEmpty()) {
            workshop.left().clear();
            Window.Seen seen = workshop.left().add(keyed._2());
            leftBlocks.of(workshop.leftKeys(), seen.row(), leftOut);
            pairs(seen);
        }
    }

    /// The row beside all rows of the block that it meets here first, at once.
    private void pairs(Window.Seen left) {
        beside.clear();
        for (Right right : rights) {
            if (isFirstMeeting(left, right)) {
                beside.add(right.seen().row());
            }
        }
        flat = roomFor(beside.size(), flat);
        last = roomFor(beside.size(), last);
        workshop.flat().weigh(left.row(), beside, floor, flat);
        kept.clear();
        for (int i = 0; i < beside.size(); i++) {
            if (flat[i] >= floor) {
                flat[kept.size()] = flat[i];
                kept.add(beside.row(i));
            }
        }
        if (workshop.task().hasFamilies()) {
            workshop.last().weigh(left.row(), kept, Float.NEGATIVE_INFINITY, last);
        } else {
            System.arraycopy(flat, 0, last, 0, kept.size());
        }
        putReady(left);
    }

    private boolean isFirstMeeting(Window.Seen left, Right right) {
        return (!isOne || right.seen().number() > left.number()) && leftBlocks.firstShared(right.blocks()) == block;
    }

    private static float[] roomFor(int size, float... weights) {
        return weights.length < size ? new float[2 * size] : weights;
    }

    /// What was kept is in the order of the block.
    private void putReady(Window.Seen left) {
        int at = 0;
        for (int i = 0; i < rights.size() && at < kept.size(); i++) {
            Window.Seen right = rights.get(i).seen();
            if (right.row() == kept.row(at)) {
                String ids = cell(left.id()) + "," + cell(right.id());
                ready.add(new Tuple2<>(left.number(), new MetPair(right.number(), flat[at], last[at], ids).bytes()));
                at++;
            }
        }
    }

    private static String cell(String id) {
        boolean isPlain = id.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return isPlain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    /// The blocks that a row is in, but those that are left out.
    private static final class BlocksOfRow {
        private long[] blocks = new long[8];
        private int size;

        BlocksOfRow of(RowKeys keys, int row, LeftOut leftOut) {
            size = 0;
            keys.each(row, (key, hash) -> {
                long block = BlockKey.of(hash, key, false);
                if (!leftOut.contains(block)) {
                    if (size == blocks.length) {
                        blocks = Arrays.copyOf(blocks, 2 * size);
                    }
                    blocks[size++] = block;
                }
            });
            return this;
        }

        /// By the order of this row's; 0 where there is none.
        long firstShared(BlocksOfRow others) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < others.size; j++) {
                    if (blocks[i] == others.blocks[j]) {
                        return blocks[i];
                    }
                }
            }
            return 0;
        }
    }
}
