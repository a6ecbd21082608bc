package org.regjistri.synth.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet files as DuckDB reads them, a program that shares no code with what writes them.
class ParquetReadTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void two_row_groups() throws IOException {
        new PackageFolder(folder, Set.of(Format.CSV, Format.PARQUET), 2, Progress.silent())
                .write(Samples.TABLE, Samples.chunks(26, 10_000));
    }

    private static Path file(String ending) {
        return folder.resolve("register/samples" + ending);
    }

    private static List<String> answers(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.replace("$FILE", "'" + file(".parquet") + "'"))) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(Objects.toString(rows.getObject(1)));
            }
            return answers;
        }
    }

    @Test
    void every_row_is_that_of_the_csv_file() throws Exception {
        var columns =
                "{'id': 'INTEGER', 'name': 'VARCHAR', 'born': 'DATE', 'height': 'INTEGER', 'same': 'VARCHAR', 'seen': 'DATE'}";
        var csv = "read_csv('" + file(".csv") + "', header = true, columns = " + columns + ")";
        assertThat(answers("SELECT count(*) FROM $FILE")).containsExactly("260000");
        assertThat(answers("SELECT count(*) FROM $FILE p JOIN " + csv
                        + " c ON p.file_row_number = c.id WHERE (p.id, p.name, p.born, p.height, p.same, p.seen)"
                        + " IS NOT DISTINCT FROM (c.id, c.name, c.born, c.height, c.same, c.seen)"))
                .containsExactly("260000");
    }

    @Test
    void columns_have_the_types_that_the_dictionary_tells() throws Exception {
        assertThat(answers("SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM $FILE)"))
                .containsExactly(
                        "id INTEGER", "name VARCHAR", "born DATE", "height INTEGER", "same VARCHAR", "seen DATE");
        assertThat(answers("SELECT name || ' ' || repetition_type FROM parquet_schema($FILE) WHERE type IS NOT NULL"))
                .contains("id REQUIRED", "name OPTIONAL");
    }

    @Test
    void columns_are_compressed_and_have_dictionaries_and_statistics() throws Exception {
        assertThat(answers("SELECT DISTINCT compression FROM parquet_metadata($FILE)"))
                .containsExactly("ZSTD");
        assertThat(answers("SELECT DISTINCT row_group_num_rows FROM parquet_metadata($FILE) ORDER BY 1"))
                .containsExactly("10000", "250000");
        assertThat(answers("SELECT encodings FROM parquet_metadata($FILE) WHERE path_in_schema = 'same'"))
                .allMatch(encodings -> encodings.contains("DICTIONARY"));
        assertThat(answers("SELECT stats_max_value FROM parquet_metadata($FILE) WHERE path_in_schema = 'id'"))
                .containsExactly("249999", "259999");
        assertThat(Files.size(file(".parquet"))).isLessThan(Files.size(file(".csv")) / 4);
    }
}
