package org.regjistri.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "spike",
        mixinStandardHelpOptions = true,
        description =
                "Steady work, for a while five times as much, and steady work again: errors, and how fast it is as before.")
final class Spike implements Callable<Integer> {
    @Mixin
    private final OfficeOptions options = new OfficeOptions();

    @Option(
            names = "--rate",
            defaultValue = "10",
            description = "Tasks a second while it is steady (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seconds", defaultValue = "120", description = "Length of the spike (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--steady",
            defaultValue = "120",
            description = "Seconds of steady work before, and again after (${DEFAULT-VALUE}).")
    private int steady;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var plan = new SpikeBench.Plan(options.size(), rate, Duration.ofSeconds(steady), Duration.ofSeconds(seconds));
        SpikeBench.Result result = new SpikeBench(plan, place.installation("register"), place.say()).run();
        String figures = SpikeReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, SpikeReport.BEGIN, options.report());
        return result.isAllowed() && result.isWhole() ? 0 : 1;
    }
}
