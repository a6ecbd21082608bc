package org.regjistri.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "country",
        mixinStandardHelpOptions = true,
        description = "Making the whole synthetic country, and loading its register.")
final class WholeCountry implements Callable<Integer> {
    @Option(names = "--scale", defaultValue = "1", description = "1 is the whole country (${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--runs", defaultValue = "1", description = "How often it is made (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        CountryBench.Result result = new CountryBench(scale, runs, place.installation("register"), place.say()).run();
        String figures = CountryReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, CountryReport.BEGIN, Optional.ofNullable(report));
        return 0;
    }
}
