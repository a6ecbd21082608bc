package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "linkage",
        mixinStandardHelpOptions = true,
        description =
                "The books of a synthetic country linked with its register, by our engine and by DuckDB in turns.")
final class Linkage implements Callable<Integer> {
    @Option(names = "--country", required = true, paramLabel = "FOLDER", description = "Of ./regjistri synth country.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path country;

    @Option(
            names = "--work",
            required = true,
            paramLabel = "FOLDER",
            description = "For links, and for tables that are kept from one call to the next.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path work;

    @Option(
            names = "--rounds",
            defaultValue = "1",
            description = "Timed runs of each side (${DEFAULT-VALUE}); 0: nothing is timed.")
    private int rounds;

    @Option(names = "--families", description = "Ours with families too.")
    private boolean families;

    @Option(
            names = "--quality",
            description = "How right ours is with families: of everybody, of each group, after a simulated review.")
    private boolean quality;

    @Option(
            names = "--harsh",
            paramLabel = "FOLDER",
            description = "--quality also for a country with more mistakes: ./regjistri synth country --profile HARSH.")
    private @Nullable Path harsh;

    @Option(
            names = "--one-by-one",
            paramLabel = "RECORDS",
            description = "How long so many records take that are added one by one to the linked country.")
    private int oneByOne;

    @Option(names = "--threads", defaultValue = "2", description = "How many work on each side (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--memory", defaultValue = "12GB", description = "The limit of DuckDB (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String memory;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        Place place = Place.in(work);
        Path plan = place.home().resolve("docs/linkage/examples/kosovo.yaml");
        LinkagePrograms programs = LinkagePrograms.built(place.home());
        if (rounds > 0) {
            var terms = new LinkageBench.Terms(country, work, plan, rounds, families, threads, memory);
            LinkageBench.Result result = new LinkageBench(terms, programs, place.say()).run();
            publish(place, LinkageReport.of(result, now(), duckdb()), LinkageReport.BEGIN);
        }
        if (quality || harsh != null) {
            var terms = new LinkageQuality.Terms(country, Optional.ofNullable(harsh), work, plan, threads);
            LinkageQuality.Result result = new LinkageQuality(terms, programs.ours(), place.say()).run();
            publish(place, LinkageQualityReport.of(result, now()), LinkageQualityReport.BEGIN);
        }
        if (oneByOne > 0) {
            String load = Machine.load();
            SaidFigures said = oneByOne(programs, plan);
            publish(place, OneByOneReport.of(said, now(), load), OneByOneReport.BEGIN);
        }
        return 0;
    }

    private void publish(Place place, String figures, String begin) throws IOException {
        place.publish(figures, begin, Optional.ofNullable(report));
    }

    private SaidFigures oneByOne(LinkagePrograms programs, Path plan) throws Exception {
        Files.createDirectories(work);
        List<String> words = new ArrayList<>(programs.peer());
        words.addAll(List.of("linkage-one-by-one", "--plan", plan.toString(), "--country", country.toString()));
        words.addAll(List.of("--records", Integer.toString(oneByOne), "--threads", Integer.toString(threads)));
        return SaidFigures.of(words, work.resolve("one-by-one.log"));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static String duckdb() throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            return duckdb.getMetaData().getDatabaseProductVersion();
        }
    }
}
