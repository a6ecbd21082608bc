package org.regjistri.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;

/// Which lines are wanted.
///
/// @param person at whom they looked; null for all
/// @param userName of one official; null for all
/// @param from inclusive
/// @param to exclusive
/// @param offices only officials of these; null where all may be seen
/// @param before only lines older than this one; null for the newest
record DisclosureSearch(
        @Nullable UUID person,
        @Nullable String userName,
        Instant from,
        Instant to,
        @Nullable List<OfficeCode> offices,
        @Nullable UUID before) {}
