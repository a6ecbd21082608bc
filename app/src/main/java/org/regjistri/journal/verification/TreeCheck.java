package org.regjistri.journal.verification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.Hash;
import org.regjistri.journal.SignedNote;
import org.regjistri.journal.Verification.Kind;
import org.regjistri.journal.VerifierKey;
import org.regjistri.journal.checkpoint.Checkpoints;
import org.regjistri.journal.tree.GrowingTree;
import org.regjistri.journal.tree.NodeId;
import org.regjistri.journal.tree.StoredTree;

/// Builds the tree again from the stored leaves and compares its nodes and every signed root.
final class TreeCheck {
    private static final int PAGE = 500;
    private final StoredTree stored;
    private final Collection<VerifierKey> keys;
    private final Findings findings;
    private final GrowingTree tree = GrowingTree.empty();
    private final Map<NodeId, Hash> completed = new LinkedHashMap<>();
    private List<Checkpoint> ahead;
    private boolean broken;
    private long agreed;
    private @Nullable Suspicion roots;
    private @Nullable NodeId firstBadNode;

    TreeCheck(StoredTree stored, Collection<VerifierKey> keys, Findings findings) {
        this.stored = stored;
        this.keys = keys;
        this.findings = findings;
        this.ahead = List.copyOf(stored.checkpointsAfter(0, PAGE));
    }

    /// From here on a leaf is missing: there is no tree any more that roots could be compared with.
    void breakOff() {
        compareNodes();
        broken = true;
    }

    void append(Hash leaf) {
        if (broken) {
            return;
        }
        tree.append(leaf, completed::put);
        if (!ahead.isEmpty() && ahead.getFirst().size() == tree.size()) {
            compare(ahead.getFirst());
            ahead = ahead.size() > 1 ? ahead.subList(1, ahead.size()) : stored.checkpointsAfter(tree.size(), PAGE);
        }
        if (completed.size() >= PAGE) {
            compareNodes();
        }
    }

    /// The root of the leaves so far; empty where one is missing.
    Optional<Hash> root() {
        return broken ? Optional.empty() : Optional.of(tree.root());
    }

    /// @param leaves the number of positions, gaps included
    /// @param exact the first position that a copy from outside showed to differ; null without
    void conclude(long leaves, @Nullable Long exact) {
        compareNodes();
        concludeEnd(leaves);
        Suspicion suspicion = narrowed();
        if (suspicion != null && !suspicion.contains(exact) && !findings.explains(suspicion.from(), suspicion.to())) {
            report(suspicion);
        }
    }

    private void compare(Checkpoint checkpoint) {
        if (!isGenuine(checkpoint)) {
            findings.between(
                    Kind.CHECKPOINT_FORGED,
                    agreed,
                    checkpoint.size() - 1,
                    "the checkpoint of size " + checkpoint.size() + " is not signed by a known key of the journal");
        } else if (checkpoint.root().equals(tree.root())) {
            agreed = checkpoint.size();
        } else if (roots == null) {
            roots = new Suspicion(agreed, checkpoint.size() - 1);
        }
    }

    private boolean isGenuine(Checkpoint row) {
        try {
            Checkpoint said = Checkpoints.parse(row.note());
            return said.equals(row) && SignedNote.parse(row.note()).isSignedBy(keys);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void compareNodes() {
        Map<NodeId, Hash> there = stored.hashes(completed.keySet());
        for (Map.Entry<NodeId, Hash> node : completed.entrySet()) {
            if (firstBadNode == null && !Objects.equals(node.getValue(), there.get(node.getKey()))) {
                firstBadNode = node.getKey();
            }
        }
        completed.clear();
    }

    private void concludeEnd(long leaves) {
        long signed = stored.latestCheckpoint().map(Checkpoint::size).orElse(0L);
        if (signed > leaves) {
            findings.between(Kind.TRUNCATED, leaves, signed - 1, "these were signed for and are gone");
        } else if (signed < leaves) {
            findings.between(Kind.INSERTED, signed, leaves - 1, "no checkpoint was ever signed over these leaves");
        } else if (!broken && firstBadNode == null && stored.countNodes() != NodeId.countAboveLeaves(leaves)) {
            findings.between(
                    Kind.TRUNCATED, leaves, leaves, "there are nodes of a larger tree: leaves are gone from here");
        }
    }

    /// The narrower of what the roots and what the nodes say.
    private @Nullable Suspicion narrowed() {
        NodeId bad = firstBadNode;
        if (bad == null) {
            return roots;
        }
        if (roots == null || bad.firstLeaf() > roots.to() || bad.lastLeaf() < roots.from()) {
            return roots == null ? unsigned(bad) : roots;
        }
        return new Suspicion(Math.max(bad.firstLeaf(), roots.from()), Math.min(bad.lastLeaf(), roots.to()));
    }

    /// A wrong node while no signed root is wrong: the leaves up to the last agreeing root are the
    /// signed ones.
    private @Nullable Suspicion unsigned(NodeId bad) {
        if (bad.lastLeaf() < agreed) {
            findings.between(
                    Kind.NODE_DIFFERS,
                    bad.firstLeaf(),
                    bad.lastLeaf(),
                    "a stored node above these leaves is wrong or missing; the entries are the signed ones");
            return null;
        }
        return new Suspicion(bad.firstLeaf(), bad.lastLeaf());
    }

    private void report(Suspicion suspicion) {
        Optional<DisplacedLeaf> displaced = DisplacedLeaf.find(stored, suspicion);
        if (displaced.isPresent()) {
            displaced.get().report(findings);
        } else {
            findings.between(
                    Kind.CONTRADICTS_CHECKPOINT,
                    suspicion.from(),
                    suspicion.to(),
                    "the leaves do not give the root that was signed: changed, deleted or inserted among these");
        }
    }

    /// The positions among which the first wrong leaf is.
    record Suspicion(long from, long to) {

        boolean contains(@Nullable Long position) {
            return position != null && position >= from && position <= to;
        }
    }
}
