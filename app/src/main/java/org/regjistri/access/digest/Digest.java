package org.regjistri.access.digest;

import java.time.Instant;
import java.util.UUID;

/// What the journal holds of the log for a period.
///
/// @param from inclusive
/// @param until exclusive
/// @param entry in the journal
record Digest(Instant from, Instant until, Sum looks, Sum denials, UUID entry) {

    /// @param lines how many there were
    /// @param sha256 over their commitments in the order of their ids, 64 hexadecimal digits
    record Sum(long lines, String sha256) {}

    Sum of(Log log) {
        return switch (log) {
            case LOOKS -> looks;
            case DENIALS -> denials;
        };
    }
}
