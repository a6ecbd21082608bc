package org.regjistri.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Sha256;

/// The package as it is written, read by a tool that knows nothing of us.
class CountryCommandTest {
    private static final String SCALE = "0.004";

    @TempDir
    static Path folder = Path.of("");

    private static Connection duck = notYet();

    private static Connection notYet() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void write() throws SQLException {
        assertThat(Main.run("country", "--out", folder.resolve("one").toString(), "--scale", SCALE, "--threads", "1"))
                .isZero();
        try (Statement statement = duck.createStatement()) {
            for (String table : List.of(
                    "register/persons",
                    "register/names",
                    "register/marriages",
                    "register/births",
                    "register/residences",
                    "register/settlements",
                    "books/books",
                    "books/records",
                    "books/mentions",
                    "books/paper",
                    "truth/population",
                    "truth/mentions",
                    "truth/duplicates",
                    "truth/mistakes")) {
                statement.execute("CREATE VIEW " + table.replace('/', '_') + " AS SELECT * FROM read_csv('"
                        + folder.resolve("one").resolve(table + ".csv") + "', header = true, all_varchar = false,"
                        + " sample_size = -1)");
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    private static long count(String sql) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    @Test
    void with_three_threads_the_same_bytes_come_out() throws IOException {
        assertThat(Main.run("country", "--out", folder.resolve("three").toString(), "--scale", SCALE, "--threads", "3"))
                .isZero();
        assertThat(folder.resolve("three/checksums.txt")).hasSameBinaryContentAs(folder.resolve("one/checksums.txt"));
        assertThat(folder.resolve("three/books/mentions.csv"))
                .hasSameBinaryContentAs(folder.resolve("one/books/mentions.csv"));
    }

    /// Changes only when the country is meant to be another one; then every figure about it changes too.
    @Test
    void the_bytes_are_the_same_on_every_machine() throws IOException {
        Path small = folder.resolve("small");
        assertThat(Main.run("country", "--out", small.toString(), "--scale", "0.002"))
                .isZero();
        assertThat(Sha256.hex(Files.readAllBytes(small.resolve("checksums.txt"))))
                .isEqualTo("bd556fcc99d6c0ac6955ed795fc1f520c3c91688c0a0b40ed6a1c57fb1370b3c");
    }

    @Test
    void another_seed_gives_another_country() throws IOException {
        assertThat(Main.run(
                        "country",
                        "--out",
                        folder.resolve("eight").toString(),
                        "--scale",
                        "0.002",
                        "--seed",
                        "8",
                        "--parts",
                        "register"))
                .isZero();
        assertThat(Files.readString(folder.resolve("eight/checksums.txt")))
                .isNotEqualTo(Files.readString(folder.resolve("one/checksums.txt")));
        assertThat(folder.resolve("eight/books")).doesNotExist();
    }

    /// Each counts rows that must not be there.
    @ParameterizedTest
    @ValueSource(
            strings = {
                // The register holds together.
                "register_persons p LEFT JOIN register_persons m ON m.id = p.mother WHERE p.mother IS NOT NULL"
                        + " AND (m.id IS NULL OR m.id >= p.id OR m.sex <> 'FEMALE')",
                "register_persons p LEFT JOIN register_persons f ON f.id = p.father WHERE p.father IS NOT NULL"
                        + " AND (f.id IS NULL OR f.id >= p.id OR f.sex <> 'MALE')",
                "(SELECT personal_number FROM register_persons WHERE personal_number IS NOT NULL"
                        + " GROUP BY 1 HAVING count(*) > 1)",
                "register_persons WHERE (birth_country = 'XKX') <> (birth_settlement IS NOT NULL)",
                "register_persons WHERE (birth_country = 'XKX') <> (birth_locality IS NULL)",
                "register_marriages a JOIN register_marriages b ON a.id < b.id AND (a.wife = b.wife OR a.husband = b.husband)"
                        + " AND a.married < coalesce(b.ended, DATE '2100-01-01')"
                        + " AND b.married < coalesce(a.ended, DATE '2100-01-01')",
                "register_marriages WHERE (ended IS NULL) <> (ended_by IS NULL) OR ended < married",
                "(SELECT office, year, max(number) m, count(*) c FROM register_births GROUP BY 1, 2 HAVING m <> c)",
                "register_births b JOIN register_persons p ON p.id = b.child"
                        + " WHERE b.declarant = 'FATHER' AND p.father IS NULL",
                "register_births b JOIN register_persons p ON p.id = b.child WHERE b.registered <= try_cast(p.born AS DATE)",
                "register_names n JOIN register_names o ON n.person = o.person AND n.valid_from < o.valid_from"
                        + " AND n.valid_until > o.valid_from",
                "register_names n JOIN register_persons p ON p.id = n.person"
                        + " WHERE n.valid_until IS NULL AND n.surname <> p.surname",
                "register_persons p LEFT JOIN register_settlements s ON s.code = p.birth_settlement"
                        + " WHERE p.birth_settlement IS NOT NULL AND s.code IS NULL",
                // The truth is complete.
                "books_mentions m LEFT JOIN truth_mentions t ON t.record = m.record AND t.role = m.role"
                        + " WHERE t.record IS NULL",
                "truth_mentions t LEFT JOIN truth_population p ON p.person = t.person"
                        + " WHERE p.person IS NULL OR p.register IS DISTINCT FROM t.register",
                "register_persons r LEFT JOIN truth_population p ON r.id IN (p.register, p.second) WHERE p.person IS NULL",
                "truth_duplicates d LEFT JOIN books_records r ON r.id = d.record LEFT JOIN books_records o"
                        + " ON o.id = d.same_as WHERE r.id IS NULL OR o.id IS NULL OR r.ordinal <> o.ordinal",
                "truth_mistakes t LEFT JOIN books_records r ON r.id = t.record WHERE r.id IS NULL",
                // The books hold together.
                "books_records r LEFT JOIN books_books b ON b.id = r.book WHERE b.id IS NULL OR r.copy > 2",
                "books_books WHERE (original = 'LOST') <> (copies = 0)",
                "books_paper p JOIN books_books b ON b.id = p.book WHERE p.ordinal > b.entries OR p.page > b.pages",
                "books_records r LEFT JOIN books_mentions m ON m.record = r.id AND m.role IN ('CHILD', 'GROOM', 'DECEASED')"
                        + " WHERE m.record IS NULL",
            })
    void no_row_breaks_a_rule(String rows) throws SQLException {
        assertThat(count("SELECT count(*) FROM " + rows)).isZero();
    }

    @Test
    void there_is_something_of_everything() throws SQLException {
        assertThat(count("SELECT count(*) FROM books_records")).isEqualTo(12_403);
        assertThat(count("SELECT max(id) FROM books_records")).isEqualTo(12_403);
        assertThat(count("SELECT count(*) FROM register_persons")).isBetween(12_600L, 13_800L);
        for (String kind : List.of("CHILD", "GROOM", "DECEASED", "FIRST_WITNESS", "BRIDE_MOTHER", "SPOUSE")) {
            assertThat(count("SELECT count(*) FROM books_mentions WHERE role = '" + kind + "'"))
                    .as(kind)
                    .isGreaterThan(300);
        }
        assertThat(count("SELECT count(DISTINCT channel) FROM truth_mistakes")).isGreaterThanOrEqualTo(18);
        assertThat(count("SELECT count(*) FROM truth_population WHERE second IS NOT NULL"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM books_paper")).isGreaterThan(100);
        assertThat(count("SELECT count(*) FROM books_records WHERE notes IS NOT NULL"))
                .isGreaterThan(1_000);
    }

    @Test
    void in_a_clean_country_every_albanian_book_names_the_children_as_they_are_called() throws SQLException {
        Path clean = folder.resolve("clean");
        assertThat(Main.run("country", "--out", clean.toString(), "--scale", "0.002", "--profile", "clean"))
                .isZero();
        String wrong = "SELECT count(*) FROM read_csv('" + clean
                + "/books/mentions.csv', sample_size = -1) m JOIN read_csv('"
                + clean + "/truth/mentions.csv') t ON t.record = m.record AND t.role = m.role JOIN read_csv('" + clean
                + "/truth/population.csv') p ON p.person = t.person JOIN read_csv('" + clean
                + "/books/records.csv', sample_size = -1) r ON r.id = m.record JOIN read_csv('" + clean
                + "/books/books.csv') b ON b.id = r.book"
                + " WHERE m.role = 'CHILD' AND p.community = 'ALBANIAN' AND b.language = 'ALBANIAN'";
        assertThat(count(wrong)).isGreaterThan(300);
        assertThat(count(wrong + " AND m.given <> p.given")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country | Missing required option: '--out=FOLDER'",
                "country --out x --scale 2 | --scale takes 0.0003 to 1",
                "country --out x --people 3 | --scale takes 0.0003 to 1",
                "country --out x --scale 1 --people 5000 | mutually exclusive",
                "country --out x --today 1999-01-01 | --today takes a day from 2005-01-01",
                "country --out x --today yesterday | Invalid value for option '--today'",
                "country --out x --profile perfect | Invalid value for option '--profile'",
                "people --out x --seed 1.5 | Invalid value for option '--seed'",
                "nothing | Unmatched argument",
                "'' | Say what to make"
            })
    void a_mistake_is_named_and_nothing_is_written(String words, String message) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(words.isEmpty() ? new String[0] : words.split(" ", -1)))
                    .isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void people_are_written_line_by_line_for_the_ordinary_way_in() throws IOException {
        Path file = folder.resolve("people.jsonl");
        assertThat(Main.run("people", "--out", file.toString(), "--people", "8000"))
                .isZero();
        assertThat(Files.readAllLines(file))
                .hasSizeBetween(7_400, 8_600)
                .allMatch(line -> line.matches("\\{\"id\":\"[0-9a-f-]{14}7[0-9a-f-]{21}\",\"given\":\"[^\"]+\","
                        + "\"surname\":\"[^\"]+\",\"surnameAtBirth\":(null|\"[^\"]+\"),\"sex\":\"(FEMALE|MALE)\","
                        + "\"birthDate\":\"\\d{4}(-\\d\\d(-\\d\\d)?)?\",\"birthTime\":(null|\"\\d\\d:\\d\\d\"),"
                        + "\"birthPlace\":\\{\"country\":\"(XKX\",\"settlement\":\"\\d\\d-\\d{3}"
                        + "|[A-Z]{3}\",\"locality\":\"[^\"]+)\"},\"citizenship\":\"[A-Z]{3}\","
                        + "\"mother\":(null|\"[0-9a-f-]{36}\"),\"father\":(null|\"[0-9a-f-]{36}\"),"
                        + "\"spouse\":(null|\"[0-9a-f-]{36}\"),\"marriedOn\":(null|\"\\d{4}-\\d\\d-\\d\\d\"),"
                        + "\"died\":(null|\"\\d{4}-\\d\\d-\\d\\d\"),\"personalNumber\":(null|\"[12]\\d{9}\"),"
                        + "\"registeredIn\":\"M\\d\\d\"}"));
    }
}
