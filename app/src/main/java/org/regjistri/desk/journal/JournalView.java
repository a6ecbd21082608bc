package org.regjistri.desk.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.web.Table;

/// What the journal's page shows.
///
/// @param older and `newer`: paths of the pages beside; null where there is none
public record JournalView(
        long size,
        Optional<Checkpoint> checkpoint,
        Table entries,
        @Nullable String older,
        @Nullable String newer) {}
