package org.regjistri.journal;

import java.util.List;
import org.regjistri.journal.tree.ProofChecks;

/// Shows that an entry stands in the tree of a checkpoint: the hashes beside its path to the root, from
/// below.
public record InclusionProof(long position, Hash leaf, List<Hash> path, Checkpoint checkpoint) {

    /// That the path leads to the checkpoint's root. Who signed the checkpoint is another question.
    public boolean holds() {
        return ProofChecks.includes(checkpoint.root(), checkpoint.size(), leaf, position, path);
    }
}
