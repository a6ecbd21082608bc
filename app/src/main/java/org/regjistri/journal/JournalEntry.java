package org.regjistri.journal;

import org.jspecify.annotations.Nullable;

/// An entry without its payload.
///
/// @param position of its leaf, from 0; null between commit and sequencing
public record JournalEntry(@Nullable Long position, EntryHead head, Hash envelopeCommitment, Hash payloadCommitment) {}
