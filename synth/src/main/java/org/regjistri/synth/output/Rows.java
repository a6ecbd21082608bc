package org.regjistri.synth.output;

import java.nio.ByteBuffer;

/// Some rows, as they were made and as CSV.
///
/// @param csv of these rows without header; the hash of the table comes from it, whatever is written
record Rows(Chunk chunk, ByteBuffer csv) {

    static Rows of(Chunk chunk) {
        return new Rows(chunk, CsvRows.of(chunk));
    }
}
