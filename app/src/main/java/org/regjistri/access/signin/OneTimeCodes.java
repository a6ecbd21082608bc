package org.regjistri.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import org.regjistri.access.TotpSecret;
import org.springframework.stereotype.Component;

/// One-time codes by RFC 6238: six digits, a new one every 30 seconds.
@Component
class OneTimeCodes {
    private static final int DRIFT_STEPS = 1;
    private static final long STEP_SECONDS = TotpSecret.STEP.toSeconds();

    /// The step that the code belongs to; one before or after the present one is good too. Empty where it is wrong.
    OptionalLong step(TotpSecret secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT_STEPS; drift <= DRIFT_STEPS; drift++) {
            Instant then = now.plusSeconds(drift * STEP_SECONDS);
            if (MessageDigest.isEqual(secret.codeAt(then).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(Math.floorDiv(then.getEpochSecond(), STEP_SECONDS));
            }
        }
        return found;
    }
}
