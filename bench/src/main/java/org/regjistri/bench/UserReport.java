package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.regjistri.bench.UserBench.Plan;
import org.regjistri.bench.UserBench.Result;

/// The figures of users who think as Markdown.
final class UserReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench users -->";
    private static final List<String> MOMENTS = List.of("when all had come", "in the middle", "at the end");

    private UserReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        Plan plan = result.plan();
        page.circumstances(now, result.loads(), "run", result.settings());
        page.line(
                "- %,d users, who come within %d s and think %s between two tasks in the mean; %s with all of them. Tasks: %s.",
                plan.users(),
                plan.rampUp().toSeconds(),
                Markdown.seconds(plan.think()),
                Markdown.seconds(plan.length()),
                Task.mix());
        page.size(plan.size());
        page.line("");
        page.tasks(result.part());
        page.errors("", result.part());
        page.line("");
        for (int i = 0; i < result.memory().size(); i++) {
            Memory memory = result.memory().get(i);
            page.line(
                    "- Live heap %s: %d MiB; resident: %d MiB.",
                    MOMENTS.get(i), memory.heapMib(), memory.residentMib());
        }
        page.line("");
        page.early(result.isWhole());
        page.line("Wanted: no error, a live heap under 1 GiB.");
        return page.text();
    }
}
