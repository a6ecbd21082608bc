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

    /// @param loads before each pair
    /// @param settings of PostgreSQL
    void circumstances(Instant now, List<String> loads, Map<String, String> settings) throws IOException {
        line("Measured %s.", now.truncatedTo(ChronoUnit.MINUTES));
        line("");
        line("- Machine: %s.", Machine.words());
        line("- Load average (1, 5, 15 minutes) before each pair: %s.", String.join("; ", loads));
        line(
                "- PostgreSQL: %s.",
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = " + setting.getValue())
                        .collect(Collectors.joining(", ")));
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
