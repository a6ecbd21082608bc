package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The embedded PostgreSQL of a running application, reached beside it.
///
/// @param port from the server's own file, line 4
record Register(Path data, int port) {
    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "data_checksums",
            "wal_sync_method",
            "shared_buffers",
            "max_connections");

    static Register of(Path data) throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return new Register(data, Integer.parseInt(port.strip()));
    }

    /// The first process of the server, of which all others are children.
    ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /// As the application connects.
    Connection asRuntime() throws SQLException, IOException {
        Connection connection = connect("regjistri_runtime", "database-runtime");
        try (var first = connection.createStatement()) {
            first.execute("SET search_path = pg_catalog; SET plan_cache_mode = force_generic_plan");
        }
        return connection;
    }

    Connection asSuperuser() throws SQLException, IOException {
        return connect("postgres", "database-superuser");
    }

    private Connection connect(String role, String secret) throws SQLException, IOException {
        String password =
                Files.readString(data.resolve("secrets").resolve(secret)).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/regjistri", role, password);
    }

    /// @throws IllegalStateException where a commit would not survive a crash: then there is nothing to measure
    Map<String, String> settings() throws SQLException, IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (var connection = asRuntime();
                var statement = connection.createStatement()) {
            for (String name : SETTINGS) {
                try (var row = statement.executeQuery("SELECT current_setting('" + name + "')")) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        for (String durable : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(settings.get(durable))) {
                throw new IllegalStateException("Not durable: " + durable + " is " + settings.get(durable));
            }
        }
        return settings;
    }

    long number(String query) throws SQLException, IOException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The first column of each row.
    List<String> texts(String query) throws SQLException, IOException {
        List<String> texts = new ArrayList<>();
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void change(String statement) throws SQLException, IOException {
        try (var connection = asSuperuser();
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /// Municipal offices, each with a settlement of its municipality: at most so many.
    List<String[]> offices(int atMost) throws SQLException, IOException {
        List<String[]> offices = new ArrayList<>();
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT office.code, min(settlement.code)
                        FROM territory.office JOIN territory.settlement USING (municipality)
                        WHERE office.kind = 'MUNICIPAL_OFFICE'
                        GROUP BY office.code ORDER BY office.code""")) {
            while (rows.next() && offices.size() < atMost) {
                offices.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return offices;
    }

    /// Until the sequencer has caught up: so that no run pays for the one before.
    void awaitSequenced() throws SQLException, IOException, InterruptedException {
        while (number("SELECT count(*) FROM journal.unsequenced") > 0) {
            Thread.sleep(100);
        }
    }
}
