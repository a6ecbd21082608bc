package org.regjistri.journal.tree;

import java.security.MessageDigest;
import org.regjistri.journal.Hash;
import org.regjistri.kernel.Sha256;

/// The hashing of RFC 6962, section 2.1: leaves and nodes start with different bytes, so none can pass
/// for the other.
public final class Merkle {

    private Merkle() {}

    public static Hash emptyRoot() {
        return Hash.of(Sha256.fresh().digest());
    }

    public static Hash leaf(byte[] data) {
        MessageDigest digest = Sha256.fresh();
        digest.update((byte) 0);
        return Hash.of(digest.digest(data));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = Sha256.fresh();
        digest.update((byte) 1);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }
}
