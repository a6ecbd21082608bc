package org.regjistri.journal.tree;

import java.util.ArrayList;
import java.util.List;

/// The place of a complete subtree: it has 2^level leaves and is the index-th of these from the left,
/// from 0.
public record NodeId(int level, long index) {

    /// The complete subtrees that a tree of this size is made of, from the left (the largest) to the
    /// right.
    public static List<NodeId> peaks(long size) {
        List<NodeId> peaks = new ArrayList<>();
        long start = 0;
        for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
            peaks.add(new NodeId(level, start >> level));
            start += 1L << level;
        }
        return peaks;
    }

    /// How many complete subtrees of level 1 and above a tree of this size has.
    public static long countAboveLeaves(long size) {
        return size - Long.bitCount(size);
    }

    public long firstLeaf() {
        return index << level;
    }

    public long lastLeaf() {
        return ((index + 1) << level) - 1;
    }
}
