package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Sha256;
import org.regjistri.law.LegalTime;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bearer tokens of the API: 256 random bits, of which the database keeps the hash only.
@Repository
public class ApiTokens {
    static final Duration LIFETIME = Duration.ofHours(10);
    private static final int BYTES = 32;
    private static final String SCHEME = "bearer ";
    private final JdbcClient jdbc;
    private final LegalTime time;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, LegalTime time, Ids ids) {
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
    }

    record Issued(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[…, " + expiresAt + "]";
        }
    }

    Issued issue(SignedIn signedIn) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expiresAt = signedIn.since().plus(LIFETIME);
        jdbc.sql("""
                        INSERT INTO access.api_token (id, token_hash, official, epoch, issued_at, expires_at)
                        VALUES (:id, :hash, :official, :epoch, :issued, :expires)
                        """)
                .param("id", ids.next())
                .param("hash", Sha256.of(token))
                .param("official", signedIn.official())
                .param("epoch", signedIn.epoch())
                .param("issued", signedIn.since().atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new Issued(token, expiresAt);
    }

    /// Empty where the request bears none, or one that is unknown, expired or revoked.
    public Optional<SignedIn> of(HttpServletRequest request) {
        String token = token(request);
        if (token == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT official, epoch, issued_at FROM access.api_token
                        WHERE token_hash = :hash AND revoked_at IS NULL AND expires_at > :now
                        """)
                .param("hash", Sha256.of(token))
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SignedIn(
                        row.getObject("official", UUID.class),
                        row.getLong("epoch"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        SignInWay.PASSWORD))
                .optional();
    }

    void revoke(HttpServletRequest request) {
        String token = token(request);
        if (token != null) {
            jdbc.sql("UPDATE access.api_token SET revoked_at = :now WHERE token_hash = :hash AND revoked_at IS NULL")
                    .param("now", time.now().atOffset(ZoneOffset.UTC))
                    .param("hash", Sha256.of(token))
                    .update();
        }
    }

    /// A token as its owner may see it.
    ///
    /// @param id names it; it opens nothing
    public record Open(UUID id, Instant issuedAt, Instant expiresAt) {}

    /// Those that still open something, the newest first.
    public List<Open> open(UUID official) {
        return jdbc.sql("""
                        SELECT api_token.id, issued_at, expires_at FROM access.api_token
                        JOIN access.sign_in_state ON sign_in_state.official = api_token.official
                                                 AND sign_in_state.session_epoch = api_token.epoch
                        WHERE api_token.official = :official AND revoked_at IS NULL AND expires_at > :now
                        ORDER BY issued_at DESC, api_token.id
                        """)
                .param("official", official)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Nothing where it is somebody else's.
    public void revoke(UUID token, UUID official) {
        jdbc.sql("""
                        UPDATE access.api_token SET revoked_at = :now
                        WHERE id = :id AND official = :official AND revoked_at IS NULL
                        """)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("id", token)
                .param("official", official)
                .update();
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return null;
        }
        return header.substring(SCHEME.length()).strip();
    }
}
