package org.regjistri.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.OfficeCode;

/// An official with all that is needed to sign in as them.
public record TestOfficial(UUID id, String userName, String password, TotpSecret totp, OfficeCode office) {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    /// The six digits that their authenticator shows at that moment.
    public String code(Instant at) {
        try {
            var key = new SecretKeySpec(totp.bytes(), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
