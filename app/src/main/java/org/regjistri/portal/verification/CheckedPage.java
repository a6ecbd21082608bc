package org.regjistri.portal.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.web.Row;

/// What came of a check.
///
/// @param facts the few facts; empty where no document was found
/// @param record all that an intact file shows, in its order; empty where it was not the file that was checked
/// @param checked when, for the office that files it
/// @param code as printed, where it was typed: it can be checked again, also in another language; null otherwise
public record CheckedPage(
        Verdict verdict,
        List<Row> facts,
        List<Section> record,
        String checked,
        @Nullable String code) {

    /// A part of what a file shows.
    public record Section(String title, List<Row> rows) {}
}
