package org.regjistri.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.regjistri.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts failures in a row by user name, known or not.
@Repository
public class LockOuts {
    static final int FAILURES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient jdbc;

    LockOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts the attempt as a failure before it is judged, so that many at the same moment gain nothing.
    ///
    /// @return false where the name is locked
    boolean begin(String userName, Instant now) {
        forgetOld(now);
        return jdbc.sql("""
                        INSERT INTO access.sign_in_lock AS kept (name_hash, failures, last_failed_at)
                        VALUES (:name, 1, :now)
                        ON CONFLICT (name_hash) DO UPDATE
                        SET failures = CASE WHEN kept.last_failed_at <= :windowStart THEN 1
                                            ELSE kept.failures + 1 END,
                            last_failed_at = :now,
                            locked_until = CASE WHEN kept.last_failed_at > :windowStart
                                                     AND kept.failures + 1 >= :limit THEN :lockedUntil END
                        WHERE kept.locked_until IS NULL OR kept.locked_until <= :now
                        RETURNING failures
                        """)
                .param("name", Sha256.of(userName))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("windowStart", now.minus(LOCKED).atOffset(ZoneOffset.UTC))
                .param("limit", FAILURES)
                .param("lockedUntil", now.plus(LOCKED).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// After the right password and code, or by an administrator.
    public void clear(String userName) {
        jdbc.sql("DELETE FROM access.sign_in_lock WHERE name_hash = :name")
                .param("name", Sha256.of(userName))
                .update();
    }

    /// Until when the name is locked; empty where it is not.
    public Optional<Instant> lockedUntil(String userName, Instant now) {
        return jdbc.sql("SELECT locked_until FROM access.sign_in_lock WHERE name_hash = :name AND locked_until > :now")
                .param("name", Sha256.of(userName))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void forgetOld(Instant now) {
        jdbc.sql("DELETE FROM access.sign_in_lock WHERE last_failed_at < :then")
                .param("then", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
