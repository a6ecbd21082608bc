package org.regjistri.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regjistri.journal.tree.Merkle;
import org.regjistri.journal.tree.ProofChecks;

/// Shows that a row came with a batch: the hashes beside its path to the root that the entry names,
/// from below. That the entry stands in the journal is shown by its own [InclusionProof].
///
/// @param line as COPY writes it, without its line feed
/// @param position among the rows of the table in the batch
public record RowProof(String line, long position, long rows, Hash root, List<Hash> path) {

    public boolean holds() {
        Hash leaf = Merkle.leaf(line.getBytes(StandardCharsets.UTF_8));
        return ProofChecks.includes(root, rows, leaf, position, path);
    }
}
