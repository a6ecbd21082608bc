package org.regjistri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.regjistri.database.Connecting;
import org.regjistri.database.Migrations;
import org.regjistri.database.embedded.EmbeddedServer;
import org.regjistri.database.embedded.PostgresBinaries;
import org.regjistri.database.embedded.Provision;

/// One PostgreSQL for each test process, with durable settings, and in it a template: a migrated, empty database.
final class TestServer {
    static final String OWNER = "regjistri_owner";
    static final String RUNTIME = "regjistri_runtime";
    static final String PASSWORD = "tests-only";
    private static final String TEMPLATE = "regjistri_template";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedServer server;
    private final Provision provision;

    private TestServer(EmbeddedServer server) {
        this.server = server;
        this.provision = new Provision(source("postgres", EmbeddedServer.SUPERUSER));
    }

    static TestServer shared() {
        return Holder.SHARED;
    }

    /// A new database like the template.
    String copy() {
        String name = "test_" + COPIES.incrementAndGet();
        provision.copy(TEMPLATE, name, OWNER);
        return name;
    }

    /// A new database with nothing in it.
    String empty() {
        String name = "test_" + COPIES.incrementAndGet();
        provision.database(name, OWNER);
        return name;
    }

    void drop(String name) {
        provision.drop(name);
    }

    String url(String database) {
        return server.url(database);
    }

    DataSource source(String database, String role) {
        return Connecting.once(server.url(database), role, PASSWORD);
    }

    /// The programs of the PostgreSQL that the tests run on: 18, or 15 where `regjistri.test.postgres` says so.
    static PostgresBinaries binaries() {
        Path cache = Path.of("target", "postgres-programs");
        if (!"15".equals(System.getProperty("regjistri.test.postgres"))) {
            return PostgresBinaries.unpacked(cache);
        }
        try {
            Path archive = Path.of("target", "postgres-15", PostgresBinaries.archiveName());
            return PostgresBinaries.unpacked(Files.readAllBytes(archive), cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer start() {
        Path folder = Path.of(
                "target", "test-postgres", Long.toString(ProcessHandle.current().pid()));
        var server = EmbeddedServer.start(binaries(), folder, PASSWORD, Map.of("max_connections", "200"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        var tests = new TestServer(server);
        tests.provision.role(OWNER, PASSWORD);
        tests.provision.role(RUNTIME, PASSWORD);
        tests.provision.database(TEMPLATE, OWNER);
        Migrations.run(tests.source(TEMPLATE, OWNER), RUNTIME);
        return tests;
    }

    private static void stop(EmbeddedServer server, Path folder) {
        server.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final TestServer SHARED = start();
    }
}
