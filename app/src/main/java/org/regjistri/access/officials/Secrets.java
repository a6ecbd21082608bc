package org.regjistri.access.officials;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.TotpSecret;
import org.regjistri.access.signin.Attempts;
import org.regjistri.access.signin.LockOuts;
import org.regjistri.access.signin.PasswordHashes;
import org.regjistri.access.signin.SealedSecrets;
import org.regjistri.access.signin.SessionEpochs;
import org.regjistri.kernel.ActorRef;
import org.springframework.stereotype.Component;

/// What appointing needs of signing in.
@Component
class Secrets {
    private final PasswordHashes hashes;
    private final SealedSecrets sealed;
    private final LockOuts lockOuts;
    private final Attempts attempts;
    private final SessionEpochs epochs;

    Secrets(PasswordHashes hashes, SealedSecrets sealed, LockOuts lockOuts, Attempts attempts, SessionEpochs epochs) {
        this.hashes = hashes;
        this.sealed = sealed;
        this.lockOuts = lockOuts;
        this.attempts = attempts;
        this.epochs = epochs;
    }

    String hash(NewCredentials credentials) {
        return hashes.hash(credentials.password());
    }

    byte[] seal(UUID official, NewCredentials credentials) {
        return seal(official, credentials.totp());
    }

    byte[] seal(UUID official, TotpSecret totp) {
        return sealed.seal(official, totp);
    }

    TotpSecret open(UUID official, byte[] totp) {
        return sealed.open(official, totp);
    }

    void unlock(OfficialRecord official, ActorRef by, Instant now) {
        lockOuts.clear(official.userName());
        attempts.writeUnlocked(now, official.id(), by);
    }

    /// From now on nothing that was opened before is good.
    void closeSessions(UUID official) {
        var _ = epochs.raise(official);
    }

    void signOut(OfficialRecord official, ActorRef by, Instant now) {
        closeSessions(official.id());
        attempts.writeSignedOut(now, official.id(), by);
    }

    boolean isLocked(OfficialRecord official, Instant now) {
        return lockOuts.lockedUntil(official.userName(), now).isPresent();
    }
}
