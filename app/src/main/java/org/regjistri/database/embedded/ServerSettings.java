package org.regjistri.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What stands in the embedded server's `postgresql.conf`.
final class ServerSettings {
    private ServerSettings() {}

    static void write(Path directory, int port, Map<String, String> others) throws IOException {
        var all = new LinkedHashMap<>(ours(port));
        all.putAll(others);
        var text = new StringBuilder("# Written by Regjistri at each start.\n");
        all.forEach(
                (name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        Files.writeString(directory.resolve("postgresql.conf"), text);
    }

    private static Map<String, String> ours(int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_connections", "60");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("password_encryption", "scram-sha-256");
        // Nobody's data in the log: no statements, no values of a row that broke a constraint.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_line_prefix", "%m [%p] ");
        return settings;
    }
}
