package org.regjistri.bench;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "births",
        mixinStandardHelpOptions = true,
        description = "Births over HTTP beside the same statements over JDBC, memory and starts.")
final class Births implements Callable<Integer> {
    @Mixin
    private final Options options = new Options(60_000, 32, 5, 15);

    @Option(names = "--starts", defaultValue = "2", description = "Starts of the demo (${DEFAULT-VALUE}).")
    private int starts;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var result = new BirthBench(options.plan(), place.installation("register"), place.say()).run();
        place.say().println("Starting the demo …");
        List<DemoStart.Start> demo = DemoStart.measure(place.installation("demo"), starts);
        String figures = BirthReport.of(result, demo, Clock.systemUTC().instant());
        place.publish(figures, BirthReport.BEGIN, options.report());
        return Run.errors(result.http()) == 0 ? 0 : 1;
    }
}
