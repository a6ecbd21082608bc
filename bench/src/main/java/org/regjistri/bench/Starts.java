package org.regjistri.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "starts",
        mixinStandardHelpOptions = true,
        description = "Starts of the register on a filled folder, with what the first start taught Java and without.")
final class Starts implements Callable<Integer> {
    @Option(names = "--people", defaultValue = "10000", description = "Made-up people (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--pairs", defaultValue = "4", description = "Starts of each kind (${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        StartBench.Result result = new StartBench(people, pairs, place.installation("register"), place.say()).run();
        String figures = StartReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, StartReport.BEGIN, Optional.ofNullable(report));
        return 0;
    }
}
