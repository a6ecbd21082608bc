package org.regjistri.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// One run of DuckDB for [LinkageBench]: a process of its own, so that its memory is its own too.
/// It says what it found as lines of `name=number`.
@Command(
        name = "linkage-peer",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "One run of DuckDB, for the word linkage.")
final class LinkagePeer implements Callable<Integer> {
    /// What it is to do.
    enum Work {
        /// Untimed: our text and keys for SHARED_KEYS.
        PREPARE,
        SHARED_KEYS,
        OWN_TEXT
    }

    @Option(names = "--do", required = true, description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Work what;

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "The plan of our side.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path plan;

    @Option(names = "--country", required = true, paramLabel = "FOLDER", description = "Of ./regjistri synth country.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path country;

    @Option(names = "--work", required = true, paramLabel = "FOLDER", description = "For files between.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path work;

    @Option(names = "--truth", paramLabel = "FILE", description = "Judge by this when the clock has stopped.")
    private @Nullable Path truth;

    @Option(names = "--threads", required = true, description = "How many work.")
    private int threads;

    @Option(names = "--memory", required = true, description = "Its limit.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String memory;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            run(duckdb, "SET threads = " + threads);
            run(duckdb, "SET memory_limit = '" + memory + "'");
            run(duckdb, "SET temp_directory = '" + work.resolve("spill") + "'");
            run(duckdb, "SET preserve_insertion_order = false");
            LinkagePlan ours = PlanFile.link(plan, country, Optional.empty(), Optional.empty());
            switch (what) {
                case PREPARE -> SharedKeyTables.write(duckdb, ours, threads, work);
                case SHARED_KEYS -> {
                    String folder = work.toString();
                    int blockMax = ours.blocking().blockMax();
                    link(duckdb, new SharedKeyPairs(folder, blockMax, PeerField.of(duckdb, folder)));
                }
                case OWN_TEXT -> link(duckdb, new OwnTextPairs(country));
            }
        }
        return 0;
    }

    private void link(Connection duckdb, PeerLinkage linkage) throws Exception {
        long process = ProcessHandle.current().pid();
        Duration userBefore = Installation.userTime(process);
        long begin = System.nanoTime();
        for (String statement : linkage.statements()) {
            run(duckdb, statement);
        }
        Path links = work.resolve("links-%s.csv".formatted(what.name().toLowerCase(Locale.ROOT)));
        Files.deleteIfExists(links);
        run(duckdb, "COPY links TO '" + links + "'");
        say("seconds", (System.nanoTime() - begin) / 1e9);
        say("user", Installation.userTime(process).minus(userBefore).toMillis() / 1e3);
        say("peak", (double) Installation.peakMib(process));
        if (truth != null) {
            judge(duckdb, linkage, truth);
        }
    }

    private void judge(Connection duckdb, PeerLinkage linkage, Path csv) throws SQLException {
        run(duckdb, """
                CREATE TABLE truth AS SELECT record || ':' || role AS l, register AS r
                FROM read_csv('%s', all_varchar = true, header = true)
                WHERE register IS NOT NULL AND role IN ('CHILD', 'DECEASED', 'GROOM', 'BRIDE')
                """.formatted(csv));
        say("pairs", (double) number(duckdb, linkage.comparedPairs()));
        say("truePairs", (double) number(duckdb, "SELECT count(*) FROM truth"));
        say("comparedTruePairs", (double) number(duckdb, linkage.comparedTruePairs()));
        say("links", (double) number(duckdb, "SELECT count(*) FROM links"));
        say("rightLinks", (double) number(duckdb, "SELECT count(*) FROM links JOIN truth USING (l, r)"));
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

    private void say(String name, double number) {
        spec.commandLine().getOut().println(name + "=" + number);
    }
}
