package org.regjistri.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regjistri.database.DatabaseProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PostgreSQL server on one data directory, listening on 127.0.0.1 only.
///
/// The caller holds the [FolderLock] of the folder around it. The server is a process of its own: when Regjistri is
/// killed it stays, and the next start stops it in good order before it starts another. When the server dies, it is
/// started again, and that is tried until it succeeds: also a full disk has room again at some time.
public final class EmbeddedServer implements AutoCloseable {
    public static final String SUPERUSER = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 40;

    private final PostgresBinaries binaries;
    private final Path directory;
    private final ServerUser user;
    private final int port;
    private volatile boolean stopping;

    private EmbeddedServer(PostgresBinaries binaries, Path directory, ServerUser user, int port) {
        this.binaries = binaries;
        this.directory = directory;
        this.user = user;
        this.port = port;
    }

    /// Makes the data directory where there is none yet, and starts the server.
    ///
    /// @param password of the superuser `postgres`; counts when the directory is made
    /// @param settings of `postgresql.conf`, over those of [ServerSettings]
    public static EmbeddedServer start(
            PostgresBinaries binaries, Path directory, String password, Map<String, String> settings) {
        try {
            var server = new EmbeddedServer(binaries, directory.toAbsolutePath(), ServerUser.choose(), freePort());
            server.makeDirectory(password);
            server.stopLeftBehind();
            ServerSettings.write(server.directory, server.port, settings);
            server.user.own(server.directory);
            server.launch();
            server.watch();
            return server;
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "The embedded PostgreSQL in " + directory + " didn't start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /// The address of one of its databases.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Where a server that another process started on the directory listens.
    public static int portOfRunning(Path directory) {
        try {
            return Postmaster.of(directory.toAbsolutePath())
                    .filter(Postmaster::isRunning)
                    .map(Postmaster::port)
                    .orElseThrow(() -> new DatabaseProblem("No PostgreSQL runs on " + directory + "."));
        } catch (IOException e) {
            throw new DatabaseProblem("Can't read " + directory + ": " + e.getMessage(), e);
        }
    }

    /// Stops it in good order: open transactions are rolled back, all that was committed is on disk.
    @Override
    public void close() {
        stopping = true;
        try {
            stop();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop in good order; the next start recovers it.", e);
        }
    }

    private void makeDirectory(String password) throws IOException {
        if (Files.exists(directory.resolve("PG_VERSION"))) {
            return;
        }
        Trees.delete(directory); // what an interrupted first start left
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(directory.resolveSibling("."));
        Files.createDirectory(directory, ours);
        Path secret = Files.createTempFile(directory.getParent(), "first", ".secret");
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        Trees.delete(fresh);
        Files.createDirectory(fresh, ours);
        try {
            Files.writeString(secret, password);
            user.own(fresh);
            user.own(secret);
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums"));
            Files.delete(directory);
            Files.move(fresh, directory);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void stopLeftBehind() throws IOException {
        var left = Postmaster.of(directory);
        if (left.isPresent() && left.get().isRunning()) {
            LOG.info("A PostgreSQL left behind by an earlier run works on {}; stopping it.", directory);
            stop();
        } else {
            clearAfterDeath();
        }
    }

    /// What names the dead server goes only when none of its sessions is left: it is what keeps a second server away
    /// from the files that they still write.
    private void clearAfterDeath() throws IOException {
        Leftovers.end(directory);
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
    }

    private void stop() throws IOException {
        if (Postmaster.of(directory).filter(Postmaster::isRunning).isPresent()) {
            run(List.of(
                    binaries.program("pg_ctl"), "stop", "-D", directory.toString(), "-m", "fast", "-w", "-t", "60"));
        }
    }

    // The port may just have been taken, and a full disk may have room again.
    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                run(List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "-D",
                        directory.toString(),
                        "-l",
                        directory.resolve("server.log").toString(),
                        "-w",
                        "-t",
                        Long.toString(PATIENCE.toSeconds())));
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(e.getMessage() + " (see server.log in " + directory + ")", e);
                }
                pause(Duration.ofMillis(250));
            }
        }
    }

    private void watch() {
        Thread.ofVirtual().name("embedded-postgres-watch").start(() -> {
            while (!stopping) {
                pause(Duration.ofMillis(500));
                restartIfDead();
            }
        });
    }

    private void restartIfDead() {
        try {
            if (stopping
                    || Postmaster.of(directory).filter(Postmaster::isRunning).isPresent()) {
                return;
            }
            LOG.error("The embedded PostgreSQL has died; starting it again.");
            clearAfterDeath();
            launch();
            if (stopping) {
                stop();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL could not be started again; that is tried further.", e);
        }
    }

    private void run(List<String> command) throws IOException {
        var all = new ArrayList<>(user.prefix());
        all.addAll(command);
        Commands.run(all);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
