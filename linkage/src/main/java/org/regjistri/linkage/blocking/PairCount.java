package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.threads.Crew;

/// Counts pairs from the sizes of the blocks alone: exactly, or in a large table on rows drawn evenly.
final class PairCount {
    private static final int PIECE = 100_000;
    private static final int COUNTED_MAX = 150_000;

    private final CandidateIndex index;
    private final boolean oneTable;
    private final List<KeyCount> keys = new ArrayList<>();
    private final int[] blocksAlive;
    private final int[] blocksSeen;
    private long rows;
    private long counted;
    private long rowsWithoutKey;
    private long rowsLost;

    private PairCount(CandidateIndex index, boolean oneTable) {
        this.index = index;
        this.oneTable = oneTable;
        index.keys().forEach(key -> keys.add(new KeyCount()));
        blocksAlive = new int[keys.size()];
        blocksSeen = new int[keys.size()];
    }

    /// One row in how many is counted.
    static int every(PersonTable left) {
        return Integer.highestOneBit(Math.max(1, left.rows() / COUNTED_MAX));
    }

    static PairCount of(CandidateIndex index, PersonTable left, boolean oneTable, int threads) {
        int pieces = (left.rows() + PIECE - 1) / PIECE;
        PairCount all = new PairCount(index, oneTable);
        new Crew(threads)
                .each(IntStream.range(0, pieces).boxed().toList(), piece -> {
                    PairCount own = new PairCount(index, oneTable);
                    own.count(left, piece * PIECE, Math.min(left.rows(), (piece + 1) * PIECE));
                    return own;
                })
                .forEach(all::addAll);
        all.scale();
        return all;
    }

    private void count(PersonTable left, int from, int to) {
        KeyScratch scratch = new KeyScratch();
        int every = every(left);
        for (int row = from; row < to; row++) {
            if (!left.wanted().is(row)) {
                continue;
            }
            rows++;
            if ((Hashes.mix(row) & (every - 1)) == 0) {
                int one = row;
                counted++;
                index.visit(row, scratch, (key, hash, size) -> addBlock(one, key, hash, size));
                endRow();
            }
        }
    }

    private void addBlock(int row, int key, long hash, int size) {
        boolean isLeftOut = size > index.keys().get(key).blockMax();
        keys.get(key).addBlock(hash, size, oneTable ? size - 1 : size, isLeftOut, row);
        blocksSeen[key]++;
        blocksAlive[key] += isLeftOut ? 0 : 1;
    }

    private void endRow() {
        int seen = 0;
        int alive = 0;
        for (int key = 0; key < blocksSeen.length; key++) {
            seen += blocksSeen[key] > 0 ? 1 : 0;
            alive += blocksAlive[key] > 0 ? 1 : 0;
        }
        rowsWithoutKey += seen == 0 ? 1 : 0;
        rowsLost += seen > 0 && alive == 0 ? 1 : 0;
        for (int key = 0; key < blocksSeen.length; key++) {
            if (blocksSeen[key] > 0) {
                keys.get(key).addRow(blocksAlive[key] > 0, alive == 1 && blocksAlive[key] > 0);
            }
            blocksSeen[key] = 0;
            blocksAlive[key] = 0;
        }
    }

    private void addAll(PairCount next) {
        for (int key = 0; key < keys.size(); key++) {
            keys.get(key).addAll(next.keys.get(key));
        }
        rows += next.rows;
        counted += next.counted;
        rowsWithoutKey += next.rowsWithoutKey;
        rowsLost += next.rowsLost;
    }

    private void scale() {
        if (counted == 0 || counted == rows) {
            return;
        }
        double by = (double) rows / counted;
        keys.forEach(key -> key.scale(by));
        rowsWithoutKey = Math.round(rowsWithoutKey * by);
        rowsLost = Math.round(rowsLost * by);
    }

    KeyCount key(int key) {
        return keys.get(key);
    }

    /// Of all keys; one table with itself meets each pair twice.
    long pairs() {
        return keys.stream().mapToLong(KeyCount::pairs).sum() / meetings();
    }

    /// How often a pair is met by one key.
    int meetings() {
        return oneTable ? 2 : 1;
    }

    long rows() {
        return rows;
    }

    long rowsWithoutKey() {
        return rowsWithoutKey;
    }

    long rowsLost() {
        return rowsLost;
    }
}
