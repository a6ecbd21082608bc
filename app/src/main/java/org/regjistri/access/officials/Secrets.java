package org.regjistri.access.officials;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.signin.Attempts;
import org.regjistri.access.signin.LockOuts;
import org.regjistri.access.signin.PasswordHashes;
import org.regjistri.access.signin.SealedSecrets;
import org.regjistri.kernel.ActorRef;
import org.springframework.stereotype.Component;

/// What appointing needs of signing in.
@Component
class Secrets {
    private final PasswordHashes hashes;
    private final SealedSecrets sealed;
    private final LockOuts lockOuts;
    private final Attempts attempts;

    Secrets(PasswordHashes hashes, SealedSecrets sealed, LockOuts lockOuts, Attempts attempts) {
        this.hashes = hashes;
        this.sealed = sealed;
        this.lockOuts = lockOuts;
        this.attempts = attempts;
    }

    String hash(NewCredentials credentials) {
        return hashes.hash(credentials.password());
    }

    byte[] seal(UUID official, NewCredentials credentials) {
        return sealed.seal(official, credentials.totp());
    }

    void unlock(OfficialRecord official, ActorRef by, Instant now) {
        lockOuts.clear(official.userName());
        attempts.writeUnlocked(now, official.id(), by);
    }

    boolean isLocked(OfficialRecord official, Instant now) {
        return lockOuts.lockedUntil(official.userName(), now).isPresent();
    }
}
