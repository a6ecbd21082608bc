package org.regjistri.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// For whom the links of a country are judged apart: a file for `--groups` of our engine, with a
/// line for each person in a record.
///
/// - `language`: of the register book (`books/books.csv`), script included
/// - `decade`: of the register book's year, which is printed on it, whatever date a hand wrote into it
///   (`books/books.csv`)
/// - `sex`, `community`: of who it truly is (`truth/population.csv`), whatever the book says
final class LinkageGroups {
    private LinkageGroups() {}

    static void write(Connection duckdb, Path country, Path file) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("""
                    COPY (
                        SELECT mention.record, mention.role, book.language,
                            left(book.year, 3) || '0s' AS decade, who.sex, who.community
                        FROM %s AS mention
                        JOIN %s AS record ON record.id = mention.record
                        JOIN %s AS book ON book.id = record.book
                        LEFT JOIN %s AS who ON who.person = mention.person
                        WHERE mention.role IN ('CHILD', 'DECEASED', 'GROOM', 'BRIDE')
                    ) TO '%s' (HEADER)
                    """.formatted(
                            table(country, "truth/mentions.csv"),
                            table(country, "books/records.csv"),
                            table(country, "books/books.csv"),
                            table(country, "truth/population.csv"),
                            file));
        }
    }

    private static String table(Path country, String name) {
        return "read_csv('" + country.resolve(name) + "', all_varchar = true, header = true)";
    }
}
