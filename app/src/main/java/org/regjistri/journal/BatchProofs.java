package org.regjistri.journal;

import java.util.Optional;
import java.util.UUID;

/// Shows of a single row that it is one of those to which an entry committed.
public interface BatchProofs {

    /// @param key what the row's line begins with: its first column
    /// @return empty where the entry has no such row
    Optional<RowProof> prove(UUID entry, String table, String key);
}
