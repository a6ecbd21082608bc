package org.regjistri.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.regjistri.kernel.Sha256;

/// SHA-256 of files, in lower-case hexadecimal digits.
final class Digests {
    private Digests() {}

    static String words(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = Sha256.fresh();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return words(digest);
    }

    /// Enough to tell keys apart, and nothing that helps to find one.
    static String fingerprint(Path file) throws IOException {
        return of(file).substring(0, 32);
    }
}
