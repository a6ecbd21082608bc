package org.regjistri.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.bench.BirthBench.Plan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./regjistri bench`: the figures go to stdout as Markdown, what is going on to stderr.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures births over HTTP beside the same statements over JDBC, memory and starts.")
public final class Main implements Callable<Integer> {
    @Option(names = "--people", defaultValue = "60000", description = "Made-up people (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--clients", defaultValue = "32", description = "Clients at a time (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--pairs", defaultValue = "5", description = "Runs of each side (${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--seconds", defaultValue = "5", description = "Length of a run (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds of warming up (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--starts", defaultValue = "2", description = "Starts of the demo (${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    private Main() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Main()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("regjistri.home", ".")).toAbsolutePath();
        var say = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("regjistri-bench");
        var plan = new Plan(people, clients, pairs, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        var result = new BirthBench(plan, Installation.on(home, folder.resolve("register")), say).run();
        say.println("Starting the demo …");
        List<DemoStart.Start> demo = DemoStart.measure(Installation.on(home, folder.resolve("demo")), starts);
        String figures = Report.of(result, demo, Clock.systemUTC().instant());
        new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(figures);
        if (report != null) {
            Report.write(report, figures);
        }
        say.println("The data of this run is in " + folder + "; it may be deleted.");
        return result.http().stream().allMatch(run -> run.errors() == 0) ? 0 : 1;
    }
}
