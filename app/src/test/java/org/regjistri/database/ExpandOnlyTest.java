package org.regjistri.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// R14: while a release is rolled out, the one before works on the new schema: what it reads and writes is still there
/// and no narrower. What is to go, goes with the release after.
class ExpandOnlyTest {
    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    /// What narrows and was thought about: the thing, and why the release before doesn't mind. Emptied with each
    /// release.
    private static final Map<String, String> REVIEWED = Map.of(
            "constraint civilstatus.birth birth_foundling ", "asks less than the one that it replaces",
            "constraint access.api_token api_token_id_key ", "has a default that is new each time",
            "constraint access.denial denial_salt_check ", "has a default of that length",
            "constraint access.disclosure disclosure_salt_check ", "has a default of that length",
            "constraint access.disclosure disclosure_persons_check ", "has a default, one",
            "constraint access.disclosure disclosure_check ", "the ground of an order did not exist",
            "constraint access.disclosure disclosure_court_order_fkey ", "empty where nobody fills it",
            "constraint access.sign_in_attempt sign_in_attempt_way_check ", "has a default, the only way there was");

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Map<String, String> NOW = things(DATABASE.owner());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void the_release_before_works_on_the_newest_schema() throws IOException {
        try (var before = lastRelease()) {
            assertThat(narrower(things(before.owner()), NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a table that goes            | DROP TABLE notices.notice
                    a column that goes           | ALTER TABLE notices.notice DROP COLUMN fault
                    a column of another name     | ALTER TABLE notices.notice RENAME COLUMN fault TO failure
                    a column of another type     | ALTER TABLE notices.notice ALTER COLUMN attempts TYPE bigint
                    a column that must be filled | ALTER TABLE notices.notice ALTER COLUMN fault SET NOT NULL
                    a new one that must be       | ALTER TABLE notices.notice ADD COLUMN extra text NOT NULL
                    a default that goes          | ALTER TABLE notices.notice ALTER COLUMN attempts DROP DEFAULT
                    a new constraint             | ALTER TABLE notices.notice ADD CHECK (attempts < 3)
                    a narrower list              | ALTER TABLE notices.notice DROP CONSTRAINT notice_channel_check, ADD CONSTRAINT notice_channel_check CHECK (channel IN ('EMAIL'))
                    a right that goes            | REVOKE INSERT ON notices.notice FROM regjistri_runtime
                    a view that goes             | DROP VIEW persons.fact
                    a sequence that goes         | DROP SEQUENCE personalnumber.ordinal
                    """)
    void what_the_release_before_would_miss_is_found(String what, String change) throws SQLException {
        assertThat(narrowerAfter(change)).as(what).isNotEmpty();
    }

    @Test
    void what_only_grows_passes() throws SQLException {
        assertThat(narrowerAfter(
                        "ALTER TABLE notices.notice ADD COLUMN extra text",
                        "ALTER TABLE notices.notice ADD COLUMN counted integer NOT NULL DEFAULT 0",
                        "ALTER TABLE notices.notice DROP CONSTRAINT notice_channel_check, ADD CONSTRAINT"
                                + " notice_channel_check CHECK (channel IN ('EMAIL', 'SMS', 'LETTER'))",
                        "CREATE TABLE notices.more (id uuid PRIMARY KEY CHECK (id IS NOT NULL))"))
                .isEmpty();
    }

    /// What changes make narrower; they are taken back.
    private static List<String> narrowerAfter(String... changes) throws SQLException {
        try (var connection = DATABASE.ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String change : changes) {
                owner.sql(change).update();
            }
            List<String> found = narrower(NOW, things(owner));
            connection.rollback();
            return found;
        }
    }

    private static TestDatabase lastRelease() throws IOException {
        Path release;
        try (Stream<Path> releases = Files.list(RELEASES)) {
            release = releases.filter(Files::isDirectory).sorted().toList().getLast();
        }
        BackupManifest manifest = JsonMapper.shared()
                .readValue(Files.readString(release.resolve("backup/manifest.json")), BackupManifest.class);
        var database = TestDatabase.empty();
        Migrations.run(
                database.ownerSource(),
                "regjistri_runtime",
                manifest.migrations().stream()
                        .map(BackupManifest.Migration::script)
                        .collect(Collectors.toSet()));
        return database;
    }

    private static List<String> narrower(Map<String, String> were, Map<String, String> are) {
        var found = new ArrayList<String>();
        were.forEach((thing, how) -> {
            if (!are.containsKey(thing) && !thing.startsWith("constraint ")) {
                found.add(thing + " is gone");
            } else if (are.containsKey(thing) && !fits(thing, how, are.get(thing))) {
                found.add(thing + " was " + how + " and is " + are.get(thing));
            }
        });
        Set<String> tables = were.keySet().stream()
                .filter(thing -> thing.startsWith("table "))
                .map(thing -> thing.substring("table ".length()))
                .collect(Collectors.toSet());
        are.forEach((thing, how) -> {
            String[] words = thing.split(" ", -1);
            if (!were.containsKey(thing) && tables.contains(words[1])) {
                if (words[0].equals("constraint") || how.endsWith("must be filled")) {
                    found.add(thing + " is new: " + how);
                }
            }
        });
        found.removeIf(one -> REVIEWED.keySet().stream().anyMatch(one::startsWith));
        return found;
    }

    private static boolean fits(String thing, String before, String now) {
        if (thing.startsWith("constraint ")) {
            return literals(now).containsAll(literals(before));
        }
        return before.equals(now) || before.equals(now + ", must be filled");
    }

    private static Set<String> literals(String definition) {
        return LITERAL.matcher(definition)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Tables, views, sequences, columns, constraints and the runtime role's rights, each with what matters of it.
    private static Map<String, String> things(JdbcClient owner) {
        Map<String, String> things = new TreeMap<>();
        owner.sql("""
                        SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END,
                            oid::regclass), ''
                        FROM pg_class WHERE relkind IN ('r', 'v', 'S', 'p') AND relnamespace::regnamespace::text
                            NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'database')
                        UNION ALL
                        SELECT format('column %s %s', a.attrelid::regclass, a.attname),
                            format_type(a.atttypid, a.atttypmod)
                                || CASE WHEN a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
                                    THEN ', must be filled' ELSE '' END
                        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE c.relkind IN ('r', 'v', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                            AND c.relnamespace::regnamespace::text
                                NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'database')
                        UNION ALL
                        SELECT format('constraint %s %s', conrelid::regclass, conname), pg_get_constraintdef(oid)
                        FROM pg_constraint WHERE conrelid <> 0 AND contype <> 'n'
                            AND connamespace::regnamespace::text
                                NOT IN ('pg_catalog', 'information_schema', 'database')
                        UNION ALL
                        SELECT format('right %s.%s %s %s', table_schema, table_name, column_name, privilege_type), ''
                        FROM information_schema.column_privileges WHERE grantee = 'regjistri_runtime'
                        UNION ALL
                        SELECT format('delete %s.%s', table_schema, table_name), ''
                        FROM information_schema.role_table_grants
                        WHERE grantee = 'regjistri_runtime' AND privilege_type = 'DELETE'
                        """).query(row -> {
            things.put(row.getString(1), row.getString(2));
        });
        return things;
    }
}
