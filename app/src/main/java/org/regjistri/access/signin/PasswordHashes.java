package org.regjistri.access.signin;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane.
@Component
public class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    /// So many at a time, so that a flood of sign-ins eats neither the memory nor all processors.
    private final Semaphore turns = new Semaphore(4);

    private final String ofNobody = hash("nobody has this password");

    PasswordHashes() {}

    public final String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            String hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalStateException("No hash");
            }
            return hash;
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    /// Does the work for a user name that nobody has, so that it takes as long.
    String ofNobody() {
        return ofNobody;
    }
}
