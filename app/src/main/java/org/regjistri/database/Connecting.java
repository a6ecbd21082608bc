package org.regjistri.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// How connections are made.
public final class Connecting {
    private Connecting() {}

    /// One connection at a time, for the owner's work.
    public static DataSource once(String url, String role, String password) {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "regjistri");
        properties.setProperty("logServerErrorDetail", "false"); // the detail of an error holds a row's values
        var source = new DriverManagerDataSource(url, role, password);
        source.setConnectionProperties(properties);
        return source;
    }

    /// The pool that the application works with.
    public static HikariDataSource pool(String url, String role, String password, Limits limits) {
        var config = new HikariConfig();
        config.setPoolName("runtime");
        config.setDataSource(once(url, role, password));
        config.setMaximumPoolSize(limits.connections());
        config.setConnectionTimeout(limits.connect().toMillis());
        config.setConnectionInitSql(first(limits));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /// Nothing waits for ever: a statement, a lock, a transaction left open. Names are always written with
    /// their schema, so nothing is looked for elsewhere. A plan is made once for each statement: planning
    /// the view of all facts anew costs more than reading it. A search says for itself where its plan
    /// should fit the values.
    private static String first(Limits limits) {
        return """
                SET search_path = pg_catalog;
                SET plan_cache_mode = force_generic_plan;
                SET statement_timeout = '%dms';
                SET lock_timeout = '%dms';
                SET idle_in_transaction_session_timeout = '%dms'""".formatted(
                        limits.statement().toMillis(),
                        limits.lock().toMillis(),
                        limits.idleInTransaction().toMillis());
    }

    /// @param connections how many at most
    /// @param connect how long a use case waits for a connection
    public record Limits(
            int connections, Duration connect, Duration statement, Duration lock, Duration idleInTransaction) {
        public static final Limits USUAL = new Limits(
                16, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    static DatabaseProblem problem(String who, SQLException e) {
        return new DatabaseProblem("Can't sign in to the database as " + who + ": " + e.getMessage(), e);
    }
}
