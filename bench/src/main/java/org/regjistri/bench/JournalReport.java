package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.regjistri.bench.JournalBench.Result;
import org.regjistri.bench.JournalBench.Verified;
import org.regjistri.bench.JournalBytes.Hashing;

/// The figures of the journal as Markdown.
final class JournalReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench journal -->";

    private JournalReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        page.circumstances(now, result.loads(), "pair of births", result.settings());
        verified(page, result);
        births(page, result);
        return page.text();
    }

    private static void verified(Markdown page, Result result) {
        List<Verified> verified = result.verified();
        List<Hashing> hashed = result.hashed();
        page.line(
                "- The journal: %,d entries; their tables: %,d rows. Verified %d times, each time by a fresh process.",
                verified.getLast().leaves(), verified.getLast().rows(), verified.size());
        page.line("");
        page.line("| | median | lowest | highest |");
        page.line("| --- | --- | --- | --- |");
        page.rate("Entries/s, hashes and tree checked", rates(verified, Verified::entriesPerSecond));
        page.rate("The same entries/s, only hashed", rates(hashed, Hashing::entriesPerSecond));
        page.rate("In MiB/s", rates(hashed, Hashing::mebibytesPerSecond));
        page.rate("Rows/s, tables compared", rates(verified, Verified::rowsPerSecond));
        page.line("");
        page.line("Wanted: at least 200,000 entries/s.");
        page.line("");
    }

    private static void births(Markdown page, Result result) {
        page.line(
                "%d clients, each asking again when answered; %d pairs of %d s after %d s of warming up; %,d made-up people.",
                result.plan().clients(),
                result.plan().pairs(),
                result.plan().run().toSeconds(),
                result.plan().warmUp().toSeconds(),
                result.plan().people());
        page.line("");
        page.sides();
        page.side("Births/s, the sequencer at work", result.sequencing(), 0);
        page.side("Births/s without it", result.standing(), 0);
        page.ratio(Run.ratios(result.sequencing(), result.standing()));
        page.line("");
        page.line("Wanted: a ratio of at least 0.9.");
    }

    private static <T> double[] rates(List<T> runs, ToDoubleFunction<T> rate) {
        return runs.stream().mapToDouble(rate).toArray();
    }
}
