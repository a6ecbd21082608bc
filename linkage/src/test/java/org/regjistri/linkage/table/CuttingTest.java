package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.linkage.threads.Crew;

/// The same rows come out wherever a file is cut, whoever reads the pieces, and whatever its
/// format.
class CuttingTest {
    private static final List<String> VALUES = List.of(
            "Agim", "Žarko", "", "\"a \"\"b\"\" c\"", "\"line\nbreak\"", "\"x,y\"", "Ђорђе", "O'Neil", "\"\n\"");
    private static final List<Request> REQUESTS =
            List.of(new Request("id", true), new Request("a", false), new Request("b", false), new Request("k", true));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16, 61, 1000})
    void pieces_may_be_cut_anywhere(int pieceSize) {
        Path file = randomTable(5, 120, "\r\n");
        List<String> whole = read(file, 1, 1 << 20);

        assertThat(read(file, 3, pieceSize)).isEqualTo(whole);
        assertThat(whole).hasSize(120 + 3);
    }

    @Test
    void any_number_of_threads_gives_the_same_codes() {
        Path file = randomTable(6, 2_000, "\r\n");
        List<String> one = read(file, 1, 64);

        for (int threads = 2; threads <= 5; threads++) {
            assertThat(read(file, threads, 64)).isEqualTo(one);
        }
    }

    @Test
    void many_values_in_many_rows_find_room() {
        var random = new Random(11);
        List<String> written = new ArrayList<>();
        var text = new StringBuilder("id,a,b,k\n");
        for (int row = 0; row < 200_000; row++) {
            text.append(row == 150_000 ? "7000000000" : Integer.toString(row)).append(",v");
            text.append(random.nextInt(1 + row / 2))
                    .append(random.nextInt(5) == 0 ? ",\"x\",y" : ",,y")
                    .append('\n');
        }
        Path file = new TableFixture(folder).write("t.csv", text.toString());

        List<String> many = read(file, 3, 100_000);

        assertThat(many).isEqualTo(read(file, 1, 1 << 24)).hasSize(200_000 + 3);
        assertThat(many.get(150_000)).startsWith("7000000000=7000000000|v");
        for (int row = 0; row < written.size(); row++) {
            assertThat(many.get(row)).contains("|" + written.get(row));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 100})
    void quotes_that_come_singly_within_cells_are_signs_like_others(int pieceSize) {
        Path file = new TableFixture(folder)
                .write("t.csv", "id,a,b,k\n1,5\" pipe,x,1\n2,\"l\nm\",6\",2\n3,c,d\"e,3\n4,\"f\n\ng\",h,4\n");

        assertThat(read(file, 2, pieceSize)).isEqualTo(read(file, 1, 1 << 20)).hasSize(4 + 3);
    }

    @Test
    void the_first_mistake_of_the_file_is_the_one_that_is_told() {
        Path file = new TableFixture(folder).write("t.csv", "id,a,b,k\n1,\"x\ny\",b,1\n2,b\n3\n4\n");

        for (int pieceSize = 1; pieceSize < 20; pieceSize++) {
            int size = pieceSize;
            assertThat(catchThrowable(() -> read(file, 2, size))).hasMessageContaining("line 4: the row has 2 cells");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy", "gzip", "uncompressed"})
    void parquet_reads_as_csv_does(String codec) throws SQLException {
        Path csv = randomTable(7, 5_000, "\n");
        Path parquet = folder.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT id, trim(a, ' \n') AS a, trim(b, ' \n') AS b, k FROM read_csv('" + csv
                    + "', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
                    + " columns = {'id': 'INTEGER', 'a': 'VARCHAR', 'b': 'VARCHAR', 'k': 'VARCHAR'})) TO '" + parquet
                    + "' (FORMAT parquet, ROW_GROUP_SIZE 2048, COMPRESSION " + codec + ")");
        }

        assertThat(read(parquet, 2, 1 << 20)).isEqualTo(read(csv, 2, 1 << 20));
    }

    private Path randomTable(long seed, int rows, String otherLineEnd) {
        var random = new Random(seed);
        var text = new StringBuilder("id,a,b,k\n");
        for (int row = 0; row < rows; row++) {
            text.append(row * 3).append(',').append(any(random)).append(',').append(any(random));
            text.append(',').append(random.nextInt(4) == 0 ? "x" + random.nextInt(9) : "" + random.nextInt(9));
            text.append(random.nextInt(5) == 0 ? otherLineEnd : "\n");
        }
        return new TableFixture(folder).write("t.csv", text.toString());
    }

    private static String any(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static List<String> read(Path file, int threads, int pieceSize) {
        Sheet sheet = new SheetReader(new Crew(threads), (_, _) -> {}, pieceSize)
                .read(file, StandardCharsets.UTF_8, REQUESTS);
        List<String> all = new ArrayList<>();
        for (int row = 0; row < sheet.rows(); row++) {
            int own = row;
            all.add(String.join(
                    "|",
                    REQUESTS.stream()
                            .map(request -> sheet.column(request).text(own) + "="
                                    + sheet.column(request).key(own))
                            .toList()));
        }
        for (String column : List.of("a", "b")) {
            ByteDictionary values = sheet.codes(column).values();
            List<String> texts = new ArrayList<>();
            for (int code = 0; code < values.size(); code++) {
                texts.add(values.text(code));
            }
            all.add(String.join("|", texts));
        }
        all.add(Integer.toString(sheet.rows()));
        return all;
    }
}
