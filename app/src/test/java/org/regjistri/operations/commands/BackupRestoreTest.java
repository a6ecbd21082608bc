package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.civilstatus.Act;
import org.regjistri.operations.commands.OperatedRegister.Ended;
import org.regjistri.scans.ScanId;
import org.regjistri.testing.Folders;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R12: backed up while births go on, brought back, verified; what is damaged is refused before anything is touched.
/// One backup serves all.
@RegisterTest(alone = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupRestoreTest {
    private static final int BIRTHS = Boolean.getBoolean("regjistri.long") ? 1_000 : 24;
    /// What is never changed or removed: a row of the backup is there later just as it was.
    private static final List<String> KEPT_FOR_EVER = List.of(
            "journal.entry",
            "journal.leaf",
            "journal.node",
            "journal.checkpoint",
            "civilstatus.birth",
            "documents.document",
            "documents.file",
            "documents.receipt",
            "persons.person",
            "personalnumber.number",
            "access.disclosure");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestWork work;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    @SuppressWarnings("NullAway.Init") // by the first step
    private OperatedRegister running;

    @SuppressWarnings("NullAway.Init") // by the first step
    private TestDatabase target;

    @SuppressWarnings("NullAway.Init") // by the first step
    private List<Act> before;

    @SuppressWarnings("NullAway.Init") // by the first step
    private ScanId removed;

    private Path backup() {
        return folder.resolve("backup");
    }

    @BeforeAll
    void backedUpWhileBirthsGoOn() throws Exception {
        running = OperatedRegister.of(environment, folder);
        target = TestDatabase.empty();
        before = work.births(BIRTHS);
        work.certificate(before.getFirst());
        work.correct(before.getLast());
        work.draft();
        work.scan(work.registrar(), UUID.randomUUID());
        removed = work.scan(work.registrar(), UUID.randomUUID());
        work.discard(removed);
        var enough = new AtomicBoolean();
        var meanwhile = CompletableFuture.supplyAsync(() -> {
            int births = 0;
            while (!enough.get()) {
                births += work.births(3).size();
            }
            return births;
        });
        Ended ended;
        try {
            ended = running.run("backup", "--to", backup().toString());
        } finally {
            enough.set(true);
        }
        assertThat(meanwhile.get()).isPositive();
        assertThat(ended.messages()).isEmpty();
        assertThat(ended.end()).isZero();
        assertThat(ended.out()).contains("Keys that it needs and doesn't have").contains("regjistri.journal.key-file");
    }

    @AfterAll
    void drop() {
        target.close();
    }

    @Test
    @Order(1)
    void no_key_is_in_the_backup() {
        Set<String> secrets = OperatedRegister.files(running.data().resolve("secrets")).entrySet().stream()
                .filter(file -> !file.getKey().matches(".*\\.(crt|crl)")) // public, beside the key of a root
                .map(file -> text(file.getValue()))
                .collect(Collectors.toSet());
        assertThat(secrets).hasSizeGreaterThan(4);
        assertThat(OperatedRegister.files(backup()))
                .isNotEmpty()
                .allSatisfy((name, content) -> assertThat(
                                secrets.stream().filter(secret -> text(content).contains(secret)))
                        .as(name)
                        .isEmpty());
    }

    @Test
    @Order(1)
    void what_was_removed_is_not_in_it() throws IOException {
        String id = removed.toString();
        assertThat(OperatedRegister.files(backup()).keySet()).noneMatch(name -> name.contains(id));
        for (Map.Entry<String, byte[]> part :
                OperatedRegister.files(backup().resolve("tables")).entrySet()) {
            try (var rows = new GZIPInputStream(new ByteArrayInputStream(part.getValue()))) {
                assertThat(text(rows.readAllBytes())).as(part.getKey()).doesNotContain(id);
            }
        }
    }

    enum Damage {
        ONE_BIT("tables/journal.entry.copy.gz") {
            @Override
            void to(Path backup, Path part) throws IOException {
                byte[] content = Files.readAllBytes(part);
                content[content.length / 2] ^= 1;
                Files.write(part, content);
            }
        },
        MISSING("tables/civilstatus.birth.copy.gz") {
            @Override
            void to(Path backup, Path part) throws IOException {
                Files.delete(part);
            }
        },
        CUT_OFF("tables/persons.person.copy.gz") {
            @Override
            void to(Path backup, Path part) throws IOException {
                byte[] content = Files.readAllBytes(part);
                Files.write(part, Arrays.copyOf(content, content.length - 1));
            }
        },
        ANOTHERS("tables/access.official.copy.gz") {
            @Override
            void to(Path backup, Path part) throws IOException {
                Files.copy(
                        backup.resolve("tables/access.role_grant.copy.gz"), part, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        A_SCAN("objects") {
            @Override
            void to(Path backup, Path part) throws IOException {
                try (var files = Files.walk(part)) {
                    Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
                }
            }
        },
        THE_LIST_OF_SCANS("objects.list.gz") {
            @Override
            void to(Path backup, Path part) throws IOException {
                Files.copy(backup.resolve("seal.list.gz"), part, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        THE_MANIFEST("manifest.json") {
            @Override
            void to(Path backup, Path part) throws IOException {
                String json = Files.readString(part);
                Files.writeString(part, json.replaceFirst("\"rows\" : (\\d+)", "\"rows\" : 1$1"));
            }
        },
        NO_MANIFEST("manifest.json") {
            @Override
            void to(Path backup, Path part) throws IOException {
                Files.delete(part);
            }
        },
        NO_SIGNATURE("manifest.signature") {
            @Override
            void to(Path backup, Path part) throws IOException {
                Files.delete(part);
            }
        },
        A_NEWER_SCHEMA("newer schema") {
            @Override
            void to(Path backup, Path part) throws IOException {
                Path manifest = backup.resolve("manifest.json");
                String json = Files.readString(manifest);
                Files.writeString(manifest, json.replace("V20261122_0957__", "V29991231_0957__"));
            }
        };

        /// What is damaged, and what the refusal names.
        final String named;

        Damage(String named) {
            this.named = named;
        }

        abstract void to(Path backup, Path part) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void a_damaged_backup_is_refused_by_name_and_nothing_is_touched(Damage damage) throws IOException {
        Path damaged = folder.resolve(damage.name());
        copy(backup(), damaged);
        damage.to(damaged, damaged.resolve(damage.named));
        OperatedRegister fresh = fresh("into-" + damage.name());
        fresh.takeKeysOf(running);
        Set<String> there = OperatedRegister.files(fresh.data()).keySet();

        Ended ended = fresh.run("restore", "--from", damaged.toString());

        assertThat(ended.end()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.messages().lines()).hasSize(1);
        assertThat(ended.messages()).contains(damage.named);
        assertThat(OperatedRegister.files(fresh.data()).keySet()).isEqualTo(there);
        assertThat(tables(target.owner())).isEmpty();
    }

    @Test
    @Order(3)
    void missing_keys_are_named_and_an_interrupted_backup_is_none() throws IOException {
        OperatedRegister fresh = fresh("without-keys");
        fresh.takeKeysOf(running);
        Files.delete(fresh.data().resolve("secrets/scans-key.json"));
        Files.writeString(fresh.data().resolve("secrets/personalnumber.key"), "1:00");

        Ended ended = fresh.run("restore", "--from", backup().toString());

        assertThat(ended.end()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.messages())
                .contains("regjistri.scans.key-file")
                .contains("regjistri.personalnumber.key-file", "another key")
                .doesNotContain("regjistri.journal.key-file");
        assertThat(tables(target.owner())).isEmpty();

        Path unfinished = folder.resolve("interrupted.unfinished");
        copy(backup(), unfinished);
        Files.delete(unfinished.resolve("manifest.json"));
        Files.writeString(unfinished.resolve("THIS-IS-NO-BACKUP-YET"), "");
        assertThat(fresh.run("restore", "--from", unfinished.toString()).messages())
                .contains("is no backup");
        Path again = folder.resolve("interrupted");
        assertThat(running.run("backup", "--to", again.toString()).end()).isZero();
        assertThat(unfinished).doesNotExist();
        assertThat(running.run("backup", "--to", again.toString()).messages()).contains("is there already");
    }

    @Test
    @Order(4)
    void what_is_brought_back_is_what_was_there_row_for_row_and_file_for_file() throws IOException {
        OperatedRegister fresh = fresh("restored");
        fresh.takeKeysOf(running);
        leftByAnInterruptedRestore(fresh);

        assertThat(fresh.run("verify").messages()).contains("didn't come to its end");
        Ended ended = fresh.run("restore", "--from", backup().toString());

        assertThat(ended.messages()).isEmpty();
        assertThat(ended.end()).isZero();
        assertThat(ended.out()).contains("The journal is sound.");
        assertThat(fresh.data().resolve("restore-unfinished")).doesNotExist();
        assertThat(fresh.data().resolve("objects/left")).doesNotExist();
        for (String table : KEPT_FOR_EVER) {
            assertThat(new HashSet<>(OperatedRegister.rows(database.owner(), table)))
                    .as(table)
                    .containsAll(beforeSequencing(table));
        }
        Set<String> acts = new HashSet<>(target.owner()
                .sql("SELECT id::text FROM civilstatus.act")
                .query((row, _) -> row.getString(1))
                .list());
        assertThat(acts)
                .as("acknowledged before the backup began")
                .containsAll(before.stream().map(act -> act.id().toString()).toList());
        Map<String, byte[]> objects = OperatedRegister.files(fresh.data().resolve("objects"));
        Map<String, byte[]> source = OperatedRegister.files(running.data().resolve("objects"));
        assertThat(objects)
                .hasSizeGreaterThan(BIRTHS / 3)
                .allSatisfy(
                        (name, content) -> assertThat(source.get(name)).as(name).isEqualTo(content));
        assertThat(guards(target.owner())).isEqualTo(guards(database.owner()));
    }

    /// What the sequencer of `verify` adds to the copy stands in the running register at the same place, but may be cut
    /// into other checkpoints.
    private List<String> beforeSequencing(String table) {
        List<String> rows = OperatedRegister.rows(target.owner(), table);
        assertThat(rows).as(table).isNotEmpty();
        if (!table.equals("journal.checkpoint")) {
            return rows;
        }
        Set<String> known = new HashSet<>(OperatedRegister.rows(database.owner(), table));
        return rows.stream().filter(known::contains).toList();
    }

    @Test
    @Order(5)
    void an_older_moment_is_told_from_what_was_published_later() {
        OperatedRegister restored =
                new OperatedRegister(folder.resolve("restored"), folder.resolve("restored/regjistri.properties"));
        Ended ended = restored.run(
                "verify", "--against", running.data().resolve("published").toString());
        assertThat(ended.end()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).contains("THE JOURNAL IS NOT SOUND").contains("TRUNCATED");
    }

    @Test
    @Order(6)
    void what_is_there_already_is_never_written_over() throws IOException {
        OperatedRegister restored =
                new OperatedRegister(folder.resolve("restored"), folder.resolve("restored/regjistri.properties"));
        assertThat(restored.run("restore", "--from", backup().toString()).messages())
                .contains("isn't empty");
        OperatedRegister fresh = fresh("on-a-database-in-use");
        fresh.takeKeysOf(running);
        Ended ended = fresh.run("restore", "--from", backup().toString());
        assertThat(ended.end()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.messages()).contains("The database isn't empty");
        assertThat(fresh.data().resolve("objects")).doesNotExist();
    }

    @Test
    @Order(7)
    void under_a_passphrase_it_comes_back_into_a_server_of_its_own_with_keys_from_elsewhere() throws IOException {
        Path words = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "correct horse battery stable\n");
        Path sealed = folder.resolve("sealed");
        Path keys = folder.resolve("keys.json");
        assertThat(running.run("backup", "--to", sealed.toString(), "--passphrase-file", words.toString())
                        .end())
                .isZero();
        assertThat(running.run("backup", "keys", "--to", keys.toString(), "--passphrase-file", words.toString())
                        .end())
                .isZero();
        Path data = Files.createDirectories(folder.resolve("of-its-own"));
        Path config = Files.writeString(
                data.resolve("regjistri.properties"),
                "regjistri.database.programs-folder = "
                        + Path.of("target", "postgres-programs").toAbsolutePath() + "\n");
        var fresh = new OperatedRegister(data, config);
        assertThat(fresh.run("restore", "keys", "--from", keys.toString(), "--passphrase-file", wrong.toString())
                        .messages())
                .contains("doesn't open it");
        assertThat(fresh.run("restore", "keys", "--from", keys.toString(), "--passphrase-file", words.toString())
                        .end())
                .isZero();
        assertThat(fresh.run("restore", "--from", sealed.toString()).messages()).contains("is encrypted");
        assertThat(fresh.run("restore", "--from", sealed.toString(), "--passphrase-file", wrong.toString())
                        .messages())
                .contains("doesn't open it");

        Ended ended = fresh.run("restore", "--from", sealed.toString(), "--passphrase-file", words.toString());

        assertThat(ended.messages()).isEmpty();
        assertThat(ended.out()).contains("The journal is sound.");
        assertThat(ended.end()).isZero();
    }

    private static void leftByAnInterruptedRestore(OperatedRegister fresh) throws IOException {
        Path objects = Files.createDirectories(fresh.data().resolve("objects"));
        Files.writeString(objects.resolve("left"), "half of a file");
        Files.writeString(fresh.data().resolve("restore-unfinished"), objects.toString());
    }

    private OperatedRegister fresh(String name) throws IOException {
        return OperatedRegister.on(target, folder.resolve(name), environment);
    }

    private static List<String> tables(JdbcClient owner) {
        return owner.sql("SELECT tablename FROM pg_tables WHERE schemaname IN ('journal', 'civilstatus')")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Constraints and triggers, with whether they hold; and who may do what.
    private static List<String> guards(JdbcClient owner) {
        return owner.sql("""
                        SELECT format('%s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) FROM pg_constraint WHERE conrelid <> 0
                        UNION ALL
                        SELECT format('%s %s %s', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger
                            WHERE NOT tgisinternal
                        UNION ALL
                        SELECT format('%s %s', oid::regclass, relacl) FROM pg_class WHERE relacl IS NOT NULL
                            AND relnamespace <> 'pg_catalog'::regnamespace
                        ORDER BY 1
                        """).query((row, _) -> row.getString(1)).list();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static void copy(Path from, Path to) throws IOException {
        Folders.delete(to);
        List<Path> paths;
        try (Stream<Path> found = Files.walk(from)) {
            paths = found.toList();
        }
        for (Path path : paths) {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
