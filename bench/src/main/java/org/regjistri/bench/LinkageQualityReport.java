package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regjistri.bench.LinkageQuality.Group;
import org.regjistri.bench.LinkageQuality.Result;
import org.regjistri.bench.LinkageQuality.Review;
import org.regjistri.bench.LinkageQuality.Share;
import org.regjistri.bench.LinkageQuality.Verdict;

/// How right the links are, as Markdown.
final class LinkageQualityReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench linkage --quality -->";

    /// Of fewer nothing can be said.
    private static final long ENOUGH = 100;

    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Markdown page = new Markdown();

    private LinkageQualityReport(Result result) {
        verdicts.put("as found", result.asFound());
        result.harsh().ifPresent(harsh -> verdicts.put("harsh", harsh));
    }

    static String of(Result result, Instant now) throws IOException {
        var report = new LinkageQualityReport(result);
        report.page.line("Judged %s.", now.truncatedTo(ChronoUnit.MINUTES));
        report.page.line("");
        report.whole();
        report.groups();
        report.spreads();
        return report.page.text();
    }

    private void whole() {
        page.line("| profile | persons to find | recall | precision | pairs for review | "
                + "recall after it | precision after it |");
        page.line("| --- | --- | --- | --- | --- | --- | --- |");
        verdicts.forEach((profile, verdict) -> {
            Review review = verdict.review();
            page.line(
                    "| %s | %,d | %s | %s | %,d | %.4f | %.4f |",
                    profile,
                    verdict.toFind(),
                    words(verdict.recall()),
                    words(verdict.precision()),
                    review.pairs(),
                    review.recall(),
                    review.precision());
        });
        page.line("");
        page.line(
                "In brackets: 95 of 100 draws of persons. Review is simulated: who decides errs in %.0f of 100 pairs.",
                first().review().error() * 100);
        page.line("");
    }

    private Verdict first() {
        return verdicts.values().iterator().next();
    }

    private void groups() {
        page.line(
                "| | %s |",
                verdicts.keySet().stream()
                        .map(profile -> "to find (" + profile + ") | recall | precision")
                        .collect(Collectors.joining(" | ")));
        page.line("| --- |%s", " --- | --- | --- |".repeat(verdicts.size()));
        // By kind as they come, within it by name.
        Map<String, Map<String, Group>> kinds = new LinkedHashMap<>();
        verdicts.values().stream()
                .flatMap(verdict -> verdict.groups().stream())
                .filter(group -> group.toFind() > 0)
                .forEach(group -> kinds.computeIfAbsent(group.kind(), _ -> new TreeMap<>())
                        .put(group.name(), group));
        kinds.forEach((kind, names) -> names.keySet().forEach(name -> {
            String cells = verdicts.values().stream()
                    .map(verdict -> find(verdict, kind, name)
                            .map(LinkageQualityReport::cells)
                            .orElse(" | | "))
                    .collect(Collectors.joining(" | "));
            page.line("| %s: %s | %s |", words(kind), words(name), cells);
        }));
        page.line("");
    }

    private static Optional<Group> find(Verdict verdict, String kind, String name) {
        return verdict.groups().stream()
                .filter(group -> group.kind().equals(kind) && group.name().equals(name))
                .findFirst();
    }

    private static String cells(Group group) {
        return String.format(
                Locale.ROOT, "%,d | %s | %s", group.toFind(), words(group.recall()), words(group.precision()));
    }

    /// How far apart the groups are.
    private void spreads() {
        verdicts.forEach((profile, verdict) -> {
            Map<String, List<Group>> kinds = verdict.groups().stream()
                    .filter(group -> group.toFind() >= ENOUGH)
                    .collect(Collectors.groupingBy(Group::kind, LinkedHashMap::new, Collectors.toList()));
            Stream<String> said = kinds.entrySet().stream()
                    .filter(kind -> kind.getValue().size() > 1)
                    .map(kind -> words(kind.getKey()) + " " + spread(kind.getValue()));
            page.line(
                    "Recall of the group found best and of the one found worst (%s, groups of %d and more): %s.",
                    profile, ENOUGH, said.collect(Collectors.joining("; ")));
        });
    }

    private static String spread(List<Group> groups) {
        List<Group> ordered = groups.stream()
                .sorted((one, other) ->
                        Double.compare(other.recall().is(), one.recall().is()))
                .toList();
        Group best = ordered.getFirst();
        Group worst = ordered.getLast();
        return String.format(
                Locale.ROOT,
                "%.4f apart (%s, %s)",
                best.recall().is() - worst.recall().is(),
                words(best.name()),
                words(worst.name()));
    }

    private static String words(Share share) {
        return String.format(Locale.ROOT, "%.4f (%.4f–%.4f)", share.is(), share.low(), share.high());
    }

    private static String words(String code) {
        return code.equals("stratum") ? "role" : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
