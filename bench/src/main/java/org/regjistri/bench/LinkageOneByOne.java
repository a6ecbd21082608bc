package org.regjistri.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.regjistri.linkage.live.Changed;
import org.regjistri.linkage.live.LiveLink;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.LinkageRun;
import org.regjistri.linkage.run.Models;
import org.regjistri.linkage.run.OpenLinkage;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.run.RunSettings;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Links a whole country, takes the last records away again and adds them one by one to what has
/// stayed open. It says how long each took, and how many links are others than those of the run
/// over everything, as lines of `name=number`. A process of its own, with the memory of a linkage.
@Command(
        name = "linkage-one-by-one",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Records linked one by one, for the word linkage.")
final class LinkageOneByOne implements Callable<Integer> {
    /// Sums of numbers in another order may differ so much.
    private static final double BOUND = 1e-9;

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path plan;

    @Option(names = "--country", required = true, paramLabel = "FOLDER", description = "Of ./regjistri synth country.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path country;

    @Option(names = "--records", required = true, description = "How many are added.")
    private int records;

    @Option(names = "--threads", required = true, description = "How many work on the whole country.")
    private int threads;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        LinkagePlan whole = PlanFile.link(plan, country, Optional.empty(), Optional.empty());
        Tables tables = TablesReader.read(whole, threads);
        Models models;
        Resolution batch;
        RunSettings settings = settings();
        try (Outcome outcome = new LinkageRun(whole, settings, Progress.silent()).run(tables)) {
            models = outcome.models();
            batch = outcome.resolution();
        }
        var later = new LaterRecords(whole, tables, records);
        long begin = System.nanoTime();
        Scored pairs = before(batch.links().pairs(), later.first());
        try (OpenLinkage open = OpenLinkage.of(whole, later.without(), models, pairs, settings)) {
            say("openingSeconds", (System.nanoTime() - begin) / 1e9);
            Map<Integer, List<LiveLink>> changed = add(later, open);
            say("pairs", (double)
                    changed.values().stream().mapToLong(List::size).sum());
            say("others", (double) others(batch, changed, later.first()));
        }
        return 0;
    }

    private RunSettings settings() {
        RunSettings usual = RunSettings.usual();
        return new RunSettings(
                threads, usual.indexMemory(), usual.spill(), usual.work(), usual.models(), usual.reviewed());
    }

    private static Scored before(Scored pairs, int first) {
        Scored some = new Scored();
        for (int i = 0; i < pairs.size() && pairs.left(i) < first; i++) {
            some.add(pairs.left(i), pairs.right(i), pairs.weight(i));
        }
        return some;
    }

    /// @return candidates of each row on the left that had others at some time, as they stand at the end
    private Map<Integer, List<LiveLink>> add(LaterRecords later, OpenLinkage open) {
        Map<Integer, List<LiveLink>> changed = new TreeMap<>();
        List<Long> nanos = new ArrayList<>();
        later.forEach(record -> {
            long begin = System.nanoTime();
            Changed result = open.link(record);
            nanos.add(System.nanoTime() - begin);
            changed.putAll(result.links());
        });
        say("records", nanos.size());
        say("median", millis(nanos, 0.5));
        say("p95", millis(nanos, 0.95));
        say("longest", millis(nanos, 1));
        say("mean", nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6);
        return changed;
    }

    private static double millis(List<Long> nanos, double share) {
        return Percentile.millis(nanos.stream().mapToLong(Long::longValue), share);
    }

    /// Rows that were there before count too, where the new ones changed what became of them.
    static long others(Resolution batch, Map<Integer, List<LiveLink>> changed, int first) {
        Scored pairs = batch.links().pairs();
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.left(i) >= first || changed.containsKey(pairs.left(i))) {
                expected.merge(pairs.left(i), 1, Integer::sum);
            }
        }
        long others = expected.keySet().stream()
                .filter(row -> !changed.containsKey(row))
                .count();
        for (Map.Entry<Integer, List<LiveLink>> row : changed.entrySet()) {
            others += expected.getOrDefault(row.getKey(), 0) == row.getValue().size() ? 0 : 1;
            others +=
                    row.getValue().stream().filter(link -> !isSame(batch, link)).count();
        }
        return others;
    }

    private static boolean isSame(Resolution batch, LiveLink link) {
        int at = batch.links().pairs().find(link.left(), link.right());
        return at >= 0
                && batch.decisions().of(at) == link.decision()
                && Math.abs(batch.links().probability().of(at) - link.probability()) < BOUND;
    }

    private void say(String name, double number) {
        spec.commandLine().getOut().println(name + "=" + number);
    }
}
