package org.regjistri.access.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every attempt to sign in, with how it ended; insert-only.
@Repository
public class Attempts {
    private final JdbcClient jdbc;
    private final Ids ids;

    Attempts(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    enum End {
        ACCEPTED,
        UNKNOWN,
        PASSWORD,
        CODE,
        CODE_USED,
        LOCKED,
        UNLOCKED
    }

    /// @param official null where the user name is nobody's
    void write(Instant at, @Nullable UUID official, End end) {
        write(at, official, end, null);
    }

    public void writeUnlocked(Instant at, UUID official, ActorRef by) {
        write(at, official, End.UNLOCKED, by.toString());
    }

    private void write(Instant at, @Nullable UUID official, End end, @Nullable String actor) {
        jdbc.sql("""
                        INSERT INTO access.sign_in_attempt (id, at, official, outcome, actor)
                        VALUES (:id, :at, :official, :outcome, :actor)
                        """)
                .param("id", ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("official", official)
                .param("outcome", end.name())
                .param("actor", actor)
                .update();
    }
}
