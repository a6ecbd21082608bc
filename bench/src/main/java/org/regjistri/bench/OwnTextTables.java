package org.regjistri.bench;

import java.nio.file.Path;
import java.util.List;

/// Two flat tables of a synthetic country as statements for DuckDB, as a peer without families
/// makes them from the CSV files: persons whom the books mention with the names of their parents,
/// and persons of the register likewise; every name in small letters without accents.
final class OwnTextTables {
    private static final List<String> NAMES = List.of("given", "birth", "father", "mother");

    private static final String MENTIONS = """
            CREATE TABLE left_raw AS
            SELECT m.record || ':' || m.role AS id, m.given, coalesce(m.maiden, m.surname) AS birth,
                coalesce(m.father, f.given) AS father, o.given AS mother, m.sex,
                coalesce(m.born,
                    CAST(TRY_CAST(substr(r.event, 1, 4) AS INT) - TRY_CAST(m.age AS INT) AS VARCHAR),
                    CASE WHEN m.role = 'CHILD' THEN r.event END) AS born
            FROM m JOIN r ON r.id = m.record
            LEFT JOIN m f ON f.record = m.record
                AND f.role = CASE m.role WHEN 'GROOM' THEN 'GROOM_FATHER' WHEN 'BRIDE' THEN 'BRIDE_FATHER' ELSE 'FATHER' END
            LEFT JOIN m o ON o.record = m.record
                AND o.role = CASE m.role WHEN 'GROOM' THEN 'GROOM_MOTHER' WHEN 'BRIDE' THEN 'BRIDE_MOTHER' ELSE 'MOTHER' END
            WHERE m.role IN ('CHILD', 'DECEASED', 'GROOM', 'BRIDE')
            """;

    private static final String PERSONS = """
            CREATE TABLE right_raw AS
            SELECT p.id, p.given, coalesce(p.surname_at_birth, p.surname) AS birth, f.given AS father,
                o.given AS mother, p.sex, p.born
            FROM p LEFT JOIN p f ON f.id = p.father LEFT JOIN p o ON o.id = p.mother
            """;

    private OwnTextTables() {}

    /// In their order, from the files of the country to the tables `left_rows` and `right_rows`.
    static List<String> statements(Path country) {
        return List.of(
                read("m", country.resolve("books/mentions.csv")),
                read("r", country.resolve("books/records.csv")),
                read("p", country.resolve("register/persons.csv")),
                MENTIONS,
                PERSONS,
                rows("left"),
                rows("right"));
    }

    private static String read(String table, Path csv) {
        return "CREATE TABLE %s AS SELECT * FROM read_csv('%s', all_varchar = true, header = true)"
                .formatted(table, csv);
    }

    private static String rows(String side) {
        String names = String.join(
                ", ",
                NAMES.stream()
                        .map(name -> "strip_accents(lower(%1$s)) AS %1$s".formatted(name))
                        .toList());
        return """
                CREATE TABLE %1$s_rows AS SELECT id, sex, TRY_CAST(substr(born, 1, 4) AS SMALLINT) AS year,
                CASE WHEN length(born) = 10 THEN substr(born, 6, 5) END AS day, %2$s FROM %1$s_raw""".formatted(side, names);
    }
}
