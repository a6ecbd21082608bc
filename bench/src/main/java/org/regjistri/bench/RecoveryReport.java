package org.regjistri.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regjistri.bench.RecoveryBench.Result;
import org.regjistri.bench.RecoveryBench.Round;

/// The figures of recovering as Markdown.
final class RecoveryReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench recovery -->";

    private RecoveryReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        page.circumstances(now, result.loads(), "round", result.settings());
        page.line(
                "- Clients: %d, who ask with the same key until they are answered; %d rounds; %,d made-up people.",
                result.plan().clients(), result.rounds().size(), result.plan().people());
        page.line("");
        page.line("| | median | shortest | longest |");
        page.line("| --- | --- | --- | --- |");
        row(page, "From the kill until PostgreSQL takes connections", result.rounds(), Round::database);
        row(page, "From then until the first birth is acknowledged", result.rounds(), Round::firstWrite);
        page.line("");
        page.line(
                "%,d births acknowledged: %d of them lost, %d there that nobody was told of, %d without an answer to the end. Meanwhile: %s.",
                result.acknowledged(),
                result.lost(),
                result.unknown(),
                result.unanswered(),
                result.outcomes().isEmpty()
                        ? "no other answer"
                        : result.outcomes().entrySet().stream()
                                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                                .collect(Collectors.joining(", ")));
        page.line("");
        page.line("Wanted: the first birth under 2 s after PostgreSQL is back; nothing lost, nothing twice.");
        return page.text();
    }

    private static void row(Markdown page, String name, List<Round> rounds, Function<Round, Duration> which) {
        double[] seconds = rounds.stream()
                .map(which)
                .mapToDouble(duration -> duration.toMillis() / 1e3)
                .sorted()
                .toArray();
        page.line(
                "| %s | %.2f s | %.2f s | %.2f s |",
                name, Run.median(seconds), seconds[0], seconds[seconds.length - 1]);
    }
}
