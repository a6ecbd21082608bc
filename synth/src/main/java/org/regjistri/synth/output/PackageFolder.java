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
        if (written.isEmpty()) {
            forget();
        }
        Spliterator<Supplier<Chunk>> parts = chunks.sequential().spliterator();
        try (Progress.Work work = progress.begin(table.name(), parts.getExactSizeIfKnown());
                OpenTable open = new OpenTable(folder, table, formats)) {
            var conveyor = new Conveyor<Supplier<Chunk>, Rows>(threads, made -> rows(table, made), rows -> {
                open.append(rows);
                work.advance(1);
            });
            conveyor.run(parts);
            WrittenTable whole = open.finish();
            written.add(whole);
            work.finish(whole.rows() + " rows");
        }
    }

    /// What tells of an earlier country is no longer true from the first table on.
    private void forget() throws IOException {
        for (String name : List.of(README, DICTIONARY, CHECKSUMS)) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static Rows rows(Table table, Supplier<Chunk> supplier) {
        Chunk chunk = supplier.get();
        if (!chunk.table().equals(table) || !chunk.isWhole()) {
            throw new IllegalArgumentException("Not whole rows of " + table.name());
        }
        return Rows.of(chunk);
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
