package org.regjistri.synth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reader has to know before and after the figures.
final class FrameSection {
    private final Measures ours;
    private final List<Comparison> all;

    FrameSection(Measures ours, Facts facts) {
        this.ours = ours;
        this.all = new Comparisons(ours, facts).all();
    }

    String head() {
        String made = String.format(
                Locale.ROOT, "Seed %d, scale %s, profile as-found. ", ours.seed(), Double.toString(ours.scale()));
        String brought = ours.scale() == 1 ? "" : "Counts are divided by the scale, so that they can be compared. ";
        return "# A synthetic Kosovo, beside the real one\n\n" + made + brought + """
                This page is made by the simulation itself and not edited by hand: the same seed gives the same page.

                The synthetic country is for tests of civil registration: searching, matching, lists, load. Nobody in it has ever lived. It is
                made by simulating every year from 1900 on, and what came out is compared here with what is known of Kosovo. It is not a
                source about Kosovo, and says nothing about any real person, family or village.

                ## How to read it

                - **source** is what is known, **ours** what was measured in the synthetic country after it was made. **Deviation** is ours less
                  the source, in per cent of the source; for shares, in points.
                - **bound** is how far off ours may be by our own rule: ✓ within, **off** outside, – not measured.
                - How well the source is known: **published** (somebody answers for it; the name stands there), **known, unverified** (general
                  knowledge of the field that nobody looked up again for this page), **assumption** (set by this project; nobody outside says so). Agreement with
                  an assumption proves that the simulation does as it is told, nothing about Kosovo.
                - Circles in the figures are sources, lines are ours.
                """;
    }

    String summary() {
        List<List<String>> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            rows.add(List.of(
                    standing.words(),
                    count(standing, Comparison.Verdict.WITHIN),
                    count(standing, Comparison.Verdict.OUTSIDE),
                    count(standing, Comparison.Verdict.NOT_MEASURED)));
        }
        return "## In short\n\n"
                + Markdown.table(List.of("source", "within the bound", "off", "not measured"), rows)
                + "\n### What is off, and why\n\n"
                + off();
    }

    private String count(Standing standing, Comparison.Verdict verdict) {
        return Long.toString(all.stream()
                .filter(each -> each.fact().standing() == standing && each.verdict() == verdict)
                .count());
    }

    private String off() {
        List<String> lines = all.stream()
                .filter(each -> each.verdict() == Comparison.Verdict.OUTSIDE)
                .map(this::line)
                .toList();
        return lines.isEmpty() ? "Nothing that was measured is outside its bound.\n" : String.join("", lines);
    }

    private String line(Comparison each) {
        String remark = each.fact().remark();
        String reason = ours.reasons().getOrDefault(each.what(), "");
        return "- " + each.what() + ": " + each.deviation() + " (source " + each.known() + ", ours " + each.found()
                + ", bound " + each.bound() + ")."
                + (remark.isEmpty() ? "" : " Of the source: " + remark + ".")
                + (reason.isEmpty() ? "" : " " + reason)
                + "\n";
    }

    String assumptions() {
        List<List<String>> rows = Stream.concat(
                        ours.assumptions().stream()
                                .map(assumption -> List.of(assumption.what(), assumption.value(), assumption.why())),
                        all.stream()
                                .filter(each -> each.fact().standing() == Standing.ASSUMPTION)
                                .map(each -> List.of(
                                        each.what(), each.known(), each.fact().source())))
                .toList();
        return "## Assumptions\n\nRates and sizes for which there is no source outside this project.\n\n"
                + Markdown.table(List.of("what", "value", "why"), rows);
    }

    String limits() {
        String own = ours.limits().isEmpty()
                ? ""
                : "\n### Of the simulation\n\n"
                        + ours.limits().stream()
                                .map(limit -> "- " + limit + "\n")
                                .collect(Collectors.joining());
        return """
                ## Limits

                - **Sources are thin.** For 1946 to 2010 they are totals of censuses and rates that the literature repeats. Births and deaths were registered incompletely, above all those of infants and in
                  the mountains, so the rates of the 1950s are estimates themselves. For the 1990s there are no vital statistics that all sides trust, and for 1999 there are none.
                - **Resident means different things.** Yugoslav censuses counted people at work abroad, those of 2011 and 2024 don't, and some stayed away from both. Between 1971 and 2011 a
                  deviation of some per cent can be a matter of definition.
                - **Boundaries of today.** Municipalities are those of today in every year, also where they were part of another at the time.
                - **Few checks by age.** No age tables of censuses were at hand; a pyramid can be wrong in places where its averages are right.
                - **Chance.** Countries of two seeds differ by about the square root of a count; differences of some people mean nothing.
                """ + own;
    }
}
