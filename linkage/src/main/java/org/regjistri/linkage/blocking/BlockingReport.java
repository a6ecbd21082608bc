package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.OptionalDouble;

/// What the keys of a plan bring together, counted before any pair is made.
///
/// @param rows of the left table that are to be linked
/// @param pairs of all keys together; a pair that several keys find counts for each
/// @param rowsWithoutKey left rows that have no key at all: too much of them is missing
/// @param rowsLost left rows that have keys, but all of them in blocks that are left out
/// @param recall estimated share of the true pairs that the keys bring together, see
///     [RecallEstimate]; none where the fields don't allow an
///     estimate, or where keys were given for a table too large to try them
/// @param automatic whether the planner chose the keys
/// @param notes what was narrowed to keep the number of pairs down, in words
/// @param spilled bytes of the index that stand in files
public record BlockingReport(
        long rows,
        long pairs,
        long rowsWithoutKey,
        long rowsLost,
        OptionalDouble recall,
        boolean automatic,
        List<KeyReport> keys,
        List<String> notes,
        long spilled) {
    public BlockingReport {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }

    public double pairsPerRow() {
        return rows == 0 ? 0 : (double) pairs / rows;
    }

    /// One key.
    ///
    /// @param pairs with blocks up to `blockMax`
    /// @param pairsLeftOut in larger blocks: not made
    /// @param rowsWithoutKey left rows that lack a part of it
    /// @param rowsLeftOut left rows of which all blocks by this key are left out
    /// @param largest blocks with most rows on the right
    public record KeyReport(
            String name,
            int blockMax,
            long pairs,
            long pairsLeftOut,
            long rowsWithoutKey,
            long rowsLeftOut,
            List<LargeBlock> largest) {
        public KeyReport {
            largest = List.copyOf(largest);
        }
    }

    /// @param value as one of its rows on the left writes it
    public record LargeBlock(String value, int left, int right, boolean isLeftOut) {}
}
