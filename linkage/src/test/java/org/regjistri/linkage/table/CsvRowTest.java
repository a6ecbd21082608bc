package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signs are looked for eight at a time: nothing may depend on where in the eight they stand.
class CsvRowTest {
    /// As written, and as read.
    private record Cell(String written, String read) {}

    private static final List<Cell> CELLS = List.of(
            new Cell("", ""),
            new Cell("a", "a"),
            new Cell("Ђорђе", "Ђорђе"),
            new Cell("  two  words ", "two  words"),
            new Cell("O\"Neil", "O\"Neil"),
            new Cell("5\"", "5\""),
            new Cell("\"\"", ""),
            new Cell("\" a,b \"", "a,b"),
            new Cell(" \"a\nb\"\t", "a\nb"),
            new Cell("\"a \"\"b\"\"\"", "a \"b\""),
            new Cell("NA", ""),
            new Cell("null", ""),
            new Cell("a rather long cell without any mark", "a rather long cell without any mark"));

    @Test
    void marks_are_found_wherever_they_stand() {
        var marks = new CsvMarks((byte) ';');
        byte[] bytes = random(";\"\n,:#\u008a\u0000\u007f\u00ff", 200);
        for (int end = 0; end < bytes.length; end++) {
            for (int at = Math.max(0, end - 20); at < end; at++) {
                long expected = 0;
                for (int i = at; i < Math.min(at + Long.BYTES, end); i++) {
                    boolean isMark = bytes[i] == ';' || bytes[i] == '"' || bytes[i] == '\n';
                    expected |= isMark ? 0x80L << ((i - at) * Byte.SIZE) : 0;
                }
                assertThat(marks.in(bytes, at, end)).isEqualTo(expected);
            }
        }
    }

    @Test
    void quotes_are_counted_to_the_last_byte() {
        byte[] bytes = random("\"#!\u00a2", 100);
        long quotes = 0;
        for (int end = 0; end < bytes.length; end++) {
            assertThat(CsvMarks.quotes(bytes, end)).isEqualTo(quotes);
            quotes += bytes[end] == '"' ? 1 : 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void any_cells_are_read_at_any_place(String separator) {
        var random = new Random(11);
        var row = new CsvRow((byte) separator.charAt(0));
        for (int times = 0; times < 2_000; times++) {
            List<Cell> cells = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                cells.add(CELLS.get(random.nextInt(CELLS.size())));
            }
            String before = "\n".repeat(random.nextInt(9));
            String line =
                    String.join(separator, cells.stream().map(Cell::written).toList());
            String end = random.nextBoolean() ? "\r\n" : "\n";
            byte[] bytes = (before + line + end + "next,\"").getBytes(StandardCharsets.UTF_8);
            int behind = (before + line + end).getBytes(StandardCharsets.UTF_8).length;

            assertThat(row.scan(bytes, before.length(), bytes.length, false)).isEqualTo(behind);
            assertThat(read(row, bytes))
                    .isEqualTo(cells.stream().map(Cell::read).toList());
        }
    }

    @Test
    void a_row_that_is_not_all_there_goes_on_wherever_it_is_cut() {
        byte[] bytes = "Ђорђе, \"a \"\"b\"\"\" ,c\"d,\"e\nf\"\r\n".getBytes(StandardCharsets.UTF_8);
        var row = new CsvRow((byte) ',');
        for (int end = 0; end < bytes.length; end++) {
            assertThat(row.scan(bytes, 0, end, false)).isEqualTo(CsvRow.MORE);
            // What stands behind the end is not looked at.
            assertThat(row.scan(Arrays.copyOf(bytes, end), 0, end, false)).isEqualTo(CsvRow.MORE);
        }
        assertThat(row.scan(bytes, 0, bytes.length, false)).isEqualTo(bytes.length);
    }

    @Test
    void the_last_row_needs_no_line_end() {
        var row = new CsvRow((byte) ',');
        byte[] bytes = "1,\"x\" ,".getBytes(StandardCharsets.UTF_8);

        assertThat(row.scan(bytes, 0, bytes.length, true)).isEqualTo(bytes.length);
        assertThat(read(row, bytes)).containsExactly("1", "x", "");
    }

    @Test
    void codes_do_not_depend_on_what_was_met_lately() {
        var random = new Random(12);
        var values = new LocalValues(StandardCharsets.ISO_8859_1);
        List<String> known = new ArrayList<>();
        for (int at = 0; at < 60_000; at++) {
            byte[] value = random("ab\u0000", 1 + random.nextInt(random.nextBoolean() ? 9 : 40), random);
            int from = random.nextInt(3);
            byte[] bytes = Arrays.copyOf(new byte[from], from + value.length + random.nextInt(2) * Long.BYTES);
            System.arraycopy(value, 0, bytes, from, value.length);
            String text = new String(value, StandardCharsets.ISO_8859_1);

            int code = values.intern(bytes, from, from + value.length, at);

            if (code == known.size()) {
                known.add(text);
            }
            assertThat(known.get(code)).isEqualTo(text);
        }
        assertThat(known).doesNotHaveDuplicates().hasSize(values.take().size());
    }

    private static List<String> read(CsvRow row, byte[] bytes) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.cells(); cell++) {
            row.give(
                    cell,
                    bytes,
                    0,
                    (some, from, to, _) -> cells.add(new String(some, from, to - from, StandardCharsets.UTF_8)));
        }
        return cells;
    }

    private static byte[] random(String alphabet, int length) {
        return random(alphabet, length, new Random(10));
    }

    private static byte[] random(String alphabet, int length, Random random) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return bytes;
    }
}
