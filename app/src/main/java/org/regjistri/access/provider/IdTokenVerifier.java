package org.regjistri.access.provider;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.signin.ProviderSettings;

/// What an ID token must say beside its signature (OpenID Connect Core, 3.1.3.7): this issuer, us and nobody else,
/// this nonce, a time that is not over.
final class IdTokenVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
    private static final long SKEW_SECONDS = 60;
    private final String clientId;
    private final Instant now;

    IdTokenVerifier(ProviderSettings settings, String nonce, Instant now) {
        super(
                settings.clientId(),
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .claim("nonce", nonce)
                        .build(),
                Set.of("sub", "exp", "iat"));
        this.clientId = settings.clientId();
        this.now = now;
        setMaxClockSkew((int) SKEW_SECONDS);
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        super.verify(claims, context);
        if (claims.getIssueTime().toInstant().isAfter(now.plusSeconds(SKEW_SECONDS))) {
            throw new BadJWTException("Issued in the future");
        }
        Object party = claims.getClaim("azp");
        boolean isForMany = claims.getAudience().size() > 1;
        if (party == null ? isForMany : !clientId.equals(party)) {
            throw new BadJWTException("Issued to somebody else");
        }
    }

    @Override
    protected Date currentTime() {
        return Date.from(now);
    }
}
