package org.regjistri.access.signin;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.regjistri.access.AccessKeys;
import org.regjistri.access.TotpSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts the secrets of one-time codes, each bound to its official, so that one cannot be put in another's place.
@Component
public class SealedSecrets {
    private static final String USUAL_NAME = "access-key.json";
    private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);
    private final Aead aead;

    /// The key file is the one that is named; where none is, one beside the other secrets, made at the first start.
    SealedSecrets(
            @Value("${regjistri.access.key-file:}") String keyFile,
            @Value("${regjistri.secrets.folder:}") String secrets,
            @Value("${regjistri.data.folder:}") String data) {
        this.aead = AccessKeys.read(keyFile.isBlank() ? usual(secrets, data) : Path.of(keyFile));
    }

    private static Path usual(String secrets, String data) {
        Path file = (secrets.isBlank() ? Path.of(data, "secrets") : Path.of(secrets)).resolve(USUAL_NAME);
        if (!Files.exists(file)) {
            AccessKeys.generate(file);
            LOG.warn("A new key for one-time codes was made: who was appointed under another one cannot sign in");
        }
        return file;
    }

    public byte[] seal(UUID official, TotpSecret secret) {
        try {
            return aead.encrypt(secret.base32().getBytes(StandardCharsets.US_ASCII), context(official));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /// @throws IllegalStateException where it was sealed for another official or with another key
    public TotpSecret open(UUID official, byte[] sealed) {
        try {
            return new TotpSecret(new String(aead.decrypt(sealed, context(official)), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed with this key for this official", e);
        }
    }

    private static byte[] context(UUID official) {
        return ByteBuffer.allocate(16)
                .putLong(official.getMostSignificantBits())
                .putLong(official.getLeastSignificantBits())
                .array();
    }
}
