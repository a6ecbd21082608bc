package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.database.Connecting;
import org.regjistri.database.Migrations;
import org.regjistri.database.embedded.EmbeddedServer;
import org.regjistri.database.embedded.PostgresBinaries;
import org.regjistri.database.embedded.Provision;
import org.regjistri.operations.commands.OperatedRegister.Ended;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.TestWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R13: docs/operations.md, To a point in time, done with PostgreSQL's own programs where the machine has them.
@EnabledIfSystemProperty(named = "regjistri.long", matches = "true")
class PointInTimeTest {
    private static final String PASSWORD = "tests-only";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void exactly_what_was_acknowledged_up_to_the_moment_is_there() throws Exception {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent(), "PostgreSQL's programs for servers are not on this machine");
        var binaries = new PostgresBinaries(programs.orElseThrow());
        Path archive = openFolder("archive");
        Path base = folder.resolve("base");
        Set<String> before = new HashSet<>();
        String moment;
        try (var server = EmbeddedServer.start(binaries, folder.resolve("server"), PASSWORD, archiving(archive))) {
            prepare(server);
            OperatedRegister register = register(server, "register");
            SecretFiles.makeMissing(register.settings(), Clock.fixed(MutableClock.START, ZoneOffset.UTC));
            JdbcClient superuser = superuser(server, "regjistri");
            try (var application = RestoredApplication.start(register)) {
                TestWork work = application.getBean(TestWork.class);
                work.births(6).forEach(act -> before.add(act.id().toString()));
                baseBackup(binaries, server, base);
                work.births(9).forEach(act -> before.add(act.id().toString()));
                awaitLeaves(superuser);
                moment = superuser
                        .sql("SELECT clock_timestamp()::text")
                        .query(String.class)
                        .single();
                work.births(5);
                awaitLeaves(superuser);
            }
            awaitArchived(
                    archive,
                    superuser
                            .sql("SELECT pg_walfile_name(pg_switch_wal())")
                            .query(String.class)
                            .single());
        }
        Files.createFile(base.resolve("recovery.signal"));
        try (var server = EmbeddedServer.start(binaries, base, PASSWORD, recovering(archive, moment))) {
            JdbcClient superuser = superuser(server, "regjistri");
            awaitPromoted(superuser);

            assertThat(superuser
                            .sql("SELECT id::text FROM civilstatus.act")
                            .query((row, _) -> row.getString(1))
                            .list())
                    .containsExactlyInAnyOrderElementsOf(before);
            OperatedRegister recovered = register(server, "recovered");
            recovered.takeKeysOf(new OperatedRegister(folder.resolve("register"), folder));
            copyScans();
            Ended sound = recovered.run("verify");
            assertThat(sound.out()).contains("The journal is sound.");
            assertThat(sound.end()).isZero();
            assertThat(recovered
                            .run(
                                    "verify",
                                    "--against",
                                    folder.resolve("register/published").toString())
                            .out())
                    .contains("TRUNCATED");
        }
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(PROGRAMS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/pg_basebackup")))
                    .max(Path::compareTo);
        }
    }

    private static Map<String, String> archiving(Path archive) {
        return Map.of(
                "wal_level", "replica",
                "archive_mode", "on",
                "archive_command", "test ! -f " + archive + "/%f && cp %p " + archive + "/%f");
    }

    private static Map<String, String> recovering(Path archive, String moment) {
        return Map.of(
                "restore_command",
                "cp " + archive + "/%f %p",
                "recovery_target_time",
                moment,
                "recovery_target_action",
                "promote");
    }

    private static void prepare(EmbeddedServer server) {
        var provision = new Provision(Connecting.once(server.url("postgres"), EmbeddedServer.SUPERUSER, PASSWORD));
        provision.role("regjistri_owner", PASSWORD);
        provision.role("regjistri_runtime", PASSWORD);
        provision.database("regjistri", "regjistri_owner");
        Migrations.run(Connecting.once(server.url("regjistri"), "regjistri_owner", PASSWORD), "regjistri_runtime");
    }

    private OperatedRegister register(EmbeddedServer server, String name) throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        Path data = Files.createDirectories(folder.resolve(name));
        Path config = data.resolve("regjistri.properties");
        Files.writeString(config, """
                regjistri.database.url = %s
                regjistri.database.owner-password-file = %s
                regjistri.database.password-file = %s
                """.formatted(server.url("regjistri"), password, password));
        return new OperatedRegister(data, config);
    }

    private static void baseBackup(PostgresBinaries binaries, EmbeddedServer server, Path base) throws Exception {
        var builder = new ProcessBuilder(
                binaries.program("pg_basebackup"),
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=" + EmbeddedServer.SUPERUSER,
                "--pgdata=" + base,
                "--wal-method=stream",
                "--checkpoint=fast");
        builder.environment().put("PGPASSWORD", PASSWORD);
        assertThat(builder.inheritIO().start().waitFor()).isZero();
    }

    private Path openFolder(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private void copyScans() throws IOException {
        Path from = folder.resolve("register/objects");
        List<Path> paths;
        try (Stream<Path> found = Files.walk(from)) {
            paths = found.toList();
        }
        for (Path path : paths) {
            Files.copy(path, folder.resolve("recovered/objects").resolve(from.relativize(path)));
        }
    }

    private static JdbcClient superuser(EmbeddedServer server, String database) {
        return JdbcClient.create(Connecting.once(server.url(database), EmbeddedServer.SUPERUSER, PASSWORD));
    }

    private static void awaitLeaves(JdbcClient superuser) throws InterruptedException {
        await(superuser, "SELECT NOT EXISTS (SELECT 1 FROM journal.unsequenced)");
    }

    /// @param segment the last one that is needed
    private static void awaitArchived(Path archive, String segment) throws InterruptedException {
        for (int i = 0; i < 600 && !Files.exists(archive.resolve(segment)); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(archive.resolve(segment)).exists();
    }

    private static void awaitPromoted(JdbcClient superuser) throws InterruptedException {
        await(superuser, "SELECT NOT pg_is_in_recovery()");
    }

    private static void await(JdbcClient superuser, String condition) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Boolean.TRUE.equals(
                    superuser.sql(condition).query(Boolean.class).single())) {
                return;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("It never became true: " + condition);
    }
}
