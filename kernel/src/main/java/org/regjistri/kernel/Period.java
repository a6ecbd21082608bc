package org.regjistri.kernel;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Days from `from` on, up to but without `until`; open at the end where `until` is null.
///
/// Example: `2013-02-18/..` is still running.
public record Period(LocalDate from, @Nullable LocalDate until) {

    public Period {
        Objects.requireNonNull(from);
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    public static Period of(LocalDate from, @Nullable LocalDate until) {
        return new Period(from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Period other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    /// ISO 8601 with `..` for the open end: `2013-02-18/..` or `2013-02-18/2020-01-01`.
    @Override
    public String toString() {
        return from + "/" + (until == null ? ".." : until);
    }
}
