package org.regjistri.synth.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDictionaryTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_package_of_one_table() throws IOException {
        var target = new PackageFolder(folder, Set.of(Format.CSV, Format.PARQUET), 1, Progress.silent());
        target.write(Samples.TABLE, Samples.chunks(2, 10));
        target.finish("Samples", "Made up, \"seed 7\".");
    }

    @Test
    void people_read_what_each_column_means() throws IOException {
        assertThat(Files.readString(folder.resolve("README.md")))
                .startsWith("# Samples\n\nMade up, \"seed 7\".\n")
                .contains("## register/samples\n\nA row that was made up. 20 rows.\n")
                .contains("| `id` | integer |  | From 0 |\n")
                .contains("| `born` | date | may be absent | A day |\n");
    }

    @Test
    void tools_read_a_data_package() throws SQLException {
        assertThat(json("$.profile")).isEqualTo("tabular-data-package");
        assertThat(json("$.description")).isEqualTo("Made up, \"seed 7\".");
        assertThat(json("$.resources[0].path")).isEqualTo("register/samples.csv");
        assertThat(json("$.resources[0].schema.fields[3].description")).isEqualTo("In \"paces\"");
        assertThat(json("$.resources[0].schema.fields[2].type")).isEqualTo("date");
        assertThat(json("$.resources[0].schema.fields[2].constraints.required")).isEqualTo("false");
        assertThat(json("$.resources[1].path")).isEqualTo("register/samples.parquet");
        assertThat(json("$.resources[1].name")).isEqualTo("register-samples-parquet");
    }

    private String json(String path) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement(
                        "SELECT json_extract_string(CAST(content AS JSON), ?) FROM read_text(?)")) {
            query.setString(1, path);
            query.setString(2, folder.resolve("datapackage.json").toString());
            try (ResultSet answer = query.executeQuery()) {
                assertThat(answer.next()).isTrue();
                return answer.getString(1);
            }
        }
    }
}
