package org.regjistri.database;

import java.time.Instant;
import java.util.UUID;

/// The load of a whole register into an empty one.
///
/// @param source SHA-256 of what is loaded, in hexadecimal: only the same goes on where this one
/// stopped
/// @param recordedAt when the register knew, the same for every row
/// @param finished false until all is loaded, back and checked; then somebody may be served
public record BulkLoad(UUID id, String source, Instant recordedAt, boolean finished) {}
