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

    /// Lines that one thread makes; they are not in the file until they are added.
    public final class Lines {
        private final Rows rows = sheet.rows();

        /// @param cluster id of its first row, so that it stays the same while that row stays in it
        /// @param probability that the row belongs to the others of its cluster; 1 for a row by itself
        public void add(String id, String cluster, double probability) {
            rows.text(id);
            rows.text(cluster);
            rows.decimal(probability);
            rows.endRow();
        }
    }

    public Lines lines() {
        return new Lines();
    }

    /// @param lines of this file; empty again afterwards
    public void add(Lines lines) throws IOException {
        sheet.add(lines.rows);
    }

    public void finish() throws IOException {
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
