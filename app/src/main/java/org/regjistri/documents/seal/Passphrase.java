package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// What opens a key store: the first line of a file.
final class Passphrase {
    private static final int BYTES = 24;

    private Passphrase() {}

    static char[] read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new IOException("There is no passphrase in " + file))
                    .strip()
                    .toCharArray();
        }
    }

    /// A random one, for the file's owner only. What is there stays.
    static char[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            OwnFiles.writeSecret(
                    file,
                    (HexFormat.of().formatHex(random) + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return read(file);
    }
}
