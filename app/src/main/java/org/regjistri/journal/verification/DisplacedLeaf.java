package org.regjistri.journal.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Hash;
import org.regjistri.journal.Verification.Kind;
import org.regjistri.journal.tree.LeafRow;
import org.regjistri.journal.tree.Merkle;
import org.regjistri.journal.tree.NodeId;
import org.regjistri.journal.tree.StoredTree;
import org.regjistri.journal.verification.TreeCheck.Suspicion;

/// Where two leaves do not give the node stored above them, tries which leaf from elsewhere does.
///
/// So leaves that were exchanged, or moved by one that was put in, are found to the position.
///
/// @param position the first where another leaf stands than was signed
/// @param now where the leaf that was signed for it stands
record DisplacedLeaf(long position, long now) {
    private static final int PAGE = 1_000;

    static Optional<DisplacedLeaf> find(StoredTree tree, Suspicion suspicion) {
        NodeId left = new NodeId(0, suspicion.from() & ~1L);
        NodeId right = new NodeId(0, suspicion.from() | 1L);
        NodeId above = new NodeId(1, suspicion.from() >> 1);
        if (suspicion.to() > right.index()) {
            return Optional.empty();
        }
        Map<NodeId, Hash> hashes = tree.hashes(List.of(left, right, above));
        @Nullable Hash one = hashes.get(left);
        @Nullable Hash other = hashes.get(right);
        @Nullable Hash both = hashes.get(above);
        if (one == null || other == null || both == null) {
            return Optional.empty();
        }
        return new Pair(left.index(), one, other, both).search(tree);
    }

    void report(Findings findings) {
        if (now == position + 1) {
            findings.at(
                    Kind.INSERTED,
                    position,
                    null,
                    "put in here, or exchanged with the next: what was signed for it stands one further");
        } else {
            findings.at(Kind.REORDERED, position, null, "what was signed for this position stands at " + now);
        }
    }

    private record Pair(long position, Hash left, Hash right, Hash above) {

        Optional<DisplacedLeaf> search(StoredTree tree) {
            @Nullable LeafRow before = null;
            for (List<LeafRow> page = tree.leavesFrom(0, PAGE);
                    !page.isEmpty();
                    page = tree.leavesFrom(page.getLast().position() + 1, PAGE)) {
                for (LeafRow leaf : page) {
                    Optional<DisplacedLeaf> found = fits(before, leaf);
                    if (found.isPresent()) {
                        return found;
                    }
                    before = leaf;
                }
            }
            return Optional.empty();
        }

        private Optional<DisplacedLeaf> fits(@Nullable LeafRow before, LeafRow leaf) {
            if (Merkle.node(leaf.hash(), right).equals(above)) {
                return Optional.of(new DisplacedLeaf(position, leaf.position()));
            }
            if (Merkle.node(left, leaf.hash()).equals(above)) {
                return Optional.of(new DisplacedLeaf(position + 1, leaf.position()));
            }
            if (before != null && isAbove(before, leaf)) {
                return Optional.of(new DisplacedLeaf(position, before.position()));
            }
            return isAbove(leaf, new LeafRow(position, leaf.entry(), left))
                    ? Optional.of(new DisplacedLeaf(position, leaf.position()))
                    : Optional.empty();
        }

        private boolean isAbove(LeafRow one, LeafRow other) {
            return Merkle.node(one.hash(), other.hash()).equals(above);
        }
    }
}
