package org.regjistri.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every measurement takes.
final class Options {
    @Option(names = "--people", description = "Made-up people (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--clients", description = "Clients at a time (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--pairs", defaultValue = "5", description = "Runs of each side (${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--seconds", description = "Length of a run (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", description = "Seconds of warming up (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    /// The defaults.
    Options(int people, int clients, int seconds, int warmUp) {
        this.people = people;
        this.clients = clients;
        this.seconds = seconds;
        this.warmUp = warmUp;
    }

    Plan plan() {
        return new Plan(people, clients, pairs, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
    }

    Optional<Path> report() {
        return Optional.ofNullable(report);
    }
}
