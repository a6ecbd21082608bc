package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.regjistri.bench.BirthBench.Result;

/// The figures of births as Markdown.
final class BirthReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench -->";

    private BirthReport() {}

    static String of(Result result, List<DemoStart.Start> starts, Instant now) throws IOException {
        var page = new Markdown();
        page.circumstances(now, result.loads(), "pair", result.settings());
        page.line(
                "- Data: %,d made-up people (%,d couples); at the end %,d acts, %,d journal entries, %s.",
                result.plan().people(), result.couples(), result.acts(), result.entries(), result.databaseSize());
        page.line(
                "- Clients: %d, in a second process on the same machine, each asking again when answered (closed loop); %d pairs of %d s after %d s of warming up.",
                result.plan().clients(),
                result.plan().pairs(),
                result.plan().run().toSeconds(),
                result.plan().warmUp().toSeconds());
        page.line("");
        births(page, result);
        page.statements("birth", result.recorded().steps(), "at most 25");
        starts(page, starts);
        return page.text();
    }

    private static void births(Markdown page, Result result) {
        page.sides();
        page.side("Births/s over HTTP", result.http(), 0);
        page.side("The same statements over JDBC, births/s", result.jdbc(), 0);
        page.ratio(Run.ratios(result.http(), result.jdbc()));
        page.line("");
        page.line(
                "Wanted: at least 150 births/s, a ratio of at least 0.4. Resident memory of the application afterwards: %s; wanted: under 1 GiB.",
                result.memory());
        page.line("");
    }

    private static void starts(Markdown page, List<DemoStart.Start> starts) {
        if (starts.isEmpty()) {
            return;
        }
        page.line("| `./regjistri demo`, built | first page | all made-up people in |");
        page.line("| --- | --- | --- |");
        for (int i = 0; i < starts.size(); i++) {
            page.line(
                    "| %s | %s | %s |",
                    i == 0 ? "on an empty folder" : "again",
                    Markdown.seconds(starts.get(i).firstPage()),
                    Markdown.seconds(starts.get(i).filled()));
        }
        page.line("");
        page.line("Wanted: the first page in under 30 s.");
    }
}
