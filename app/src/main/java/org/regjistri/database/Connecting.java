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
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

    private Connecting() {}

    /// One connection at a time, for the owner's work.
    public static DataSource once(String url, String role, String password) {
        return source(url, role, password, new Properties());
    }

    /// The pool that the application works with.
    public static HikariDataSource pool(String url, String role, String password, Limits limits) {
        var config = new HikariConfig();
        config.setPoolName("runtime");
        config.setDataSource(watched(url, role, password, limits));
        config.setMaximumPoolSize(limits.connections());
        config.setConnectionTimeout(limits.connect().toMillis());
        config.setValidationTimeout(limits.connect().dividedBy(2).toMillis());
        config.setConnectionInitSql(first(limits));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /// Nothing waits for ever, even where nobody answers and nobody hangs up: the server gives up a statement in time,
    /// so a little later no answer will come.
    private static DataSource watched(String url, String role, String password, Limits limits) {
        var limited = new Properties();
        limited.setProperty("connectTimeout", Long.toString(limits.connect().toSeconds()));
        limited.setProperty(
                "socketTimeout",
                Long.toString(limits.statement().plus(ON_ITS_WAY).toSeconds()));
        limited.setProperty("tcpKeepAlive", "true");
        return source(url, role, password, limited);
    }

    private static DataSource source(String url, String role, String password, Properties properties) {
        properties.setProperty("ApplicationName", "regjistri");
        properties.setProperty("logServerErrorDetail", "false"); // the detail of an error holds a row's values
        var source = new DriverManagerDataSource(url, role, password);
        source.setConnectionProperties(properties);
        return source;
    }

    /// Nothing waits for ever: a statement, a lock, a transaction, one left open. Names are always written with
    /// their schema, so nothing is looked for elsewhere. A plan is made once for each statement: planning
    /// the view of all facts anew costs more than reading it. A search says for itself where its plan
    /// should fit the values. The limit of a transaction is there from PostgreSQL 17 on.
    private static String first(Limits limits) {
        return """
                SET search_path = pg_catalog;
                SET plan_cache_mode = force_generic_plan;
                SET statement_timeout = '%dms';
                SET lock_timeout = '%dms';
                SET idle_in_transaction_session_timeout = '%dms';
                SELECT set_config(name, '%dms', false) FROM pg_settings WHERE name = 'transaction_timeout'""".formatted(
                        limits.statement().toMillis(),
                        limits.lock().toMillis(),
                        limits.idle().toMillis(),
                        limits.transaction().toMillis());
    }

    /// @param connections how many at most
    /// @param connect how long a use case waits for a connection
    /// @param transaction how long one may take in all; zero for as long as it takes
    /// @param idle how long a transaction may stand open without a statement
    public record Limits(
            int connections,
            Duration connect,
            Duration statement,
            Duration lock,
            Duration transaction,
            Duration idle) {}

    static DatabaseProblem problem(String who, SQLException e) {
        return new DatabaseProblem("Can't sign in to the database as " + who + ": " + e.getMessage(), e);
    }
}
