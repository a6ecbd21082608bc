package org.regjistri.journal.verification;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.Hash;
import org.regjistri.journal.SignedNote;
import org.regjistri.journal.Verification.Kind;
import org.regjistri.journal.VerifierKey;
import org.regjistri.journal.tree.GrowingTree;

/// Compares with a copy from outside: leaf by leaf where it has leaf hashes, and root by root.
final class OutsideCheck {
    private final OutsideCopy copy;
    private final Collection<VerifierKey> keys;
    private final Findings findings;
    private final GrowingTree theirs = GrowingTree.empty();
    private boolean leavesEnded;
    private long agreed;
    private long largest;
    private @Nullable Long firstDisagreeing;
    private @Nullable Difference difference;
    private @Nullable Difference afterDifference;

    OutsideCheck(OutsideCopy copy, Collection<VerifierKey> keys, Findings findings) {
        this.copy = copy;
        this.keys = keys;
        this.findings = findings;
    }

    /// @param root of the stored leaves up to this one; empty where one is missing
    void append(long position, Hash ours, Supplier<Optional<Hash>> root) throws IOException {
        Hash their = leafAt(position);
        if (their != null) {
            note(new Difference(position, ours, their));
        }
        compareRoots(position + 1, root);
    }

    /// The first position at which the stored leaf is not the copied one; null where there is none, or
    /// none can be known.
    @Nullable
    Long firstDifference() {
        return difference == null ? null : difference.position();
    }

    void conclude(long leaves) throws IOException {
        while (!leavesEnded) {
            leafAt(theirs.size());
            compareRoots(theirs.size(), Optional::empty);
        }
        for (Checkpoint rest = copy.checkpoint(); rest != null; rest = copy.checkpoint()) {
            isTrusted(rest);
            largest = Math.max(largest, rest.size());
            copy.takeCheckpoint();
        }
        largest = Math.max(largest, theirs.size());
        if (difference != null) {
            reportDifference(difference);
        } else if (firstDisagreeing != null) {
            findings.between(
                    Kind.CONTRADICTS_CHECKPOINT,
                    agreed,
                    firstDisagreeing - 1,
                    "the checkpoint of size " + firstDisagreeing + " that was kept outside has another root");
        }
        if (largest > leaves) {
            findings.between(Kind.TRUNCATED, leaves, largest - 1, "these stand in the copy from outside and are gone");
        }
    }

    private @Nullable Hash leafAt(long position) throws IOException {
        Hash leaf = null;
        while (!leavesEnded && theirs.size() <= position) {
            leaf = copy.nextLeaf();
            leavesEnded = leaf == null;
            if (leaf != null) {
                theirs.append(leaf);
            }
        }
        return leaf;
    }

    private void note(Difference pair) {
        if (difference != null && afterDifference == null) {
            afterDifference = pair;
        }
        if (difference == null && !pair.ours().equals(pair.theirs())) {
            difference = pair;
        }
    }

    private void compareRoots(long size, Supplier<Optional<Hash>> root) throws IOException {
        for (Checkpoint kept = copy.checkpoint(); kept != null && kept.size() <= size; kept = copy.checkpoint()) {
            if (isTrusted(kept) && kept.size() == size) {
                compare(kept, root.get());
            }
            copy.takeCheckpoint();
        }
    }

    private void compare(Checkpoint kept, Optional<Hash> root) {
        if (theirs.size() == kept.size() && !theirs.root().equals(kept.root())) {
            findings.between(
                    Kind.COPY_UNUSABLE,
                    0,
                    kept.size() - 1,
                    "the leaf hashes from outside do not give the root of the checkpoint of size " + kept.size());
        }
        if (root.isPresent() && root.get().equals(kept.root())) {
            agreed = kept.size();
        } else if (root.isPresent() && firstDisagreeing == null) {
            firstDisagreeing = kept.size();
        }
    }

    private boolean isTrusted(Checkpoint kept) {
        boolean trusted = SignedNote.parse(kept.note()).isSignedBy(keys);
        if (!trusted) {
            findings.nowhere(
                    Kind.COPY_UNUSABLE,
                    null,
                    "the checkpoint of size " + kept.size() + " from outside is not signed by a known key");
        }
        return trusted;
    }

    /// What was done shows in the leaves that follow.
    private void reportDifference(Difference first) {
        Difference next = afterDifference;
        boolean oursCameEarlier = next != null && first.ours().equals(next.theirs());
        boolean theirsCameLater = next != null && first.theirs().equals(next.ours());
        if (oursCameEarlier && !theirsCameLater) {
            findings.at(
                    Kind.DELETED, first.position(), null, "the leaf of the copy is gone and those after it moved up");
        } else if (theirsCameLater && !oursCameEarlier) {
            findings.at(Kind.INSERTED, first.position(), null, "not in the copy; those after it moved down");
        } else if (oursCameEarlier) {
            findings.at(Kind.REORDERED, first.position(), null, "exchanged with the next, says the copy");
        } else {
            findings.at(
                    Kind.CONTRADICTS_CHECKPOINT, first.position(), null, "another leaf than in the copy from outside");
        }
    }

    private record Difference(long position, Hash ours, Hash theirs) {}
}
