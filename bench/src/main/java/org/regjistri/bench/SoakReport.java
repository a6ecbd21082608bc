package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.regjistri.bench.SoakBench.Plan;
import org.regjistri.bench.SoakBench.Result;

/// The figures of a long time of ordinary work as Markdown.
final class SoakReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench soak -->";

    private SoakReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        Plan plan = result.plan();
        page.circumstances(now, result.loads(), "run", result.settings());
        page.line(
                "- %d rising to %d births a minute, and what goes with them, in %s. Tasks: %s.",
                plan.from(), plan.to(), Markdown.seconds(plan.length()), Task.mix());
        page.size(plan.size());
        page.line("");
        page.tasks(result.all());
        page.errors("", result.all());
        page.line("");
        List<Memory> memory = result.memory();
        page.line(
                "Live heap at the end of each tenth, MiB: %s; slope after the first: **%+.2f %%** in ten minutes. Resident: %d MiB at first, %d MiB at the end.",
                memory.stream().map(one -> Long.toString(one.heapMib())).collect(Collectors.joining(", ")),
                result.slope(),
                memory.getFirst().residentMib(),
                memory.getLast().residentMib());
        page.line("");
        page.line(
                "p95 of all tasks: %.1f ms in the first tenth, %.1f ms in the last.",
                result.first().millis(0.95), result.last().millis(0.95));
        page.line("");
        page.early(result.isWhole());
        page.line("Wanted: no error, a slope under 1 % in ten minutes.");
        return page.text();
    }
}
