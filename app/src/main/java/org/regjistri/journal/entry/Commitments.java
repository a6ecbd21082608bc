package org.regjistri.journal.entry;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.regjistri.journal.Hash;
import org.regjistri.journal.tree.Merkle;

/// What a leaf says about an entry.
///
/// A commitment is HMAC-SHA-256 with a random salt of 32 bytes as key. Whoever has the salt can check
/// that the bytes are the ones committed to and cannot find others that fit (SHA-256 resists
/// collisions, the key's length is fixed). Whoever has not learns nothing: a plain hash of a name, a
/// date and an office could be found by trying all, and a hash of salt and bytes strung together could
/// be lengthened.
public final class Commitments {
    public static final int SALT_LENGTH = 32;

    private Commitments() {}

    public static Hash of(byte[] salt, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Hash.of(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    /// The hash of the leaf: over the id (16 bytes) and the two commitments.
    public static Hash leaf(UUID id, Hash envelope, Hash payload) {
        ByteBuffer data = ByteBuffer.allocate(16 + 2 * Hash.LENGTH);
        data.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        data.put(envelope.bytes()).put(payload.bytes());
        return Merkle.leaf(data.array());
    }
}
