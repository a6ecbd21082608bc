package org.regjistri.journal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regjistri.journal.Hash;

/// Makes inclusion and consistency proofs: RFC 6962, sections 2.1.1 and 2.1.2.
public final class Proofs {
    private final Nodes nodes;

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /// The path from the leaf at a position to the root of the tree of the first `size` leaves, from
    /// below.
    public List<Hash> inclusion(long position, long size) {
        Objects.checkIndex(position, size);
        List<Hash> path = new ArrayList<>();
        path(position, 0, size, path);
        return path;
    }

    /// Shows that the tree of the first `first` leaves is the beginning of the tree of `second` leaves.
    public List<Hash> consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("Needs 1 <= first <= second");
        }
        List<Hash> path = new ArrayList<>();
        subproof(first, 0, second, true, path);
        return path;
    }

    private void path(long position, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (position < middle) {
            path(position, start, middle, path);
            path.add(root(middle, end));
        } else {
            path(position, middle, end, path);
            path.add(root(start, middle));
        }
    }

    private void subproof(long known, long start, long end, boolean fromTheFirst, List<Hash> path) {
        if (known == end - start) {
            if (!fromTheFirst) {
                path.add(root(start, end));
            }
            return;
        }
        long split = split(end - start);
        if (known <= split) {
            subproof(known, start, start + split, fromTheFirst, path);
            path.add(root(start + split, end));
        } else {
            subproof(known - split, start + split, end, false, path);
            path.add(root(start, start + split));
        }
    }

    private Hash root(long start, long end) {
        long size = end - start;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.hash(new NodeId(level, start >> level));
        }
        long middle = start + split(size);
        return Merkle.node(root(start, middle), root(middle, end));
    }

    /// The largest power of two below the size.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /// Where the hashes of complete subtrees come from; level 0 is the leaves.
    @FunctionalInterface
    public interface Nodes {
        Hash hash(NodeId id);
    }
}
