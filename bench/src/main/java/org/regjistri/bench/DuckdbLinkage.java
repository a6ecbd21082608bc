package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A process of its own, so that its memory is its own too.
@Command(
        name = "duckdb-linkage",
        mixinStandardHelpOptions = true,
        description = "The peer of the linkage: books against register by DuckDB, in Jaro-Winkler and fixed weights.")
final class DuckdbLinkage implements Callable<Integer> {
    @Option(names = "--country", required = true, paramLabel = "FOLDER", description = "Of ./regjistri synth country.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path country;

    @Option(
            names = "--work",
            required = true,
            paramLabel = "FOLDER",
            description = "Where flat tables are kept from one run to the next.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path work;

    @Option(names = "--text", defaultValue = "PREPARED", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private DuckdbText text = DuckdbText.PREPARED;

    @Option(names = "--threads", defaultValue = "2", description = "How many work (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--memory", defaultValue = "8GB", description = "Its limit (${DEFAULT-VALUE}).")
    private @Nullable String memory;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(work);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            run(duckdb, "SET threads = " + threads);
            run(duckdb, "SET memory_limit = '" + memory + "'");
            run(duckdb, "SET temp_directory = '" + work.resolve("spill") + "'");
            run(duckdb, "SET preserve_insertion_order = false");
            if (!Files.exists(work.resolve("right.parquet"))) {
                long begin = System.nanoTime();
                new DuckdbTables(duckdb).write(country, work);
                say("making flat tables with names prepared by us: %s", since(begin));
            }
            long begin = System.nanoTime();
            for (String statement : new DuckdbPairs(text).statements(work.toString())) {
                run(duckdb, statement);
            }
            say("linking: %s", since(begin));
            say("most memory of the process: %d MiB", peakMib());
            judge(duckdb);
        }
        return 0;
    }

    private void judge(Connection duckdb) throws SQLException {
        run(duckdb, truth(country.resolve("truth/mentions.csv")));
        long pairs = number(duckdb, "SELECT count(*) FROM scored");
        long links = number(duckdb, "SELECT count(*) FROM links");
        double all = number(duckdb, "SELECT count(*) FROM truth");
        long found = number(duckdb, "SELECT count(*) FROM scored JOIN truth USING (l, r)");
        long right = number(duckdb, "SELECT count(*) FROM links JOIN truth USING (l, r)");
        say("candidate pairs: %d", pairs);
        say("links: %d", links);
        say("true pairs among the candidates: %.4f", found / all);
        say("precision: %.4f", right / (double) links);
        say("recall: %.4f", right / all);
    }

    private static String truth(Path csv) {
        return """
                CREATE TABLE truth AS SELECT record || ':' || role AS l, register AS r
                FROM read_csv('%s', all_varchar = true, header = true)
                WHERE register IS NOT NULL AND role IN ('CHILD', 'DECEASED', 'GROOM', 'BRIDE')
                """.formatted(csv);
    }

    private static void run(Connection duckdb, String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection duckdb, String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String since(long begin) {
        return Markdown.seconds(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static long peakMib() throws IOException {
        return Files.readString(Path.of("/proc/self/status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    private void say(String format, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    }
}
