package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// One new record against a whole country, as Markdown.
final class OneByOneReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench linkage --one-by-one -->";

    private OneByOneReport() {}

    /// @param said by [LinkageOneByOne]
    /// @param load before it
    static String of(SaidFigures said, Instant now, String load) throws IOException {
        var page = new Markdown();
        page.machine(now, List.of(load), "run");
        page.line(
                "- The last %,.0f records of the books, taken away and added one by one: **%.2f ms** in the middle,"
                        + " %.2f ms for 95 of 100, %.1f ms at most, %.2f ms on average.",
                said.of("records"), said.of("median"), said.of("p95"), said.of("longest"), said.of("mean"));
        page.line(
                "- Pairs compared with those of the run over everything: %,.0f; others than there: **%,.0f**."
                        + " To open what was linked took %.1f s.",
                said.of("pairs"), said.of("others"), said.of("openingSeconds"));
        return page.text();
    }
}
