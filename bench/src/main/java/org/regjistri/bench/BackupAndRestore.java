package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A register of made-up people, backed up while it works and brought back on an empty folder.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "A backup beside the working register, and its restore with verify.")
final class BackupAndRestore implements Callable<Integer> {
    private static final double MB = 1e6;
    private final Clock clock = Clock.systemUTC();

    @Option(names = "--people", defaultValue = "60000", description = "Made-up people (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    /// @param databaseBytes as PostgreSQL counts them, indexes and all
    /// @param backupBytes of all files of the backup
    /// @param said what `restore` printed
    private record Result(
            String load,
            Map<String, String> settings,
            long databaseBytes,
            long backupBytes,
            Duration backup,
            Duration restore,
            String said) {}

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        Result result = measure(place);
        place.publish(page(result), "<!-- figures of ./regjistri bench backup -->", Optional.ofNullable(report));
        return result.said().contains("The journal is sound.") ? 0 : 1;
    }

    private Result measure(Place place) throws Exception {
        PrintWriter say = place.say();
        Installation source = place.installation("register");
        new Opening(source, say, clock, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Opening.FEW)
                .takeOver(people);
        Path backup = place.folder().resolve("backup");
        Process application = source.start(source.data().resolve("application.log"), "run");
        Map<String, String> settings;
        long bytes;
        String load;
        Duration backedUp;
        try {
            source.awaitReady(application);
            Register register = Register.of(source.data());
            settings = register.settings();
            register.awaitSequenced();
            bytes = register.number("SELECT pg_database_size('regjistri')");
            load = Machine.load();
            say.println("Backing up …");
            backedUp = took(() -> source.command("backup", "--to", backup.toString()));
        } finally {
            application.destroy();
            application.waitFor();
        }
        Installation fresh = place.installation("restored");
        takeKeys(source.data().resolve("secrets"), fresh.data().resolve("secrets"));
        say.println("Restoring …");
        var said = new StringBuilder();
        Duration restored = took(() -> said.append(fresh.command("restore", "--from", backup.toString())));
        return new Result(load, settings, bytes, bytesOf(backup), backedUp, restored, said.toString());
    }

    private String page(Result result) throws IOException {
        var page = new Markdown();
        page.circumstances(clock.instant(), List.of(result.load()), "run", result.settings());
        page.line(
                "- Data: %,d made-up people; the database has %.0f MB, the backup %.0f MB.",
                people, result.databaseBytes() / MB, result.backupBytes() / MB);
        page.line("");
        page.line("| | takes | MB of the database a second |");
        page.line("| --- | --- | --- |");
        row(page, "`backup` beside the working register", result.backup(), result.databaseBytes());
        row(page, "`restore` with `verify`, on an empty folder", result.restore(), result.databaseBytes());
        page.line("");
        page.line(
                "Both with the start of Java and of PostgreSQL. Wanted: 2 million persons and 3.1 million acts back in 10 minutes.");
        return page.text();
    }

    private static void row(Markdown page, String what, Duration took, long bytes) {
        page.line("| %s | %s | %.1f |", what, Markdown.seconds(took), bytes / MB / (took.toMillis() / 1e3));
    }

    private interface Doing {
        void run() throws Exception;
    }

    private static Duration took(Doing doing) throws Exception {
        long start = System.nanoTime();
        doing.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// The passwords of the database are made anew.
    private static void takeKeys(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(file -> !file.getFileName().toString().startsWith("database-"))
                    .toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static long bytesOf(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
