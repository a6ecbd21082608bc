package org.regjistri.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlWallsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/regjistri");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final SqlWalls EXAMPLE = new SqlWalls(Set.of("persons.person", "law.article", "journal.entry"));

    @Test
    void no_statement_names_another_rooms_schema() {
        SqlWalls walls = new SqlWalls(tables());
        assertThat(files(SOURCES, ".java").flatMap(file -> offencesOf(walls, file)))
                .isEmpty();
    }

    @Test
    void no_migration_touches_another_room_but_by_a_foreign_key_that_points_down() {
        SqlWalls walls = new SqlWalls(tables());
        assertThat(files(MIGRATIONS, ".sql")
                        .flatMap(file -> walls.offencesOfMigration(room(file), text(file)).stream()
                                .map(offence -> file.getFileName() + ": " + offence)))
                .isEmpty();
    }

    @Test
    void every_migration_is_named_after_its_time_and_its_room() {
        assertThat(files(MIGRATIONS, ".sql"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.getFileName().toString())
                        .matches("V\\d{8}_\\d{4}__(database|" + String.join("|", SqlWalls.ORDER) + ")_\\w+\\.sql"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a statement                  | var a = "SELECT * FROM persons.person";
                    a join in a text block       | var a = \"""\\n  SELECT 1 FROM law.article\\n JOIN persons.person p ON true\\n\""";
                    a statement put together     | var a = "SELECT * FROM " + "persons.person";
                    written small                | var a = "select * from persons.anything";
                    a change                     | var a = "INSERT INTO persons.fact (id) VALUES (?)";
                    """)
    void a_statement_that_names_another_room_is_found(String what, String source) {
        assertThat(EXAMPLE.offencesOfJava("law", source.replace("\\n", "\n")))
                .as(what)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    its own schema         | var a = "SELECT * FROM law.article";
                    a comment              | // SELECT * FROM persons.person
                    the key of a message   | var a = "persons.search.title";
                    """)
    void what_is_no_foreign_statement_passes(String what, String source) {
        assertThat(EXAMPLE.offencesOfJava("law", source)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    law      | CREATE TABLE law.a (p uuid REFERENCES persons.person);
                    persons  | GRANT SELECT ON journal.entry TO x;
                    persons  | ALTER TABLE journal.entry ADD COLUMN a text;
                    law      | CREATE VIEW law.v AS SELECT * FROM journal.entry;
                    """)
    void a_migration_that_touches_another_room_is_found(String room, String sql) {
        assertThat(EXAMPLE.offencesOfMigration(room, sql)).isNotEmpty();
    }

    @Test
    void a_foreign_key_may_point_down() {
        String sql = "CREATE TABLE persons.fact (entry uuid REFERENCES journal.entry (id)); -- as persons.x, access.y";
        assertThat(EXAMPLE.offencesOfMigration("persons", sql)).isEmpty();
    }

    private static Stream<String> offencesOf(SqlWalls walls, Path file) {
        String room = SOURCES.relativize(file).getName(0).toString();
        return walls.offencesOfJava(room, text(file)).stream().map(offence -> file + ": " + offence);
    }

    private static Set<String> tables() {
        return files(MIGRATIONS, ".sql")
                .flatMap(file -> SqlWalls.madeBy(text(file)).stream())
                .collect(Collectors.toSet());
    }

    private static String room(Path migration) {
        return migration.getFileName().toString().replaceAll("^.*?__([a-z]+)_.*$", "$1");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var found = Files.walk(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            return files.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
