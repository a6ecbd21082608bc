package org.regjistri.synth.output;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table in which everything occurs that may go wrong, in rows that depend on their number only.
final class Samples {
    static final Table TABLE = new Table(
            "register/samples",
            "A row that was made up",
            List.of(
                    Column.integer("id", "From 0"),
                    Column.text("name", "With letters of all kinds").orNothing(),
                    Column.day("born", "A day").orNothing(),
                    Column.integer("height", "In \"paces\"").orNothing(),
                    Column.text("same", "Always the same"),
                    Column.day("seen", "A day")));
    private static final List<String> NAMES =
            List.of("Krasniqi", "Шаћири", "", "a, b", "\"Baca\"", "Gëzim 😀", "x".repeat(300));

    private Samples() {}

    static Stream<Supplier<Chunk>> chunks(int count, int rows) {
        return IntStream.range(0, count).mapToObj(chunk -> () -> chunk(chunk * rows, rows));
    }

    static Chunk chunk(int first, int rows) {
        var chunk = new Chunk(TABLE);
        for (int id = first; id < first + rows; id++) {
            int mixed = id * 0x9E3779B1;
            chunk.put(id)
                    .put(NAMES.get(Math.floorMod(mixed >> 8, NAMES.size())))
                    .put(id % 3 == 0 ? Chunk.ABSENT : mixed >> 17)
                    .put(id % 5 == 0 ? Chunk.ABSENT : mixed)
                    .put("same")
                    .put(id % 30_000);
        }
        return chunk;
    }
}
