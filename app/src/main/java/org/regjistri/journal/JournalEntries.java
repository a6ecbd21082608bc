package org.regjistri.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The read face of the journal.
public interface JournalEntries {

    /// How many entries have a leaf: positions run from 0 to one less.
    long size();

    /// Those with a leaf, from this position on, in order.
    List<JournalEntry> from(long position, int limit);

    Optional<JournalEntry> find(UUID id);

    /// The payload: an object with a section for each room. Empty where there is no such entry.
    Optional<JsonNode> payload(UUID id);

    /// False between commit and sequencing, and for what is no entry.
    boolean isSequenced(UUID id);

    /// Empty before the first batch.
    Optional<Checkpoint> latestCheckpoint();

    /// In the tree of the latest checkpoint; empty where the entry has no leaf yet.
    Optional<InclusionProof> inclusionProof(UUID id);

    /// From the checkpoint of that size to the latest; empty where none of that size was ever signed.
    Optional<ConsistencyProof> consistencyProof(long earlierSize);
}
