package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A page of figures, as Markdown.
final class Markdown {
    private static final String END = "<!-- end of figures -->";
    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    /// Puts figures between a mark of the file and the next [#END].
    ///
    /// @throws IOException also where the file has no such place
    static void write(Path file, String begin, String figures) throws IOException {
        String page = Files.readString(file);
        int from = page.indexOf(begin);
        int until = from < 0 ? -1 : page.indexOf(END, from);
        if (until < 0) {
            throw new IOException(file + " has no " + begin + " and " + END + " after it");
        }
        Files.writeString(
                file, page.substring(0, from + begin.length()) + "\n\n" + figures + "\n" + page.substring(until));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    /// @param loads before each of them
    /// @param each what the run consists of, such as `pair`
    /// @param settings of PostgreSQL
    void circumstances(Instant now, List<String> loads, String each, Map<String, String> settings) throws IOException {
        machine(now, loads, each);
        line(
                "- PostgreSQL: %s.",
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = " + setting.getValue())
                        .collect(Collectors.joining(", ")));
    }

    /// As [#circumstances], of what needs no PostgreSQL.
    void machine(Instant now, List<String> loads, String each) throws IOException {
        line("Measured %s.", now.truncatedTo(ChronoUnit.MINUTES));
        line("");
        line("- Machine: %s.", Machine.words());
        line("- Load average (1, 5, 15 minutes) before each %s: %s.", each, String.join("; ", loads));
    }

    void sides() {
        line("| | median | lowest | highest | p50 | p95 | p99 | longest | errors |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    void side(String name, List<Run> runs, int decimals) {
        double[] perSecond = Run.perSecond(runs);
        String number = "%." + decimals + "f";
        line(
                "| %s | " + number + " | " + number + " | " + number
                        + " | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d |",
                name,
                Run.median(perSecond),
                min(perSecond),
                max(perSecond),
                Run.millis(runs, 0.5),
                Run.millis(runs, 0.95),
                Run.millis(runs, 0.99),
                Run.millis(runs, 1),
                Run.errors(runs));
    }

    /// A row of median, lowest and highest.
    void rate(String name, double... values) {
        line("| %s | %,.1f | %,.1f | %,.1f |", name, Run.median(values), min(values), max(values));
    }

    void ratio(double... ratios) {
        line("| Ratio | %.2f | %.2f | %.2f | | | | | |", Run.median(ratios), min(ratios), max(ratios));
    }

    /// @param what one of it, such as `birth`
    /// @param wanted blank: nothing is wanted
    void statements(String what, List<Step> steps, String wanted) {
        line(
                "Statements of one %s, with the token, BEGIN and COMMIT: **%d**%s.",
                what, Statements.number(steps), wanted.isBlank() ? "" : " (" + wanted + ")");
        line("");
        line("```");
        Statements.words(steps).forEach((word, times) -> line("%2d  %s", times, word));
        line("```");
        line("");
    }

    void size(OpenOffice.Size size) {
        line(
                "- Data: %,d made-up people, %,d registrars, %,d births registered before.",
                size.people(), size.officials(), size.acts());
    }

    /// A table of the tasks and of all together.
    void tasks(Answers.Part part) {
        line("| | answers/s | p50 | p95 | p99 | longest | errors |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        for (Task task : Task.values()) {
            part(task.words(), part.of(task));
        }
        part("All", part);
        line("");
    }

    void part(String name, Answers.Part part) {
        line(
                "| %s | %.1f | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d |",
                name,
                part.perSecond(),
                part.millis(0.5),
                part.millis(0.95),
                part.millis(0.99),
                part.millis(1),
                part.errors());
    }

    /// @param when such as `during`; blank: all the time
    void errors(String when, Answers.Part part) {
        String outcomes = part.errorsByOutcome().entrySet().stream()
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                .collect(Collectors.joining(", "));
        line(
                "- Errors%s: %s (%.2f %% of %,d tasks).",
                when.isBlank() ? "" : " " + when,
                outcomes.isEmpty() ? "none" : outcomes,
                part.shareOfErrors() * 100,
                part.answered().size());
    }

    /// A sentence where a run ended before its time.
    void early(boolean isWhole) {
        if (!isWhole) {
            line("**The run ended early: every couple had a child.** More `--people` are needed.");
            line("");
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }

    private static double min(double... values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double max(double... values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
