package org.regjistri.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.regjistri.access.TotpSecret;
import org.springframework.stereotype.Component;

/// One-time codes by RFC 6238: six digits, a new one every 30 seconds.
@Component
class OneTimeCodes {
    private static final int DRIFT_STEPS = 1;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final long stepSeconds = generator.getTimeStep().toSeconds();

    /// The step that the code belongs to; one before or after the present one is good too. Empty where it is wrong.
    OptionalLong step(TotpSecret secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT_STEPS; drift <= DRIFT_STEPS; drift++) {
            Instant then = now.plusSeconds(drift * stepSeconds);
            if (MessageDigest.isEqual(code(secret, then).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(Math.floorDiv(then.getEpochSecond(), stepSeconds));
            }
        }
        return found;
    }

    private String code(TotpSecret secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret.bytes(), generator.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every secret is a key", e);
        }
    }
}
