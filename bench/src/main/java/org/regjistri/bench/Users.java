package org.regjistri.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Hundreds of users who think between their tasks: answers, errors, memory.")
final class Users implements Callable<Integer> {
    @Mixin
    private final OfficeOptions options = new OfficeOptions();

    @Option(names = "--users", defaultValue = "300", description = "Users at a time (${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--think",
            defaultValue = "5",
            description = "Seconds between two tasks of a user, in the mean (${DEFAULT-VALUE}).")
    private double think;

    @Option(names = "--ramp-up", defaultValue = "30", description = "Seconds until all are there (${DEFAULT-VALUE}).")
    private int rampUp;

    @Option(names = "--minutes", defaultValue = "3", description = "Minutes with all of them (${DEFAULT-VALUE}).")
    private double minutes;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var plan = new UserBench.Plan(
                options.size(),
                users,
                Duration.ofMillis((long) (think * 1_000)),
                Duration.ofSeconds(rampUp),
                Duration.ofMillis((long) (minutes * 60_000)));
        UserBench.Result result = new UserBench(plan, place.installation("register"), place.say()).run();
        String figures = UserReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, UserReport.BEGIN, options.report());
        return result.part().errors() == 0 && result.isWhole() ? 0 : 1;
    }
}
