package org.regjistri.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date, as the owner. The runtime role gets only what the migrations grant.
public final class Migrations {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Migrations() {}

    /// @param owner the role that owns the database's content
    /// @param runtime the name of the role that the application works as; it must be there
    public static void run(DataSource owner, String runtime) {
        requireRole(owner, runtime);
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .defaultSchema("database")
                    .table("migration")
                    .placeholders(Map.of("runtime", runtime))
                    .outOfOrder(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem(sentence(e), e);
        }
    }

    private static void requireRole(DataSource owner, String runtime) {
        try (var connection = owner.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM pg_catalog.pg_roles WHERE rolname = ?")) {
            query.setString(1, runtime);
            try (var rows = query.executeQuery()) {
                if (!rows.next() || rows.getInt(1) == 0) {
                    throw new DatabaseProblem("The database has no role " + runtime + ": create it with CREATE ROLE "
                            + runtime + " LOGIN PASSWORD '…'.");
                }
            }
        } catch (SQLException e) {
            throw Connecting.problem("the owner", e);
        }
    }

    private static String sentence(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && INSUFFICIENT_PRIVILEGE.equals(sql.getSQLState())) {
                return "The owner may not do what a migration needs (" + sql.getMessage()
                        + "): it needs CREATE on the database; where the extension btree_gist is refused,"
                        + " a superuser runs CREATE EXTENSION btree_gist once.";
            }
        }
        return "The database could not be brought up to date: " + e.getMessage();
    }
}
