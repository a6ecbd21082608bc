package org.regjistri.synth.output;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where tables are written to: CSV, Parquet or both.
public interface Target {

    /// Writes the chunks in their order, whichever thread makes them; the stream is drawn from lazily, so that a table
    /// of any length needs little memory.
    void write(Table table, Stream<Supplier<Chunk>> chunks) throws IOException;

    /// The same for several tables whose rows are made together: of each table one chunk at a time.
    void write(List<Table> tables, Stream<Supplier<List<Chunk>>> chunks) throws IOException;
}
