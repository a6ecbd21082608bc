package org.regjistri.linkage.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.regjistri.linkage.compare.Comparison;

/// The links of two tables, or the pairs of one: `left_id,right_id,probability`, then the evidence.
/// CSV or Parquet, by the ending of the name. Any thread may make lines; one adds them.
public final class LinkFile implements Closeable {
    private final Sheet sheet;
    private final int comparisons;

    public LinkFile(Path place, List<Comparison> comparisons) throws IOException {
        this.sheet = Sheet.at(place, "links", EvidenceColumns.ofPair(comparisons));
        this.comparisons = comparisons.size();
    }

    /// Lines that one thread makes; they are not in the file until they are added.
    public final class Lines {
        private final Rows rows = sheet.rows();

        /// @param bits the sum of all weights
        /// @param levels number of the level of each comparison
        public void add(String leftId, String rightId, double probability, double bits, byte[] levels) {
            rows.text(leftId);
            rows.text(rightId);
            rows.decimal(probability);
            rows.decimal(bits);
            for (int i = 0; i < comparisons; i++) {
                rows.word(levels[i]);
            }
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

    /// All links are there: only now the file stands in its place.
    public void finish() throws IOException {
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
