package org.regjistri.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "recovery",
        mixinStandardHelpOptions = true,
        description = "PostgreSQL is killed while births are registered: how long until the next one.")
final class Recovery implements Callable<Integer> {
    @Option(names = "--people", defaultValue = "30000", description = "Made-up people (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--clients", defaultValue = "8", description = "Clients at a time (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--rounds", defaultValue = "5", description = "How often it is killed (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var plan = new RecoveryBench.Plan(people, clients, rounds);
        RecoveryBench.Result result = new RecoveryBench(plan, place.installation("register"), place.say()).run();
        String figures = RecoveryReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, RecoveryReport.BEGIN, Optional.ofNullable(report));
        return result.isSound() ? 0 : 1;
    }
}
