package org.regjistri.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;

/// What a person may read of the log: who looked at them, as far as it is not delayed or hidden now. What is not shown
/// is not counted either. Reading it is itself a look, which the caller discloses.
public interface LooksAtPerson {

    /// Newest first.
    ///
    /// @param before only older lines than this one; null for the newest
    List<ShownLook> shown(UUID person, @Nullable UUID before, int limit);

    /// What a person is told of a look. Not the official's name, for which the institution answers, nor the occasion:
    /// it could tell of an event in somebody else's life.
    ///
    /// @param office empty where nobody acted for one
    /// @param ground says the purpose
    /// @param attributes the kinds of data that were shown
    record ShownLook(UUID line, Instant at, Optional<OfficeCode> office, Ground ground, Set<String> attributes) {}
}
