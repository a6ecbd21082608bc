package org.regjistri.testing;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.OfficeCode;

/// An official with all that is needed to sign in as them.
public record TestOfficial(UUID id, String userName, String password, TotpSecret totp, OfficeCode office) {
    /// The six digits that their authenticator shows at that moment.
    public String code(Instant at) {
        return totp.codeAt(at);
    }
}
