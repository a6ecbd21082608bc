package org.regjistri.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Watches a data source and writes down, for each thread, the statements that go through it with their typed
/// parameters.
final class Recorder {
    private final Map<Long, List<Step>> stepsByThread = new ConcurrentHashMap<>();

    void forget() {
        stepsByThread.clear();
    }

    /// What the thread did that ran a statement with this beginning; empty where none did.
    List<Step> ofThreadThatRan(String beginning) {
        return stepsByThread.values().stream()
                .map(List::copyOf) // others go on adding
                .filter(steps -> steps.stream().anyMatch(step -> step instanceof Step.Statement s && s.is(beginning)))
                .findFirst()
                .orElse(List.of());
    }

    HikariDataSource watch(HikariDataSource source) {
        return new Watched(source);
    }

    private void add(Step step) {
        stepsByThread
                .computeIfAbsent(
                        Thread.currentThread().threadId(), _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(step);
    }

    private final class Watched extends HikariDataSource {
        private final HikariDataSource source;

        private Watched(HikariDataSource source) {
            this.source = source;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = source.getConnection();
            return proxy(Connection.class, new OfConnection(connection));
        }

        @Override
        public void close() {
            source.close();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class OfConnection implements InvocationHandler {
        private final Connection connection;
        private final IdentityHashMap<Array, Step.Elements> arrays = new IdentityHashMap<>();

        private OfConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object result = call(connection, method, arguments);
            if (arguments == null) {
                if (method.getName().equals("commit")) {
                    add(new Step.Commit());
                }
                return result;
            }
            return switch (method.getName()) {
                case "setAutoCommit" -> {
                    if (Boolean.FALSE.equals(arguments[0])) {
                        add(new Step.Begin());
                    }
                    yield result;
                }
                case "createArrayOf" -> {
                    if (result instanceof Array array) {
                        arrays.put(array, new Step.Elements((String) arguments[0], Arrays.asList((Object[])
                                arguments[1])));
                    }
                    yield result;
                }
                case "prepareStatement" ->
                    result instanceof PreparedStatement statement
                            ? proxy(
                                    PreparedStatement.class,
                                    new OfStatement((Connection) proxy, statement, (String) arguments[0], arrays))
                            : result;
                default -> result;
            };
        }
    }

    private final class OfStatement implements InvocationHandler {
        private final Connection connection;
        private final PreparedStatement statement;
        private final String sql;
        private final IdentityHashMap<Array, Step.Elements> arrays;
        private final List<List<Step.Parameter>> batch = new ArrayList<>();
        private List<Step.Parameter> row = new ArrayList<>();

        private OfStatement(
                Connection connection,
                PreparedStatement statement,
                String sql,
                IdentityHashMap<Array, Step.Elements> arrays) {
            this.connection = connection;
            this.statement = statement;
            this.sql = sql;
            this.arrays = arrays;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("getConnection")) {
                return connection; // or arrays would be made past the recorder
            }
            if (arguments != null && name.startsWith("set") && arguments.length >= 2) {
                row.add(parameter(method, arguments));
            }
            switch (name) {
                case "addBatch" -> {
                    batch.add(row);
                    row = new ArrayList<>();
                }
                case "executeBatch" -> add(new Step.Statement(sql, Step.Kind.BATCH, List.copyOf(batch)));
                case "executeQuery" -> add(new Step.Statement(sql, Step.Kind.QUERY, List.of(row)));
                case "executeUpdate", "execute" -> add(new Step.Statement(sql, Step.Kind.UPDATE, List.of(row)));
                default -> {}
            }
            return call(statement, method, arguments);
        }

        private Step.Parameter parameter(Method method, Object[] arguments) {
            Object value = arguments[1];
            if (value instanceof Array array && arrays.containsKey(array)) {
                value = arrays.get(array);
            }
            return new Step.Parameter(
                    method,
                    (Integer) arguments[0],
                    value,
                    Arrays.asList(arguments).subList(2, arguments.length));
        }
    }
}
