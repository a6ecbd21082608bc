package org.regjistri.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.simulation.Fault.Kind;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The seam to the database. While a fault is armed, statements, commits and connections are counted, and at the one
/// that it names it happens.
///
/// What a cut line leaves behind is what the server would make of it: an open transaction is rolled back. One thread at
/// a time: whoever comes between has a thread, but everybody else waits for its end.
final class FaultySource extends DelegatingDataSource {
    private static final List<String> REFUSALS = List.of("40001", "40P01", "57014", "55P03", "53100");
    private static final String PATIENCE_OF_RIVALS = "30ms";
    private final Random random = new Random();
    private Fault fault = Fault.NONE;
    private Runnable rival = () -> {};
    private boolean fired;
    private boolean dead;
    private int connections;
    private int statements;
    private int commits;
    private final Set<Line> lent = new HashSet<>();
    private volatile @Nullable Thread rivalThread;

    FaultySource(DataSource target) {
        super(target);
    }

    /// @param comesBetween what a rival would do
    void arm(Fault next, Runnable comesBetween) {
        random.setSeed(next.hashCode());
        fault = next;
        rival = comesBetween;
        fired = false;
        dead = false;
        connections = 0;
        statements = 0;
        commits = 0;
    }

    /// What a process that died had open is closed by the server.
    ///
    /// @return whether it happened
    boolean disarm() {
        fault = Fault.NONE;
        dead = false;
        List.copyOf(lent).forEach(Line::end);
        return fired;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isRival()) {
            return new Line(super.getConnection(), true).connection();
        }
        demandLife();
        if (fault.kind() == Kind.NO_CONNECTION && ++connections == fault.at()) {
            fired = true;
            throw new SQLTransientConnectionException("Simulated: no connection is free", "08001");
        }
        return new Line(super.getConnection(), false).connection();
    }

    private boolean isRival() {
        return Thread.currentThread().equals(rivalThread);
    }

    private void demandLife() {
        if (dead) {
            throw new ProcessDied();
        }
    }

    private boolean isDue(Kind kind, int count) {
        return !fired && fault.kind() == kind && fault.at() == count;
    }

    private void comeBetween() throws SQLException {
        fired = true;
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .name("rival")
                .uncaughtExceptionHandler((_, thrown) -> failure.set(thrown))
                .unstarted(rival);
        rivalThread = thread;
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new SQLException("Interrupted", e);
        } finally {
            rivalThread = null;
        }
        if (failure.get() != null) {
            throw new AssertionError("Whoever came between failed", failure.get());
        }
    }

    /// One connection, as long as the pool lends it.
    private final class Line implements InvocationHandler {
        private final Connection real;
        private final boolean ofRival;
        private final Connection lentOut;
        private boolean cut;
        private boolean aborted;

        Line(Connection real, boolean ofRival) throws SQLException {
            this.real = real;
            this.ofRival = ofRival;
            this.lentOut = (Connection) Proxy.newProxyInstance(
                    FaultySource.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
            lent.add(this);
            if (ofRival) {
                patience(PATIENCE_OF_RIVALS);
            }
        }

        Connection connection() {
            return lentOut;
        }

        private void patience(String time) throws SQLException {
            boolean auto = real.getAutoCommit();
            try (Statement statement = real.createStatement()) {
                statement.execute("SET lock_timeout = '" + time + "'");
            }
            if (!auto) {
                real.commit();
            }
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
            return switch (method.getName()) {
                case "close" -> close();
                case "isClosed" -> cut || real.isClosed();
                case "isValid" -> !cut;
                case "commit" -> commit();
                case "rollback" -> rollback(method, args);
                case "equals" ->
                    Proxy.isProxyClass(Objects.requireNonNull(args)[0].getClass())
                            && Proxy.getInvocationHandler(args[0]).equals(this);
                case "hashCode" -> System.identityHashCode(proxy);
                default -> other(method, args);
            };
        }

        private @Nullable Object close() throws SQLException {
            if (ofRival) {
                if (!real.getAutoCommit()) {
                    real.rollback();
                }
                patience("10s");
            }
            lent.remove(this);
            real.close();
            return null;
        }

        private void end() {
            try {
                forget();
                lent.remove(this);
                real.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /// As the server does when it finds the other end gone.
        private void forget() throws SQLException {
            if (!real.getAutoCommit()) {
                real.rollback();
            }
            try (Statement statement = real.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_all()");
            }
            if (!real.getAutoCommit()) {
                real.commit();
            }
        }

        private @Nullable Object commit() throws SQLException {
            demandLine();
            if (aborted) {
                aborted = false;
                real.rollback();
                throw new SQLException("Simulated: rolled back instead", "25P02");
            }
            int count = ofRival ? 0 : ++commits;
            if (isDue(Kind.CUT_BEFORE_COMMIT, count)) {
                throw cut();
            }
            real.commit();
            if (isDue(Kind.CUT_AFTER_COMMIT, count)) {
                throw cut();
            }
            return null;
        }

        private @Nullable Object rollback(Method method, Object @Nullable [] args) throws Throwable {
            demandLine();
            aborted = false;
            return call(real, method, args);
        }

        private @Nullable Object other(Method method, Object @Nullable [] args) throws Throwable {
            demandLine();
            Object answer = call(real, method, args);
            return answer instanceof Statement statement ? wrapped(statement) : answer;
        }

        private void demandLine() throws SQLException {
            if (!ofRival) {
                demandLife();
            }
            if (cut) {
                throw new SQLException("Simulated: this connection is closed", "08003");
            }
        }

        private SQLException cut() throws SQLException {
            fired = true;
            cut = true;
            forget();
            if (fault.dies()) {
                dead = true;
                throw new ProcessDied();
            }
            return new SQLException("Simulated: the line is cut", "08006");
        }

        private Statement wrapped(Statement statement) {
            Class<?> kind = statement instanceof CallableStatement
                    ? CallableStatement.class
                    : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return (Statement) Proxy.newProxyInstance(
                    FaultySource.class.getClassLoader(),
                    new Class<?>[] {kind},
                    (_, method, args) -> switch (method.getName()) {
                        case "getConnection" -> lentOut;
                        case String name when name.startsWith("execute") -> execute(statement, method, args);
                        default -> call(statement, method, args);
                    });
        }

        private @Nullable Object execute(Statement statement, Method method, Object @Nullable [] args)
                throws Throwable {
            demandLine();
            if (aborted) {
                throw new SQLException("Simulated: current transaction is aborted", "25P02");
            }
            if (ofRival) {
                return call(statement, method, args);
            }
            int count = ++statements;
            if (isDue(Kind.RIVAL, count)) {
                comeBetween();
            }
            if (isDue(Kind.CUT_BEFORE_STATEMENT, count)) {
                throw cut();
            }
            if (isDue(Kind.STATEMENT_FAILS, count)) {
                fired = true;
                aborted = !real.getAutoCommit();
                throw new SQLException("Simulated: refused", REFUSALS.get(random.nextInt(REFUSALS.size())));
            }
            Object answer = call(statement, method, args);
            if (isDue(Kind.CUT_AFTER_STATEMENT, count)) {
                throw cut();
            }
            return answer;
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
