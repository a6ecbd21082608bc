package org.regjistri.synth.output;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.regjistri.kernel.Sha256;

/// SHA-256 over a table's rows, the same in every format: that of its CSV file, header included.
final class RowHash {
    private final MessageDigest digest = Sha256.fresh();

    RowHash(Table table) {
        digest.update(CsvRows.header(table));
    }

    void add(ByteBuffer csv) {
        digest.update(csv.duplicate());
    }

    /// Once, at the end; 64 hexadecimal digits.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
