package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The blocks with most rows on the right, with how many left rows look into each. As a block that was once pushed out
/// never comes back, the counts of those that stay are whole, in whatever pieces the left table is gone through.
final class LargestBlocks {
    private static final int KEPT = 5;

    private final List<Block> blocks = new ArrayList<>();
    private int smallest;

    /// @param example a left row in it
    record Block(long hash, int left, int right, int example) {
        private static final Comparator<Block> LARGEST_FIRST =
                Comparator.comparingInt(Block::right).reversed().thenComparingLong(Block::hash);
    }

    void add(long hash, int right, int example) {
        if (right >= smallest && right > 1) {
            add(new Block(hash, 1, right, example));
        }
    }

    void addAll(LargestBlocks others) {
        others.blocks.forEach(this::add);
    }

    private void add(Block block) {
        for (int i = 0; i < blocks.size(); i++) {
            Block old = blocks.get(i);
            if (old.hash == block.hash) {
                blocks.set(i, new Block(old.hash, old.left + block.left, old.right, old.example));
                return;
            }
        }
        blocks.add(block);
        if (blocks.size() > KEPT) {
            blocks.sort(Block.LARGEST_FIRST);
            blocks.removeLast();
            smallest = blocks.getLast().right;
        }
    }

    List<Block> largestFirst() {
        return blocks.stream().sorted(Block.LARGEST_FIRST).toList();
    }
}
