package org.regjistri.journal.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.regjistri.journal.Hash;

/// The hashing of RFC 6962, section 2.1: leaves and nodes start with different bytes, so none can pass
/// for the other.
public final class Merkle {

    private Merkle() {}

    public static Hash emptyRoot() {
        return Hash.of(sha256().digest());
    }

    public static Hash leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return Hash.of(digest.digest(data));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
