package org.regjistri.operations.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regjistri.Regjistri;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsSource;
import org.regjistri.operations.settings.SettingsSource.Given;
import org.regjistri.testing.TestDatabase;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A register as an operator sees it: a data folder, a settings file, and the command line.
///
/// @param config the settings file
record OperatedRegister(Path data, Path config) {

    /// @param end the exit code
    /// @param out what it printed
    /// @param messages what it said beside
    record Ended(int end, String out, String messages) {}

    /// The one under test.
    static OperatedRegister of(Environment environment, Path folder) throws IOException {
        Path config = folder.resolve("running.properties");
        Files.writeString(
                config,
                settings(
                        environment.getRequiredProperty("regjistri.database.url"),
                        environment.getRequiredProperty("regjistri.database.owner-password-file")));
        return new OperatedRegister(Path.of(environment.getRequiredProperty("regjistri.data.folder")), config);
    }

    /// A new one on a database of its own; nothing is in the folder but the settings.
    static OperatedRegister on(TestDatabase database, Path data, Environment environment) throws IOException {
        Files.createDirectories(data);
        Path config = data.resolve("regjistri.properties");
        Files.writeString(
                config,
                settings(database.url(), environment.getRequiredProperty("regjistri.database.owner-password-file")));
        return new OperatedRegister(data, config);
    }

    private static String settings(String url, String passwordFile) {
        return """
                regjistri.database.url = %s
                regjistri.database.owner-password-file = %s
                regjistri.database.password-file = %s
                """.formatted(url, passwordFile, passwordFile);
    }

    /// Both keep the same secrets, as when an operator copies them.
    void takeKeysOf(OperatedRegister other) throws IOException {
        try (var files = Files.walk(other.data().resolve("secrets"))) {
            for (Path file : files.toList()) {
                Path copy = data.resolve("secrets")
                        .resolve(other.data().resolve("secrets").relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    Settings settings() {
        return Settings.read(
                new SettingsSource(config, Map.of(Setting.DATA_FOLDER, new Given("test", data.toString())), Map.of()));
    }

    Ended run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString(), "--config", config.toString()));
        var out = new StringWriter();
        var messages = new StringWriter();
        int end = RegjistriCommand.run(
                Regjistri.class, new PrintWriter(out), new PrintWriter(messages), all.toArray(String[]::new));
        return new Ended(end, out.toString(), messages.toString());
    }

    /// Every file below a folder, by its path, with what is in it.
    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (var found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// Rows of a table as text.
    static List<String> rows(JdbcClient owner, String table) {
        return owner.sql("SELECT t::text FROM " + table + " t ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
