package org.regjistri.access.signin;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The number that every session and token of an official bears. Raising it makes all of them worthless, in every
/// process.
@Repository
public class SessionEpochs {
    private final JdbcClient jdbc;

    SessionEpochs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty where they are not in office.
    public OptionalLong of(UUID official) {
        Optional<Long> epoch =
                jdbc.sql("""
                        SELECT session_epoch FROM access.sign_in_state
                        JOIN access.official ON official.id = sign_in_state.official
                        WHERE official.id = :official AND official.ended_by IS NULL
                        """).param("official", official).query(Long.class).optional();
        return epoch.isPresent() ? OptionalLong.of(epoch.get()) : OptionalLong.empty();
    }

    public long raise(UUID official) {
        return jdbc.sql("""
                        UPDATE access.sign_in_state SET session_epoch = session_epoch + 1
                        WHERE official = :official RETURNING session_epoch
                        """).param("official", official).query(Long.class).single();
    }
}
