package org.regjistri.journal.verification;

import java.util.Optional;
import org.regjistri.journal.Hash;
import org.regjistri.journal.Verification.Kind;
import org.regjistri.journal.tree.LeafRow;

/// Checks one entry for itself: its bytes against its commitments, these against its leaf.
final class EntryCheck {
    private final AllEntries entries;
    private final Findings findings;

    EntryCheck(AllEntries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    /// @return that its bytes are the ones committed to, so that rows can be derived from them
    boolean isGenuine(PlacedEntry placed) {
        StoredEntry entry = placed.entry();
        if (entry == null) {
            report(Kind.DELETED, placed, "the entry is gone; its leaf (or its place in the queue) is still there");
            return false;
        }
        String edited = entry.whatWasEdited();
        if (edited != null) {
            report(Kind.EDITED, placed, edited);
        }
        LeafRow leaf = placed.leaf();
        if (leaf != null && !leaf.hash().equals(entry.leaf())) {
            reportForeignLeaf(placed, entry.leaf());
        }
        return edited == null;
    }

    private void reportForeignLeaf(PlacedEntry placed, Hash own) {
        Optional<Long> elsewhere = entries.positionOf(own);
        if (elsewhere.isPresent()) {
            report(Kind.REORDERED, placed, "the entry that stands here belongs at position " + elsewhere.get());
        } else {
            report(Kind.EDITED, placed, "the leaf is not the one of this entry: a commitment or the leaf was edited");
        }
    }

    private void report(Kind kind, PlacedEntry placed, String words) {
        Long position = placed.position();
        if (position == null) {
            findings.nowhere(kind, placed.id(), words);
        } else {
            findings.at(kind, position, placed.id(), words);
        }
    }
}
