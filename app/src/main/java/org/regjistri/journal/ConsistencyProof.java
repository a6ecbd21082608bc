package org.regjistri.journal;

import java.util.List;
import org.regjistri.journal.tree.ProofChecks;

/// Shows that the earlier tree is the beginning of the later one.
public record ConsistencyProof(Checkpoint earlier, Checkpoint later, List<Hash> path) {

    public boolean holds() {
        return ProofChecks.continues(earlier.size(), earlier.root(), later.size(), later.root(), path);
    }
}
