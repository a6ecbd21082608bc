package org.regjistri.persons;

import java.time.Instant;
import java.time.LocalDate;

/// A point in both times: what was true on `validAt`, as far as the register knew at `recordedAt`.
public record AsOf(LocalDate validAt, Instant recordedAt) {}
