package org.regjistri.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.regjistri.Regjistri;
import org.regjistri.database.embedded.EmbeddedServer;
import org.regjistri.database.embedded.FolderLock;
import org.regjistri.database.embedded.PostgresBinaries;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The server's life, each test on a folder of its own.
class EmbeddedServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    @Test
    void data_are_kept_over_an_orderly_end_and_keys_are_for_their_owner_only() throws IOException {
        try (var first = Database.open(EmbeddedChild.settings(data))) {
            owner(first.url())
                    .sql("CREATE TABLE database.kept AS SELECT 42 AS n")
                    .update();
        }
        try (var second = Database.open(EmbeddedChild.settings(data))) {
            assertThat(kept(second.url())).isEqualTo(42);
        }
        try (var secrets = Files.list(data.resolve("secrets"))) {
            assertThat(secrets.map(EmbeddedServerTest::permissions)).hasSize(3).containsOnly("rw-------");
        }
        assertThat(permissions(data.resolve("secrets"))).isEqualTo("rwx------");
    }

    @Test
    void a_killed_application_loses_nothing_and_the_server_it_left_is_replaced() throws Exception {
        Process child = child().start();
        String url = awaitReady(child);
        owner(url).sql("CREATE TABLE database.kept AS SELECT 42 AS n").update();
        long left = postmaster();
        child.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(left))
                .as("the server outlives the killed application")
                .isPresent();

        try (var next = Database.open(EmbeddedChild.settings(data))) {
            assertThat(kept(next.url())).isEqualTo(42);
            assertThat(postmaster()).isNotEqualTo(left);
            assertThat(runs(left)).as("the left server has ended").isFalse();
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_in_one_sentence_with_code_3() {
        try (var _ = FolderLock.take(data).orElseThrow()) {
            assertThatThrownBy(() -> Database.open(EmbeddedChild.settings(data)))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("already runs on the folder " + data);
            var messages = new StringWriter();
            int code = org.regjistri.operations.Shell.run(
                    Regjistri.class, new PrintWriter(messages), "run", "--data", data.toString());
            assertThat(messages.toString().lines()).hasSize(1);
            assertThat(messages.toString()).contains("already runs");
            assertThat(code).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_is_killed_is_started_again_and_the_pool_recovers() throws Exception {
        try (var database = Database.open(EmbeddedChild.settings(data));
                var pool = Connecting.pool(
                        database.url(),
                        database.runtime().role(),
                        database.runtime().password(),
                        EmbeddedChild.settings(data).limits())) {
            var runtime = JdbcClient.create(pool);
            assertThat(one(runtime)).isEqualTo(1);
            long killed = postmaster();
            new ProcessBuilder("kill", "-9", Long.toString(killed)).start().waitFor();

            // Sessions of the killed server may answer for a moment longer.
            assertThat(anotherThan(killed)).isNotEqualTo(killed);
            assertThat(eventually(runtime)).isEqualTo(1);
        }
    }

    /// A session that is busy does not see that its server has died: it would write on while the next server recovers.
    @Test
    void a_session_that_outlives_its_server_is_ended_before_the_next_server_starts() throws Exception {
        try (var database = Database.open(EmbeddedChild.settings(data));
                var session = superuser(database.url(), data).getConnection();
                var statement = session.createStatement()) {
            int busy = session.unwrap(PGConnection.class).getBackendPID();
            Thread.ofVirtual().start(() -> {
                try {
                    statement.execute("SELECT count(*) FROM generate_series(1, 100000000000)");
                } catch (SQLException _) {
                    // It is broken off.
                }
            });
            long killed = postmaster();
            new ProcessBuilder("kill", "-9", Long.toString(killed)).start().waitFor();

            assertThat(anotherThan(killed)).isNotEqualTo(killed);
            assertThat(runs(busy)).as("the busy session is gone").isFalse();
            assertThat(eventually(owner(database.url()))).isEqualTo(1);
        }
    }

    /// R5: without room for its log PostgreSQL can only end.
    @Test
    void on_a_full_disk_the_server_ends_and_goes_on_when_there_is_room_again() throws Exception {
        assumeTrue(
                onSmallDisk(new ProcessBuilder("true")).start().waitFor() == 0,
                "Small disks can be made neither by root nor in a user namespace here");
        Process child = onSmallDisk(child()).start();
        try {
            String url = awaitReady(child);
            Path seen = Path.of("/proc/" + child.pid() + "/root" + data);
            String password = Secrets.read(seen.resolve("secrets/database-owner"));
            JdbcClient owner = JdbcClient.create(Connecting.once(url, "regjistri_owner", password));
            owner.sql("CREATE TABLE database.kept AS SELECT 42 AS n").update();
            fill(seen.resolve("filler"));

            assertThatThrownBy(() -> owner.sql("CREATE TABLE database.large AS SELECT repeat('x', 1000) AS x"
                                    + " FROM generate_series(1, 50000)")
                            .update())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53100"));
            assertThatThrownBy(() -> {
                        for (int megabytes = 0; megabytes < 1000; megabytes++) {
                            owner.sql("SELECT pg_logical_emit_message(true, 'x', repeat('x', 1000000))::text")
                                    .query(String.class)
                                    .single();
                        }
                    })
                    .as("the log has no room")
                    .isInstanceOf(DataAccessException.class);
            Files.delete(seen.resolve("filler"));

            assertThat(eventually(owner)).isEqualTo(1);
            assertThat(owner.sql("SELECT n FROM database.kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        } finally {
            child.destroy();
            child.waitFor();
        }
    }

    @Test
    void a_server_that_could_lose_acts_in_a_crash_is_refused() {
        var binaries = PostgresBinaries.unpacked(Path.of("target", "postgres-programs"));
        try (var server = EmbeddedServer.start(binaries, data.resolve("pg"), "secret", Map.of("fsync", "off"))) {
            var superuser = Connecting.once(server.url("postgres"), EmbeddedServer.SUPERUSER, "secret");
            assertThatThrownBy(() -> Safety.require(superuser))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("fsync = off");
        }
    }

    /// The next postmaster, or the same one where none came within a minute.
    private long anotherThan(long killed) throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                if (postmaster() != killed) {
                    return postmaster();
                }
            } catch (IOException | NoSuchElementException _) {
                // The file is away, or being written.
            }
            Thread.sleep(100);
        }
        return killed;
    }

    private ProcessBuilder child() {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedChild.class.getName(),
                        data.toString())
                .redirectErrorStream(true);
    }

    /// The same command, with a small disk in the data folder's place.
    private ProcessBuilder onSmallDisk(ProcessBuilder command) {
        List<String> words = new ArrayList<>(List.of(
                "unshare",
                "root".equals(System.getProperty("user.name")) ? "-m" : "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=220m,mode=700 tmpfs '" + data + "' && exec \"$@\"",
                "sh"));
        words.addAll(command.command());
        return new ProcessBuilder(words).redirectErrorStream(true);
    }

    private static void fill(Path file) throws IOException {
        try (var filler = Files.newOutputStream(file)) {
            byte[] zeros = new byte[4096];
            while (true) {
                filler.write(zeros);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static DataSource superuser(String url, Path data) {
        return Connecting.once(url, EmbeddedServer.SUPERUSER, Secrets.read(data.resolve("secrets/database-superuser")));
    }

    private static String awaitReady(Process child) throws IOException {
        BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return line.substring("READY ".length());
            }
        }
        throw new AssertionError("The child ended without being ready");
    }

    private JdbcClient owner(String url) {
        String password = Secrets.read(data.resolve("secrets/database-owner"));
        return JdbcClient.create(Connecting.once(url, "regjistri_owner", password));
    }

    private int kept(String url) {
        return owner(url)
                .sql("SELECT n FROM database.kept")
                .query(Integer.class)
                .single();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static boolean runs(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).contains("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private static int one(JdbcClient client) {
        return client.sql("SELECT 1").query(Integer.class).single();
    }

    private static int eventually(JdbcClient client) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return one(client);
            } catch (DataAccessException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
