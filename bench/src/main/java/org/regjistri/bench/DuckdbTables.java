package org.regjistri.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.fold.PhoneticKey;

/// Makes two flat tables of a synthetic country, as a peer without families needs them: persons
/// whom the books mention with the names of their parents, and persons of the register likewise;
/// every name as the kernel folds it and as DuckDB would.
final class DuckdbTables {
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

    private final Connection duckdb;

    DuckdbTables(Connection duckdb) {
        this.duckdb = duckdb;
    }

    /// Writes left.parquet and right.parquet.
    void write(Path country, Path folder) throws SQLException {
        read("m", country.resolve("books/mentions.csv"));
        read("r", country.resolve("books/records.csv"));
        read("p", country.resolve("register/persons.csv"));
        run(MENTIONS);
        run(PERSONS);
        prepare();
        for (String side : List.of("left", "right")) {
            copy(side, folder);
        }
        for (String table : List.of("m", "r", "p", "left_raw", "right_raw", "t")) {
            run("DROP TABLE " + table);
        }
    }

    private void read(String table, Path csv) throws SQLException {
        run("CREATE TABLE %s AS SELECT * FROM read_csv('%s', all_varchar = true, header = true)".formatted(table, csv));
    }

    private void prepare() throws SQLException {
        run("CREATE TABLE t (text VARCHAR, fold VARCHAR, sound VARCHAR)");
        NameFold fold = NameFold.current();
        try (DuckDBAppender rows = ((DuckDBConnection) duckdb).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "t")) {
            for (String text : texts()) {
                String folded = fold.fold(text);
                rows.beginRow();
                rows.append(text);
                rows.append(folded);
                rows.append(folded.isEmpty() ? "" : PhoneticKey.of(folded.split(" ", 2)[0]));
                rows.endRow();
            }
        }
    }

    private List<String> texts() throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String name : NAMES) {
            columns.add("SELECT " + name + " AS text FROM left_raw");
            columns.add("SELECT " + name + " AS text FROM right_raw");
        }
        List<String> texts = new ArrayList<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT text FROM (" + String.join(" UNION ", columns) + ") WHERE text IS NOT NULL")) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void copy(String side, Path folder) throws SQLException {
        StringBuilder columns = new StringBuilder("x.id, x.sex, TRY_CAST(substr(x.born, 1, 4) AS SMALLINT) AS year,"
                + " CASE WHEN length(x.born) = 10 THEN substr(x.born, 6, 5) END AS day");
        StringBuilder joins = new StringBuilder();
        for (String name : NAMES) {
            columns.append((", nullif(%1$s.fold, '') AS %1$s, nullif(%1$s.sound, '') AS %1$s_sound,"
                            + " strip_accents(lower(x.%1$s)) AS %1$s_own")
                    .formatted(name));
            joins.append(" LEFT JOIN t %1$s ON %1$s.text = x.%1$s".formatted(name));
        }
        run("COPY (SELECT %s FROM %s_raw x%s) TO '%s'"
                .formatted(columns, side, joins, folder.resolve(side + ".parquet")));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }
}
