package org.regjistri.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person's life line shows: when things were true above, when the register knew below.
///
/// @param caption what is read aloud in place of the picture
/// @param today where the line ends, unless an event lies later
public record LifeLine(String caption, LocalDate today, List<Event> events) {

    public LifeLine {
        events = List.copyOf(events);
    }

    /// @param valid when it was true in the world
    /// @param recorded when the register knew
    /// @param path the act, without the language; null where there is nothing to open
    public record Event(
            String label,
            LocalDate valid,
            Instant recorded,
            @Nullable String path) {}
}
