package org.regjistri.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schema up to date, as the owner. The runtime role gets only what the migrations grant.
public final class Migrations {
    private static final String FOLDER = "db/migration";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Migrations() {}

    /// @param owner the role that owns the database's content
    /// @param runtime the name of the role that the application works as; it must be there
    public static void run(DataSource owner, String runtime) {
        run(owner, runtime, "classpath:" + FOLDER);
    }

    /// Only these, as the schema was when there were no others.
    ///
    /// @param scripts names of the files
    public static void run(DataSource owner, String runtime, Set<String> scripts) {
        Path some = null;
        try {
            some = Files.createTempDirectory("regjistri-migrations");
            for (Resource script : all()) {
                String name = Objects.requireNonNull(script.getFilename());
                if (scripts.contains(name)) {
                    Files.write(some.resolve(name), script.getContentAsByteArray());
                }
            }
            run(owner, runtime, "filesystem:" + some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(some);
        }
    }

    /// The names of all files.
    public static Set<String> known() {
        return all().stream()
                .map(script -> Objects.requireNonNull(script.getFilename()))
                .collect(Collectors.toSet());
    }

    private static List<Resource> all() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(DataSource owner, String runtime, String location) {
        requireRole(owner, runtime);
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations(location)
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

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
