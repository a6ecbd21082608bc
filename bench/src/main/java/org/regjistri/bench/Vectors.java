package org.regjistri.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "vector",
        mixinStandardHelpOptions = true,
        description = "The marks of a CSV text, found with Java's Vector API and without it.")
final class Vectors implements Callable<Integer> {
    @Option(names = "--size", defaultValue = "256", description = "Text in millions of bytes (${DEFAULT-VALUE}).")
    private int size;

    @Option(names = "--rounds", defaultValue = "9", description = "Rounds (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        VectorBench.Result result = new VectorBench(size, rounds, place.say()).run();
        String figures = VectorReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, VectorReport.BEGIN, Optional.ofNullable(report));
        return 0;
    }
}
