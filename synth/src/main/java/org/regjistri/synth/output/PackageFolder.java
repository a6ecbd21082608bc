package org.regjistri.synth.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder with the tables of the package, in one pass for all formats. The same chunks give the same bytes with any
/// number of threads. The stream of chunks is drawn from in one thread; each chunk is made in some other.
public final class PackageFolder implements Target {
    private static final String README = "README.md";
    private static final String DICTIONARY = "datapackage.json";
    private static final String CHECKSUMS = "checksums.txt";
    private final Path folder;
    private final Set<Format> formats;
    private final int threads;
    private final Progress progress;
    private final List<WrittenTable> written = new ArrayList<>();

    public PackageFolder(Path folder, Set<Format> formats, int threads, Progress progress) {
        this.folder = folder;
        this.formats = Set.copyOf(formats);
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public void write(Table table, Stream<Supplier<Chunk>> chunks) throws IOException {
        write(List.of(table), chunks.map(chunk -> () -> List.of(chunk.get())));
    }

    @Override
    public void write(List<Table> tables, Stream<Supplier<List<Chunk>>> chunks) throws IOException {
        if (written.isEmpty()) {
            forget();
        }
        Spliterator<Supplier<List<Chunk>>> parts = chunks.sequential().spliterator();
        try (Progress.Work work = progress.begin(tables.getFirst().name(), parts.getExactSizeIfKnown());
                OpenTables open = new OpenTables(folder, tables, formats)) {
            var conveyor =
                    new Conveyor<Supplier<List<Chunk>>, List<Rows>>(threads, made -> rows(tables, made), rows -> {
                        open.append(rows);
                        work.advance(1);
                    });
            conveyor.run(parts);
            List<WrittenTable> whole = open.finish();
            written.addAll(whole);
            work.finish(whole.stream()
                    .map(table -> table.rows() + " of " + table.table().name())
                    .collect(Collectors.joining(", ")));
        }
    }

    /// What tells of an earlier country is no longer true from the first table on, and its tables do not belong to
    /// ours.
    private void forget() throws IOException {
        Path earlier = folder.resolve(CHECKSUMS);
        if (Files.exists(earlier)) {
            for (String line : Files.readAllLines(earlier)) {
                String table = line.substring(
                        line.indexOf("  ") + 2,
                        line.length() - Format.CSV.ending().length());
                for (Format format : Format.values()) {
                    Files.deleteIfExists(folder.resolve(table + format.ending()));
                }
            }
        }
        for (String name : List.of(README, DICTIONARY, CHECKSUMS)) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static List<Rows> rows(List<Table> tables, Supplier<List<Chunk>> supplier) {
        List<Chunk> chunks = supplier.get();
        List<Rows> rows = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (!chunk.table().equals(tables.get(i)) || !chunk.isWhole()) {
                throw new IllegalArgumentException(
                        "Not whole rows of " + tables.get(i).name());
            }
            rows.add(Rows.of(chunk));
        }
        return rows;
    }

    /// In the order in which they were written.
    public List<WrittenTable> written() {
        return List.copyOf(written);
    }

    /// Writes what tells of the tables, when all are there: `README.md`, `datapackage.json` and `checksums.txt`.
    ///
    /// @param title of the package. Example: `A synthetic Kosovo`
    /// @param about a paragraph for who finds the folder: what it is, of which seed and scale
    public void finish(String title, String about) throws IOException {
        var dictionary = new DataDictionary(title, about, formats, written);
        Files.createDirectories(folder);
        write(README, dictionary.markdown());
        write(DICTIONARY, dictionary.json());
        write(CHECKSUMS, checksums());
    }

    private String checksums() {
        return written.stream()
                .map(table -> table.sha256() + "  " + table.table().name() + Format.CSV.ending() + "\n")
                .collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
