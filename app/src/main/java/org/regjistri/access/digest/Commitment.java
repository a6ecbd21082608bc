package org.regjistri.access.digest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Hash;

/// HMAC-SHA-256 over a line, with the line's salt as key. Whoever has the line can show that it was digested; whoever
/// has only the commitment learns nothing from it, not even by trying.
final class Commitment {
    private static final String ALGORITHM = "HmacSHA256";

    private Commitment() {}

    /// @param values in a fixed order; each goes in with its length, so that no two lines have the same bytes
    static Hash of(byte[] salt, List<@Nullable String> values) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return Hash.of(mac.doFinal(bytes(values)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(List<@Nullable String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String value : values) {
                if (value == null) {
                    out.writeInt(-1);
                } else {
                    byte[] text = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return bytes.toByteArray();
    }
}
