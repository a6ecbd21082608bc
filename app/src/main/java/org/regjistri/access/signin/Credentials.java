package org.regjistri.access.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What signing in reads and keeps of an official.
@Repository
class Credentials {
    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param totpSecret sealed
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Stored(UUID official, long epoch, String passwordHash, byte[] totpSecret) {}

    /// Empty where nobody in office has that name.
    Optional<Stored> find(String userName) {
        return jdbc.sql("""
                        SELECT official.id, session_epoch, password_hash, totp_secret
                        FROM access.official
                        JOIN access.sign_in_state ON sign_in_state.official = official.id
                        JOIN access.credential ON credential.official = official.id AND credential.ended_by IS NULL
                        WHERE official.user_name = :userName AND official.ended_by IS NULL
                        """)
                .param("userName", userName)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
                        row.getLong("session_epoch"),
                        row.getString("password_hash"),
                        row.getBytes("totp_secret")))
                .optional();
    }

    /// False where a code of this step or a later one was used before: each opens once.
    boolean useStep(UUID official, long step) {
        return jdbc.sql("""
                        UPDATE access.sign_in_state SET last_totp_step = :step
                        WHERE official = :official AND last_totp_step < :step
                        """).param("step", step).param("official", official).update() == 1;
    }
}
