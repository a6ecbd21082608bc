package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.threads.Crew;

/// Tries keys out on a sample of the left rows against the whole right table, in one pass over it.
final class KeyTrial {
    private final List<BlockingKey> keys;
    private final KeyParts left;
    private final KeyParts right;
    private final int[] sample;
    private final List<SampleBlocks> blocks = new ArrayList<>();

    KeyTrial(List<BlockingKey> keys, KeyParts left, KeyParts right, int[] sample) {
        this.keys = keys;
        this.left = left;
        this.right = right;
        this.sample = sample;
        KeyScratch scratch = new KeyScratch();
        keys.forEach(key -> blocks.add(new SampleBlocks()));
        for (int row : sample) {
            left.take(row, scratch);
            each(scratch, (key, hash) -> blocks.get(key).want(hash));
        }
        blocks.forEach(SampleBlocks::begin);
    }

    @FunctionalInterface
    interface KeyHash {
        void accept(int key, long hash);
    }

    void run(PersonTable table, int threads) {
        int pieces = Math.max(1, threads);
        List<List<SampleBlocks>> found = new Crew(threads)
                .each(IntStream.range(0, pieces).boxed().toList(), piece -> {
                    int from = (int) ((long) table.rows() * piece / pieces);
                    int to = (int) ((long) table.rows() * (piece + 1) / pieces);
                    return scan(table, from, to);
                });
        for (List<SampleBlocks> piece : found) {
            for (int key = 0; key < keys.size(); key++) {
                blocks.get(key).addAll(piece.get(key));
            }
        }
    }

    private List<SampleBlocks> scan(PersonTable table, int from, int to) {
        List<SampleBlocks> own = blocks.stream().map(SampleBlocks::sameWanted).toList();
        KeyScratch scratch = new KeyScratch();
        for (int row = from; row < to; row++) {
            if (table.wanted().is(row)) {
                right.take(row, scratch);
                for (int key = 0; key < keys.size(); key++) {
                    keys.get(key).hashesWithTwins(scratch);
                    own.get(key).addOf(scratch, row);
                }
            }
        }
        return own;
    }

    private void each(KeyScratch scratch, KeyHash action) {
        for (int key = 0; key < keys.size(); key++) {
            keys.get(key).hashes(scratch);
            for (int at = 0; at < scratch.keyCount(); at++) {
                action.accept(key, scratch.key(at));
            }
        }
    }

    /// Calls back for the blocks of a row of the sample by each key.
    void blocksOf(int row, KeyScratch scratch, BlockOf action) {
        left.take(row, scratch);
        each(scratch, (key, hash) -> action.accept(key, hash, blocks.get(key)));
    }

    @FunctionalInterface
    interface BlockOf {
        void accept(int key, long hash, SampleBlocks blocks);
    }

    int[] sample() {
        return sample;
    }

    int keys() {
        return keys.size();
    }

    void takeLeft(int row, KeyScratch scratch) {
        left.take(row, scratch);
    }

    void takeRight(int row, KeyScratch scratch) {
        right.take(row, scratch);
    }

    /// For each key the size of the smallest block that both rows stand in; 0 where it does not
    /// bring them together.
    int[] shared(int leftRow, int rightRow) {
        KeyScratch ofLeft = new KeyScratch();
        KeyScratch ofRight = new KeyScratch();
        left.take(leftRow, ofLeft);
        right.take(rightRow, ofRight);
        int[] sizes = new int[keys.size()];
        for (int key = 0; key < sizes.length; key++) {
            keys.get(key).hashes(ofLeft);
            keys.get(key).hashes(ofRight);
            sizes[key] = smallest(ofLeft, ofRight, blocks.get(key));
        }
        return sizes;
    }

    private static int smallest(KeyScratch one, KeyScratch other, SampleBlocks blocks) {
        int smallest = 0;
        for (int i = 0; i < one.keyCount(); i++) {
            for (int j = 0; j < other.keyCount(); j++) {
                int size = one.key(i) == other.key(j) ? blocks.count(one.key(i)) : 0;
                smallest = size > 0 && (smallest == 0 || size < smallest) ? size : smallest;
            }
        }
        return smallest;
    }
}
