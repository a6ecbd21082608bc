package org.regjistri.bench;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Verifying the journal beside bare hashing of its bytes; births with and without the sequencer.")
final class Journal implements Callable<Integer> {
    @Mixin
    private final Options options = new Options(60_000, 32, 4, 10);

    @Option(names = "--runs", defaultValue = "3", description = "How often the journal is verified (${DEFAULT-VALUE}).")
    private int runs;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var bench = new JournalBench(options.plan(), runs, place.installation("register"), place.say());
        JournalBench.Result result = bench.run();
        String figures = JournalReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, JournalReport.BEGIN, options.report());
        return Run.errors(result.sequencing()) + Run.errors(result.standing()) == 0 ? 0 : 1;
    }
}
