package org.regjistri.linkage.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.compare.Comparison;

class LinkFileTest {
    private static final List<Comparison> COMPARISONS =
            List.of(Fakes.comparison("given"), Fakes.comparison("born before the event"));

    @TempDir
    Path folder;

    private Path written(String name) throws IOException {
        Path place = folder.resolve(name);
        try (var file = new LinkFile(place, COMPARISONS)) {
            var lines = file.lines();
            lines.add("1:CHILD", "77", 0.9999996, 31.25, new byte[] {1, 2});
            file.add(lines);
            lines.add("a, \"b\"", "Šćepanović Ћ", 0.1234564, -0.25, new byte[] {0, 1});
            file.add(lines);
            file.finish();
        }
        return place;
    }

    @Test
    void csv_has_ids_as_they_came_and_the_level_of_each_comparison() throws Exception {
        assertThat(Files.readString(written("links.csv")))
                .isEqualTo("left_id,right_id,probability,weight,level_given,level_born_before_the_event\n"
                        + "1:CHILD,77,1.000000,31.250,exact,different\n"
                        + "\"a, \"\"b\"\"\",Šćepanović Ћ,0.123456,-0.250,missing,exact\n");
    }

    @Test
    void parquet_has_the_same_rows() throws Exception {
        Path place = written("links.parquet");
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "SELECT left_id || '/' || right_id || '/' || probability || '/' || weight"
                                + " || '/' || level_given || '/' || level_born_before_the_event FROM '" + place
                                + "'")) {
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        assertThat(rows)
                .containsExactly(
                        "1:CHILD/77/1.0/31.25/exact/different", "a, \"b\"/Šćepanović Ћ/0.123456/-0.25/missing/exact");
    }

    @Test
    void nothing_stands_there_until_all_is_written_and_what_stood_there_stays() throws Exception {
        Path place = Files.writeString(folder.resolve("links.csv"), "old");
        try (var file = new LinkFile(place, COMPARISONS)) {
            var lines = file.lines();
            lines.add("1", "2", 1, 1, new byte[] {1, 1});
            file.add(lines);
            assertThat(Files.readString(place)).isEqualTo("old");
        }
        assertThat(Files.readString(place)).isEqualTo("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(place);
        }
    }

    @Test
    void a_folder_is_no_place_for_a_file() {
        assertThatThrownBy(() -> new LinkFile(folder, COMPARISONS)).isInstanceOf(IOException.class);
    }

    @Test
    void many_rows_are_all_there() throws Exception {
        Path place = folder.resolve("many.csv");
        try (var file = new LinkFile(place, COMPARISONS)) {
            for (int piece = 0; piece < 50; piece++) {
                var lines = file.lines();
                for (int i = piece * 1_000; i < (piece + 1) * 1_000; i++) {
                    lines.add("left" + i, "right" + i, 0.5, i, new byte[] {1, 1});
                }
                file.add(lines);
            }
            file.finish();
        }
        assertThat(Files.readAllLines(place))
                .hasSize(50_001)
                .endsWith("left49999,right49999,0.500000,49999.000,exact,exact");
    }
}
