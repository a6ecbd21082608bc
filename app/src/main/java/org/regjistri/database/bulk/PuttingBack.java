package org.regjistri.database.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.DatabaseProblem;
import org.regjistri.database.bulk.Thing.Kind;

/// Brings back what was set aside, each thing in a transaction of its own, on two connections.
/// PostgreSQL looks at every row; a row that doesn't fit ends it.
public final class PuttingBack {
    private static final int CONNECTIONS = 2;
    /// Class of the SQL states of a row that breaks a constraint; all others are no fault of the rows.
    private static final String BROKEN_CONSTRAINT = "23";

    private final DataSource owner;
    private final Progress progress;

    private PuttingBack(DataSource owner, Progress progress) {
        this.owner = owner;
        this.progress = progress;
    }

    /// @throws DatabaseProblem where a row doesn't fit what the tables demand
    public static void run(DataSource owner, Progress progress) throws SQLException {
        new PuttingBack(owner, progress).run();
    }

    private void run() throws SQLException {
        List<Thing> aside;
        try (Connection connection = owner.getConnection()) {
            aside = new Things(connection).aside();
        }
        List<Thing> keys = of(aside, true);
        List<Thing> others = of(aside, false);
        var count = new Count(new AtomicInteger(), aside.size());
        // A table's own first, so that a key finds the index that it looks into.
        work(byTable(others), count, PuttingBack::bring);
        work(List.of(keys), new Count(new AtomicInteger(), -1), PuttingBack::bringUnchecked);
        work(byTable(keys), count, PuttingBack::check);
    }

    private static List<Thing> of(List<Thing> aside, boolean keys) {
        return aside.stream()
                .filter(thing -> (thing.kind() == Kind.FOREIGN_KEY) == keys)
                .toList();
    }

    private static Collection<List<Thing>> byTable(List<Thing> things) {
        Map<String, List<Thing>> tables = new LinkedHashMap<>();
        things.forEach(thing ->
                tables.computeIfAbsent(thing.table(), _ -> new ArrayList<>()).add(thing));
        return tables.values();
    }

    /// @param all negative where nobody is told
    private record Count(AtomicInteger done, int all) {}

    @FunctionalInterface
    private interface Step {
        void take(Things things, Thing thing) throws SQLException;
    }

    private static void bring(Things things, Thing thing) throws SQLException {
        things.bring(thing);
    }

    private static void bringUnchecked(Things things, Thing thing) throws SQLException {
        if (!thing.unchecked()) {
            things.bring(thing);
        }
    }

    private static void check(Things things, Thing thing) throws SQLException {
        things.check(thing);
    }

    private void work(Collection<List<Thing>> groups, Count count, Step step) throws SQLException {
        Queue<List<Thing>> waiting = new ArrayDeque<>(groups);
        try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                working.add(workers.submit(() -> {
                    empty(waiting, count, step);
                    return null;
                }));
            }
            for (Future<?> worker : working) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("The load was interrupted: start it again, it goes on where it stopped.", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void empty(Queue<List<Thing>> waiting, Count count, Step step) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            prepare(connection);
            for (List<Thing> group = next(waiting); group != null; group = next(waiting)) {
                for (Thing thing : group) {
                    take(connection, step, thing);
                    int done = count.done().incrementAndGet();
                    if (count.all() >= 0) {
                        progress.done(done, count.all(), thing.table() + " " + thing.name());
                    }
                }
            }
        } catch (SQLException | RuntimeException e) {
            synchronized (waiting) {
                waiting.clear();
            }
            throw e;
        }
    }

    private static @Nullable List<Thing> next(Queue<List<Thing>> waiting) {
        synchronized (waiting) {
            return waiting.poll();
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        new Things(connection).execute("""
                SET maintenance_work_mem = '512MB';
                SET max_parallel_maintenance_workers = 0;
                SET work_mem = '256MB';
                SET statement_timeout = 0;
                SET lock_timeout = 0""");
        connection.commit();
    }

    private static void take(Connection connection, Step step, Thing thing) throws SQLException {
        try {
            step.take(new Things(connection), thing);
            connection.commit();
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(BROKEN_CONSTRAINT)) {
                throw e;
            }
            connection.rollback();
            // The server's words name a row's values only in the detail, which is not asked for.
            throw new DatabaseProblem(
                    "The rows of " + thing.table() + " do not fit " + thing.name() + " (" + e.getSQLState() + ").", e);
        }
    }

    /// Hears how far it is.
    @FunctionalInterface
    public interface Progress {
        void done(int done, int all, String what);
    }
}
