package org.regjistri.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.regjistri.bench.LinkageBench.Quality;
import org.regjistri.bench.LinkageBench.Result;
import org.regjistri.bench.LinkageBench.Timed;

/// The figures of the linkage as Markdown.
final class LinkageReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench linkage -->";

    private static final Set<String> DONE_FOR_DUCKDB = Set.of("Reading", "Preparing values");

    private final Result result;
    private final Markdown page = new Markdown();

    private LinkageReport(Result result) {
        this.result = result;
    }

    /// @param duckdb its version
    static String of(Result result, Instant now, String duckdb) throws IOException {
        var report = new LinkageReport(result);
        report.circumstances(now, duckdb);
        report.times();
        report.rightness();
        report.phases();
        report.ratio();
        return report.page.text();
    }

    private void circumstances(Instant now, String duckdb) throws IOException {
        page.machine(now, result.loads(), "round");
        page.line(
                "- Data: %,d mentions, of which %,d are to be linked, against %,d persons.",
                result.size().mentions(), result.size().wanted(), result.size().persons());
        page.line(
                "- %d threads for each side; DuckDB %s with at most %s, ours with a heap of 4,500 MiB. Rounds: %d, every second one in the other order.",
                result.terms().threads(),
                duckdb,
                result.terms().memory(),
                result.terms().rounds());
        page.line("");
    }

    private void times() {
        page.line("| | seconds | each run | user CPU seconds | each run | most resident memory |");
        page.line("| --- | --- | --- | --- | --- | --- |");
        result.timed().forEach((side, runs) -> {
            double[] took = of(runs, run -> seconds(run.took()));
            double[] user = of(runs, run -> seconds(run.user()));
            page.line(
                    "| %s | %.1f | %s | %.1f | %s | %,.0f MiB |",
                    side.words(),
                    Run.median(took),
                    each("%.1f", took),
                    Run.median(user),
                    each("%.1f", user),
                    DoubleStream.of(of(runs, Timed::peakMib)).max().orElse(0));
        });
        page.line("");
    }

    private void rightness() {
        page.line("| | pairs compared | recall of blocking | precision | recall |");
        page.line("| --- | --- | --- | --- | --- |");
        result.terms().sides().forEach(side -> {
            Quality quality = result.quality().get(side);
            if (quality != null) {
                page.line(
                        "| %s | %,d | %.4f | %.4f | %.4f |",
                        side.words(), quality.pairs(), quality.blockingRecall(), quality.precision(), quality.recall());
            }
        });
        page.line("");
    }

    /// Of ours.
    private void phases() {
        List<LinkageSide> ours =
                result.terms().sides().stream().filter(LinkageSide::isOurs).toList();
        page.line(
                "| seconds, median | %s |",
                ours.stream().map(LinkageSide::words).collect(Collectors.joining(" | ")));
        page.line("| --- |%s", " --- |".repeat(ours.size()));
        Set<String> names = new LinkedHashSet<>();
        ours.reversed()
                .forEach(side ->
                        runs(side).forEach(run -> names.addAll(run.phases().keySet())));
        for (String phase : names) {
            page.line(
                    "| %s | %s |",
                    phase, ours.stream().map(side -> phase(runs(side), phase)).collect(Collectors.joining(" | ")));
        }
        page.line("");
    }

    private static String phase(List<Timed> runs, String phase) {
        double[] seconds = runs.stream()
                .filter(run -> run.phases().containsKey(phase))
                .mapToDouble(run -> run.phases().getOrDefault(phase, 0.0))
                .toArray();
        return seconds.length == 0 ? "" : String.format(Locale.ROOT, "%.1f", Run.median(seconds));
    }

    private void ratio() {
        double[] whole = ratios(run -> seconds(run.took()));
        page.line(
                "Ours, flat, beside DuckDB with the same keys, seconds of each round: **%.2f** (%s). Wanted: at most 0.5.",
                Run.median(whole), each("%.2f", whole));
        double[] linking = ratios(run -> seconds(run.took()) - phases(run, DONE_FOR_DUCKDB));
        page.line(
                "The same without our reading and preparing of values, which DuckDB finds done: **%.2f** (%s).",
                Run.median(linking), each("%.2f", linking));
    }

    private static double phases(Timed run, Set<String> names) {
        return names.stream()
                .mapToDouble(name -> run.phases().getOrDefault(name, 0.0))
                .sum();
    }

    /// @param ofOurs seconds of one of our runs
    private double[] ratios(ToDoubleFunction<Timed> ofOurs) {
        List<Timed> ours = runs(LinkageSide.FLAT);
        List<Timed> peer = runs(LinkageSide.SHARED_KEYS);
        double[] ratios = new double[ours.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = ofOurs.applyAsDouble(ours.get(round))
                    / seconds(peer.get(round).took());
        }
        return ratios;
    }

    private List<Timed> runs(LinkageSide side) {
        return result.timed().getOrDefault(side, List.of());
    }

    private static double[] of(List<Timed> runs, ToDoubleFunction<Timed> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    private static String each(String format, double... figures) {
        return DoubleStream.of(figures)
                .mapToObj(figure -> String.format(Locale.ROOT, format, figure))
                .collect(Collectors.joining(", "));
    }
}
