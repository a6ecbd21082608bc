package org.regjistri.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description =
                "Births at a rising rate for a long time, with the reads that go with them: memory, answers, errors.")
final class Soak implements Callable<Integer> {
    @Mixin
    private final OfficeOptions options = new OfficeOptions();

    @Option(names = "--from", defaultValue = "5", description = "Births a minute at the beginning (${DEFAULT-VALUE}).")
    private int from;

    @Option(names = "--to", defaultValue = "50", description = "Births a minute at the end (${DEFAULT-VALUE}).")
    private int to;

    @Option(names = "--minutes", defaultValue = "45", description = "How long (${DEFAULT-VALUE}).")
    private double minutes;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var plan = new SoakBench.Plan(options.size(), from, to, Duration.ofMillis((long) (minutes * 60_000)));
        SoakBench.Result result = new SoakBench(plan, place.installation("register"), place.say()).run();
        String figures = SoakReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, SoakReport.BEGIN, options.report());
        return result.all().errors() == 0 && result.isWhole() ? 0 : 1;
    }
}
