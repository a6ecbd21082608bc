package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import org.regjistri.bench.SpikeBench.Plan;
import org.regjistri.bench.SpikeBench.Result;

/// The figures of a spike as Markdown.
final class SpikeReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench spike -->";

    private SpikeReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        Plan plan = result.plan();
        page.circumstances(now, result.loads(), "run", result.settings());
        page.line(
                "- %.0f tasks a second for %s (the first third is of warming up), %d times as many for %s, as at first for %s. Tasks: %s.",
                plan.rate(),
                Markdown.seconds(plan.steady()),
                SpikeBench.TIMES,
                Markdown.seconds(plan.spike()),
                Markdown.seconds(plan.steady()),
                Task.mix());
        page.size(plan.size());
        page.line("");
        page.line("| | tasks/s | p50 | p95 | p99 | longest | errors |");
        page.line("| --- | --- | --- | --- | --- | --- | --- |");
        page.part("Before", result.before());
        page.part("During", result.during());
        page.part("After", result.after());
        page.line("");
        page.errors("before", result.before());
        page.errors("during", result.during());
        page.errors("after", result.after());
        page.line("");
        page.line(result.asBeforeAfter()
                .map(after -> "p95 (of " + SpikeBench.WINDOW.toSeconds() + " s) within 20 % of before: "
                        + Markdown.seconds(after) + " after the spike.")
                .orElse("p95 was not within 20 % of before until the end."));
        page.line("");
        page.early(result.isWhole());
        page.line("Wanted: under 1 % errors, all of them 429 or 503; p95 within 20 % of before after at most 60 s.");
        return page.text();
    }
}
