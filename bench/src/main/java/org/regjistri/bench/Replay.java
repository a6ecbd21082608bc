package org.regjistri.bench;

import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Ids;

/// Sends the statements of a recorded birth again over a connection of its own, with fresh values for what is new in
/// each birth. Nothing is judged, made or parsed: this is what the database alone takes.
final class Replay implements Load.Client {
    private final Connection connection;
    private final RecordedBirth recorded;
    private final Source source;

    /// What the replays of one run share.
    ///
    /// @param children how many were replayed, over all runs
    /// @param couple for the child of that number
    record Source(
            AtomicInteger children,
            IntFunction<Couple> couple,
            IntFunction<String> office,
            Ids ids,
            SecureRandom random) {}

    Replay(Connection connection, RecordedBirth recorded, Source source) {
        this.connection = connection;
        this.recorded = recorded;
        this.source = source;
    }

    @Override
    public void once() throws SQLException {
        int child = source.children().incrementAndGet();
        var values = new FreshValues(
                recorded,
                source.couple().apply(child),
                source.office().apply(child),
                child,
                source.ids(),
                source.random());
        boolean inTransaction = false;
        try {
            for (Step step : recorded.steps()) {
                switch (step) {
                    case Step.Begin() -> {
                        connection.setAutoCommit(false);
                        inTransaction = true;
                    }
                    case Step.Commit() -> {
                        connection.commit();
                        connection.setAutoCommit(true);
                        inTransaction = false;
                    }
                    case Step.Statement statement -> run(statement, inTransaction ? values : null, values);
                }
            }
        } catch (SQLException | RuntimeException e) {
            if (inTransaction) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            throw e;
        }
    }

    /// @param fresh null before the transaction: the official's token and rights are the same for every birth
    private void run(Step.Statement step, @Nullable FreshValues fresh, FreshValues values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            for (List<Step.Parameter> row : step.rows()) {
                for (Step.Parameter parameter : row) {
                    set(statement, step, parameter, fresh);
                }
                if (step.kind() == Step.Kind.BATCH) {
                    statement.addBatch();
                }
            }
            switch (step.kind()) {
                case BATCH -> statement.executeBatch();
                case UPDATE -> statement.executeUpdate();
                case QUERY -> read(statement, step, values);
            }
        }
    }

    private static void read(PreparedStatement statement, Step.Statement step, FreshValues values) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (step.is(RecordedBirth.COUNTER)) {
                    values.numbered(rows.getInt(1));
                }
            }
        }
    }

    private void set(
            PreparedStatement statement, Step.Statement step, Step.Parameter parameter, @Nullable FreshValues fresh)
            throws SQLException {
        Object value = parameter.value();
        if (fresh != null) {
            value = fresh.isActNumber(step, parameter) ? fresh.actNumber() : fresh.of(value);
        }
        if (value instanceof Step.Elements(String type, var elements)) {
            boolean isBytes = elements.stream().allMatch(byte[].class::isInstance);
            value = connection.createArrayOf(type, isBytes ? elements.toArray(byte[][]::new) : elements.toArray());
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(parameter.index());
        arguments.add(value);
        arguments.addAll(parameter.rest());
        try {
            parameter.setter().invoke(statement, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
