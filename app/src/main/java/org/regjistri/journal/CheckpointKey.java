package org.regjistri.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Set;
import org.regjistri.journal.checkpoint.KeyFileSigner;

/// The key file of the journal: made once, and readable only by its owner.
public final class CheckpointKey {

    private CheckpointKey() {}

    /// Writes a new Ed25519 key (PKCS#8, PEM) that only the file's owner may read and write.
    ///
    /// @throws FileAlreadyExistsException where there is a file: a key is never overwritten
    public static void generate(Path file) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, mode)) {
            ByteBuffer pem = ByteBuffer.wrap(newKey().getBytes(StandardCharsets.US_ASCII));
            while (pem.hasRemaining()) {
                channel.write(pem);
            }
        }
    }

    /// Signs with the key in the file.
    ///
    /// @param origin the name of the log, which is also the name of its key
    /// @throws IllegalStateException where the file can't be read as a key
    public static CheckpointSigner signer(String origin, Path file) {
        return KeyFileSigner.read(origin, file);
    }

    private static String newKey() {
        try {
            byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }
}
