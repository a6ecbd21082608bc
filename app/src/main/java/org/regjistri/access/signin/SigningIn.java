package org.regjistri.access.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.regjistri.access.TotpSecret;
import org.regjistri.access.signin.Attempts.End;
import org.regjistri.access.signin.Credentials.Stored;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Service;

/// Somebody says who they are. A name that nobody has takes the same path as one that somebody has.
@Service
class SigningIn {
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final OneTimeCodes codes;
    private final SealedSecrets secrets;
    private final LockOuts lockOuts;
    private final Attempts attempts;
    private final AddressPace pace;
    private final LegalTime time;
    private final TotpSecret ofNobody = TotpSecret.random(new SecureRandom());

    SigningIn(
            Credentials credentials,
            PasswordHashes hashes,
            OneTimeCodes codes,
            SealedSecrets secrets,
            LockOuts lockOuts,
            Attempts attempts,
            AddressPace pace,
            LegalTime time) {
        this.credentials = credentials;
        this.hashes = hashes;
        this.codes = codes;
        this.secrets = secrets;
        this.lockOuts = lockOuts;
        this.attempts = attempts;
        this.pace = pace;
        this.time = time;
    }

    /// @param address where the request came from; failures from there slow it down
    record Attempt(String userName, String password, String code, String address) {
        Attempt {
            userName = userName.strip().toLowerCase(Locale.ROOT);
            code = code.replaceAll("\\s", "");
        }

        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    SignInOutcome signIn(Attempt attempt) {
        Instant now = time.now();
        pace.await(attempt.address(), now);
        if (!lockOuts.begin(attempt.userName(), now)) {
            return locked(attempt, now);
        }
        Optional<Stored> stored = credentials.find(attempt.userName());
        End end = judge(attempt, stored, now);
        attempts.write(now, stored.map(Stored::official).orElse(null), end);
        if (end != End.ACCEPTED || stored.isEmpty()) {
            pace.failed(attempt.address(), now);
            return lockOuts.lockedUntil(attempt.userName(), now)
                    .<SignInOutcome>map(SignInOutcome.Locked::new)
                    .orElseGet(SignInOutcome.Refused::new);
        }
        lockOuts.clear(attempt.userName());
        return new SignInOutcome.Accepted(
                new SignedIn(stored.get().official(), stored.get().epoch(), now, SignInWay.PASSWORD));
    }

    /// Does all of the work whatever is wrong, so that the time it takes tells nothing.
    private End judge(Attempt attempt, Optional<Stored> stored, Instant now) {
        String hash = stored.map(Stored::passwordHash).orElseGet(hashes::ofNobody);
        boolean isPassword = hashes.matches(attempt.password(), hash);
        TotpSecret secret = stored.map(row -> secrets.open(row.official(), row.totpSecret()))
                .orElse(ofNobody);
        OptionalLong step = codes.step(secret, attempt.code(), now);
        if (stored.isEmpty()) {
            return End.UNKNOWN;
        }
        if (!isPassword) {
            return End.PASSWORD;
        }
        if (step.isEmpty()) {
            return End.CODE;
        }
        return credentials.useStep(stored.get().official(), step.getAsLong()) ? End.ACCEPTED : End.CODE_USED;
    }

    private SignInOutcome locked(Attempt attempt, Instant now) {
        UUID official =
                credentials.find(attempt.userName()).map(Stored::official).orElse(null);
        attempts.write(now, official, End.LOCKED);
        pace.failed(attempt.address(), now);
        return new SignInOutcome.Locked(
                lockOuts.lockedUntil(attempt.userName(), now).orElse(now));
    }
}
