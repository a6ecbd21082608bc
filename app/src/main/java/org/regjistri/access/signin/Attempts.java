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
        UNLOCKED,
        PASSKEY,
        PROVIDER,
        /// The provider knows them; nobody here has that subject.
        UNLINKED,
        /// An administrator ended all of their sessions.
        SIGNED_OUT
    }

    /// @param official null where the user name is nobody's
    void write(Instant at, @Nullable UUID official, End end) {
        write(at, official, SignInWay.PASSWORD, end, null);
    }

    /// @param official null where nobody is known by it
    void write(Instant at, @Nullable UUID official, SignInWay way, End end) {
        write(at, official, way, end, null);
    }

    public void writeUnlocked(Instant at, UUID official, ActorRef by) {
        write(at, official, SignInWay.PASSWORD, End.UNLOCKED, by.toString());
    }

    public void writeSignedOut(Instant at, UUID official, ActorRef by) {
        write(at, official, SignInWay.PASSWORD, End.SIGNED_OUT, by.toString());
    }

    private void write(Instant at, @Nullable UUID official, SignInWay way, End end, @Nullable String actor) {
        jdbc.sql("""
                        INSERT INTO access.sign_in_attempt (id, at, official, way, outcome, actor)
                        VALUES (:id, :at, :official, :way, :outcome, :actor)
                        """)
                .param("id", ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("official", official)
                .param("way", way.name())
                .param("outcome", end.name())
                .param("actor", actor)
                .update();
    }
}
