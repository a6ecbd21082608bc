package org.regjistri.journal.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.tree.LeafRow;

/// A leaf with its entry, or an entry that waits for its leaf.
///
/// @param leaf null between commit and sequencing
/// @param entry null where the leaf names one that is not there
record PlacedEntry(
        UUID id, @Nullable LeafRow leaf, @Nullable StoredEntry entry) {

    @Nullable
    Long position() {
        return leaf == null ? null : leaf.position();
    }
}
