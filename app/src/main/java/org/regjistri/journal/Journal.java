package org.regjistri.journal;

import java.util.List;

/// The write face of the journal.
public interface Journal {

    /// Enters it in the transaction of the caller, who must have one; a leaf position comes after the commit.
    ///
    /// @throws IllegalStateException outside a transaction
    void append(EntryDraft draft);

    /// As [#append(EntryDraft)] for many, in the order given.
    void appendAll(List<EntryDraft> drafts);
}
