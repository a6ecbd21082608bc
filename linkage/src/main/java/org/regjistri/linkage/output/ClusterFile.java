package org.regjistri.linkage.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Who is one person within a table: `id,cluster,probability`, a line for each row of the table.
public final class ClusterFile implements Closeable {
    private final Sheet sheet;

    public ClusterFile(Path place) throws IOException {
        this.sheet = Sheet.at(
                place,
                "clusters",
                List.of(SheetColumn.text("id"), SheetColumn.text("cluster"), EvidenceColumns.probability()));
    }

    /// @param cluster id of its first row, so that it stays the same while that row stays in it
    /// @param probability that the row belongs to the others of its cluster; 1 for a row by itself
    public void add(String id, String cluster, double probability) throws IOException {
        sheet.text(id);
        sheet.text(cluster);
        sheet.decimal(probability);
        sheet.endRow();
    }

    public void finish() throws IOException {
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
