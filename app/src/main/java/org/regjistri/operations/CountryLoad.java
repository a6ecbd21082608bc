package org.regjistri.operations;

import java.nio.file.Path;
import java.util.List;

/// Brings a whole country into an empty register, in minutes: batches of many rows, each resting on
/// one entry.
public interface CountryLoad {

    /// Goes on where a load of the same folder stopped.
    ///
    /// @param folder with the files `register/*.csv`, as `synth` writes them
    /// @throws CountryProblem where the folder or the register isn't fit: then nothing was written;
    /// or where the rows do not fit the register's rules
    Balance load(Path folder, LoadProgress progress);

    /// True where a country was loaded, wholly or in part.
    boolean isBegun();

    /// True where a country was loaded and the register serves.
    boolean isFinished();

    /// What the files say and what the tables hold.
    record Balance(List<Line> lines) {

        public Balance {
            lines = List.copyOf(lines);
        }

        /// @param inFiles rows that follow from the files, `inTable` those that are there
        public record Line(String table, long inFiles, long inTable) {}

        /// To the row.
        public boolean isEven() {
            return lines.stream().allMatch(line -> line.inFiles() == line.inTable());
        }
    }
}
