package org.regjistri.journal.tree;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.journal.Hash;

/// A Merkle tree that only grows: it keeps the roots of its complete subtrees (at most 62), never the
/// leaves.
public final class GrowingTree {
    private final List<Hash> peaks;
    private long size;

    private GrowingTree(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static GrowingTree empty() {
        return new GrowingTree(0, List.of());
    }

    /// Goes on from the hashes of [NodeId#peaks(long)], in that order.
    public static GrowingTree from(long size, List<Hash> peaks) {
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("A tree of this size has another number of complete subtrees");
        }
        return new GrowingTree(size, peaks);
    }

    /// @param completed told of every subtree above the leaves that this leaf completes
    public void append(Hash leaf, Completed completed) {
        Hash hash = leaf;
        int level = 0;
        for (long index = size; (index & 1) == 1; index >>= 1) {
            hash = Merkle.node(peaks.removeLast(), hash);
            level++;
            completed.subtree(new NodeId(level, index >> 1), hash);
        }
        peaks.add(hash);
        size++;
    }

    public void append(Hash leaf) {
        append(leaf, (id, hash) -> {});
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Merkle.emptyRoot();
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Merkle.node(peaks.get(i), root);
        }
        return root;
    }

    /// Hears of completed subtrees.
    @FunctionalInterface
    public interface Completed {
        void subtree(NodeId id, Hash hash);
    }
}
