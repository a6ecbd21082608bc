package org.regjistri.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// @param url null: PostgreSQL is started by Regjistri itself
/// @param attach use an embedded server that another process runs on the data folder
/// @param loading open a register even where its load did not come to its end: to go on with it
record DatabaseSettings(
        @Nullable String url,
        String owner,
        Path ownerPasswordFile,
        String runtime,
        Path runtimePasswordFile,
        Path dataFolder,
        Path secretsFolder,
        Path programsFolder,
        boolean attach,
        boolean loading,
        Connecting.Limits limits) {

    static DatabaseSettings from(Environment environment) {
        Path data = Path.of(environment.getRequiredProperty("regjistri.data.folder"));
        Path secrets = folder(environment, "regjistri.secrets.folder", data.resolve("secrets"));
        String url = environment.getProperty("regjistri.database.url", "");
        return new DatabaseSettings(
                url.isBlank() ? null : url,
                environment.getProperty("regjistri.database.owner", "regjistri_owner"),
                folder(environment, "regjistri.database.owner-password-file", secrets.resolve("database-owner")),
                environment.getProperty("regjistri.database.user", "regjistri_runtime"),
                folder(environment, "regjistri.database.password-file", secrets.resolve("database-runtime")),
                data,
                secrets,
                folder(environment, "regjistri.database.programs-folder", data.resolve("postgres-programs")),
                environment.getProperty("regjistri.database.attach", Boolean.class, false),
                environment.getProperty("regjistri.database.loading", Boolean.class, false),
                limits(environment));
    }

    private static Path folder(Environment environment, String key, Path otherwise) {
        String value = environment.getProperty(key, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }

    private static Connecting.Limits limits(Environment environment) {
        return new Connecting.Limits(
                environment.getProperty("regjistri.database.connections", Integer.class, 16),
                time(environment, "connect", 5),
                time(environment, "statement", 15),
                time(environment, "lock", 10),
                time(environment, "transaction", 60),
                time(environment, "idle", 60));
    }

    private static Duration time(Environment environment, String of, int seconds) {
        return environment.getProperty(
                "regjistri.database." + of + "-timeout", Duration.class, Duration.ofSeconds(seconds));
    }
}
