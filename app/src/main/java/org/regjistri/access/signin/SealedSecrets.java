package org.regjistri.access.signin;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.AccessKeys;
import org.regjistri.access.TotpSecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts the secrets of one-time codes, each bound to its official, so that one cannot be put in another's place.
@Component
public class SealedSecrets {
    private final @Nullable Aead aead;

    /// @param keyFile blank where nobody is to sign in, as in commands that only look at the journal
    SealedSecrets(@Value("${regjistri.access.key-file:}") String keyFile) {
        this.aead = keyFile.isBlank() ? null : AccessKeys.read(Path.of(keyFile));
    }

    public byte[] seal(UUID official, TotpSecret secret) {
        try {
            return aead().encrypt(secret.base32().getBytes(StandardCharsets.US_ASCII), context(official));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /// @throws IllegalStateException where it was sealed for another official or with another key
    TotpSecret open(UUID official, byte[] sealed) {
        try {
            return new TotpSecret(new String(aead().decrypt(sealed, context(official)), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed with this key for this official", e);
        }
    }

    private Aead aead() {
        if (aead == null) {
            throw new IllegalStateException("regjistri.access.key-file is not set: nobody can sign in");
        }
        return aead;
    }

    private static byte[] context(UUID official) {
        return ByteBuffer.allocate(16)
                .putLong(official.getMostSignificantBits())
                .putLong(official.getLeastSignificantBits())
                .array();
    }
}
