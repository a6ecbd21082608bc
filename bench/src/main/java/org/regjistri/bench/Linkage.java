package org.regjistri.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
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

    @Option(names = "--rounds", defaultValue = "1", description = "Runs of each side (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--families", description = "Ours with families too.")
    private boolean families;

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
        var terms = new LinkageBench.Terms(country, work, plan, rounds, families, threads, memory);
        LinkageBench.Result result = new LinkageBench(terms, LinkagePrograms.built(place.home()), place.say()).run();
        String figures = LinkageReport.of(result, Clock.systemUTC().instant(), duckdb());
        place.publish(figures, LinkageReport.BEGIN, Optional.ofNullable(report));
        return 0;
    }

    private static String duckdb() throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            return duckdb.getMetaData().getDatabaseProductVersion();
        }
    }
}
