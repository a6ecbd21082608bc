package org.regjistri.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.regjistri.bench.StartBench.Result;

/// The figures of starts as Markdown.
final class StartReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench starts -->";

    private StartReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        page.circumstances(now, result.loads(), "pair", result.settings());
        page.line(
                "- Data: %,d made-up people. %d pairs after one start each that does not count.",
                result.people(), result.with().size());
        page.line("");
        page.line("| seconds until ready | median | lowest | highest |");
        page.line("| --- | --- | --- | --- |");
        page.rate("With the cache", seconds(result.with()));
        page.rate("Without", seconds(result.without()));
        page.line("");
        page.line("Wanted: under 10 s with the cache.");
        return page.text();
    }

    private static double[] seconds(List<Duration> starts) {
        return starts.stream().mapToDouble(start -> start.toMillis() / 1e3).toArray();
    }
}
