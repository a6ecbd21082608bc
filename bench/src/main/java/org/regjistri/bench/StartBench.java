package org.regjistri.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./regjistri run` on a filled folder until it is ready, with the ahead-of-time cache (A) and without (B), in turns.
final class StartBench {
    private final int people;
    private final int pairs;
    private final Installation installation;
    private final PrintWriter say;

    record Result(
            int people,
            List<Duration> with,
            List<Duration> without,
            Map<String, String> settings,
            List<String> loads) {}

    StartBench(int people, int pairs, Installation installation, PrintWriter say) {
        this.people = people;
        this.pairs = pairs;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        Path cache = installation.home().resolve("app/target/run/app.aot");
        if (!Files.exists(cache)) {
            throw new IllegalStateException("There is no " + cache + ": nothing to compare");
        }
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        new Opening(installation, say, clock, today, Opening.FEW).takeOver(people);
        List<Duration> with = new ArrayList<>();
        List<Duration> without = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        say.println("Starting once each, so that the files are in memory …");
        start(true);
        Map<String, String> settings = start(false).settings();
        for (int i = 1; i <= pairs; i++) {
            loads.add(Machine.load());
            with.add(start(true).took());
            without.add(start(false).took());
            say.printf(
                    "%d: %s with the cache, %s without%n",
                    i, Markdown.seconds(with.getLast()), Markdown.seconds(without.getLast()));
        }
        return new Result(people, with, without, settings, loads);
    }

    private record Start(Duration took, Map<String, String> settings) {}

    private Start start(boolean withCache) throws Exception {
        Map<String, String> settings = Map.of("REGJISTRI_AOT", withCache ? "on" : "off");
        long begin = System.nanoTime();
        Process application = installation.start(installation.data().resolve("application.log"), settings, "run");
        try {
            installation.awaitReady(application);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Start(took, Register.of(installation.data()).settings());
        } finally {
            application.destroy();
            application.waitFor();
        }
    }
}
