package org.regjistri.synth.books;

import java.util.List;

/// An entry as it stands in its book.
///
/// @param event date of the event: `1953-05-12`, `1953-05`, `1953` or empty
/// @param entered date of the entry, always whole
/// @param minute of the day; -1 where it is not said
public record WrittenEntry(
        String event, String entered, int minute, String place, List<Written> people, List<String> notes) {}
