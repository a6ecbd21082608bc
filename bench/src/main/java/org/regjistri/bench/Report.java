package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regjistri.bench.BirthBench.Result;

/// The figures as Markdown.
final class Report {
    private static final String BEGIN = "<!-- figures of ./regjistri bench -->";
    private static final String END = "<!-- end of figures -->";
    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(Result result, List<DemoStart.Start> starts, Instant now) throws IOException {
        var report = new Report();
        report.circumstances(result, now);
        report.births(result);
        report.statements(result.recorded());
        report.starts(starts);
        return report.text.toString();
    }

    /// Puts the figures between the marks of the file.
    static void write(Path file, String figures) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(file, page.substring(0, begin) + "\n\n" + figures + "\n" + page.substring(page.indexOf(END)));
    }

    private void circumstances(Result result, Instant now) throws IOException {
        line("Measured %s.", now.truncatedTo(ChronoUnit.MINUTES));
        line("");
        line("- Machine: %s.", Machine.words());
        line("- Load average (1, 5, 15 minutes) before each pair: %s.", String.join("; ", result.loads()));
        line(
                "- PostgreSQL: %s.",
                result.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + " = " + setting.getValue())
                        .collect(Collectors.joining(", ")));
        line(
                "- Data: %,d made-up people (%,d couples); at the end %,d acts, %,d journal entries, %s.",
                result.plan().people(), result.couples(), result.acts(), result.entries(), result.databaseSize());
        line(
                "- Clients: %d, in a second process on the same machine, each asking again when answered (closed loop); %d pairs of %d s after %d s of warming up.",
                result.plan().clients(),
                result.plan().pairs(),
                result.plan().run().toSeconds(),
                result.plan().warmUp().toSeconds());
        line("");
    }

    private void births(Result result) {
        double[] http = result.http().stream().mapToDouble(Run::perSecond).toArray();
        double[] jdbc = result.jdbc().stream().mapToDouble(Run::perSecond).toArray();
        double[] ratios = IntStream.range(0, http.length)
                .mapToDouble(i -> http[i] / jdbc[i])
                .toArray();
        line("| | median | lowest | highest | p50 | p95 | p99 | longest | errors |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        side("Births/s over HTTP", http, result.http());
        side("The same statements over JDBC, births/s", jdbc, result.jdbc());
        line("| Ratio | %.2f | %.2f | %.2f | | | | | |", Run.median(ratios), min(ratios), max(ratios));
        line("");
        line(
                "Wanted: at least 150 births/s, a ratio of at least 0.4. Resident memory of the application afterwards: %s; wanted: under 1 GiB.",
                result.memory());
        line("");
    }

    private void side(String name, double[] perSecond, List<Run> runs) {
        line(
                "| %s | %.0f | %.0f | %.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d |",
                name,
                Run.median(perSecond),
                min(perSecond),
                max(perSecond),
                Run.millis(runs, 0.5),
                Run.millis(runs, 0.95),
                Run.millis(runs, 0.99),
                Run.millis(runs, 1),
                runs.stream().mapToInt(Run::errors).sum());
    }

    private void statements(RecordedBirth recorded) {
        line("Statements of one birth, with the token, BEGIN and COMMIT: **%d** (at most 25).", recorded.statements());
        line("");
        line("```");
        recorded.words().forEach((word, times) -> line("%2d  %s", times, word));
        line("```");
        line("");
    }

    private void starts(List<DemoStart.Start> starts) {
        if (starts.isEmpty()) {
            return;
        }
        line("| `./regjistri demo`, built | first page | all made-up people in |");
        line("| --- | --- | --- |");
        for (int i = 0; i < starts.size(); i++) {
            line(
                    "| %s | %s | %s |",
                    i == 0 ? "on an empty folder" : "again",
                    seconds(starts.get(i).firstPage()),
                    seconds(starts.get(i).filled()));
        }
        line("");
        line("Wanted: the first page in under 30 s.");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }

    private static double min(double... values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static double max(double... values) {
        return java.util.Arrays.stream(values).max().orElse(0);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
