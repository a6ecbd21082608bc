package org.regjistri.access.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.officials.AccessEntries.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passkeys of officials. A row is written once and ended once; how often it signed is working state.
@Repository
public class Passkeys {
    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A passkey as its owner sees it.
    ///
    /// @param name as its owner calls it
    /// @param lastUsedAt null where it never was
    public record Passkey(
            UUID id,
            String name,
            Instant registeredAt,
            @Nullable Instant lastUsedAt) {}

    /// What signing in needs of one.
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Kept(UUID id, UUID official, byte[] attested, long signatures) {}

    /// Those that are good now, the newest first.
    public List<Passkey> of(UUID official) {
        return jdbc.sql("""
                        SELECT id, name, registered_at, last_used_at FROM access.passkey
                        JOIN access.passkey_state ON passkey_state.passkey = passkey.id
                        WHERE official = :official AND ended_by IS NULL ORDER BY registered_at DESC, id DESC
                        """)
                .param("official", official)
                .query((row, _) -> passkey(row))
                .list();
    }

    /// What the authenticator keeps as the user's handle: the official's id, 16 bytes.
    public static byte[] handle(UUID official) {
        return ByteBuffer.allocate(16)
                .putLong(official.getMostSignificantBits())
                .putLong(official.getLeastSignificantBits())
                .array();
    }

    /// So that a device does not offer a second one. In no order.
    public List<byte[]> credentialIds(UUID official) {
        return jdbc.sql("SELECT credential_id FROM access.passkey WHERE official = :official AND ended_by IS NULL")
                .param("official", official)
                .query((row, _) -> row.getBytes("credential_id"))
                .list();
    }

    /// Empty where there is none, or it was removed, or its owner has left.
    Optional<Kept> find(byte[] credentialId) {
        return jdbc.sql("""
                        SELECT passkey.id, official, attested, signatures FROM access.passkey
                        JOIN access.passkey_state ON passkey_state.passkey = passkey.id
                        JOIN access.official ON official.id = passkey.official AND official.ended_by IS NULL
                        WHERE credential_id = :credential AND passkey.ended_by IS NULL
                        """)
                .param("credential", credentialId)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("official", UUID.class),
                        row.getBytes("attested"),
                        row.getLong("signatures")))
                .optional();
    }

    /// False where somebody has this credential already; then nothing is written.
    boolean insert(UUID id, UUID official, String name, PasskeyAnswers.Fresh fresh, Entry entry) {
        boolean isNew = jdbc.sql("""
                        INSERT INTO access.passkey
                            (id, official, name, credential_id, attested, registered_at, registered_by)
                        VALUES (:id, :official, :name, :credential, :attested, :at, :entry)
                        ON CONFLICT (credential_id) DO NOTHING
                        """)
                        .param("id", id)
                        .param("official", official)
                        .param("name", name)
                        .param("credential", fresh.credentialId())
                        .param("attested", fresh.attested())
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("entry", entry.id())
                        .update()
                == 1;
        if (isNew) {
            jdbc.sql("INSERT INTO access.passkey_state (passkey, signatures) VALUES (:id, :signatures)")
                    .param("id", id)
                    .param("signatures", fresh.signatures())
                    .update();
        }
        return isNew;
    }

    /// False where the official has no such passkey.
    boolean end(UUID passkey, UUID official, Entry entry) {
        return jdbc.sql("""
                        UPDATE access.passkey SET ended_at = :at, ended_by = :entry
                        WHERE id = :id AND official = :official AND ended_by IS NULL
                        """)
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("entry", entry.id())
                        .param("id", passkey)
                        .param("official", official)
                        .update()
                == 1;
    }

    /// False where another answer of the same key was faster: a count is good once. Keys that do not count stay at 0.
    boolean used(UUID passkey, long signatures, Instant now) {
        return jdbc.sql("""
                        UPDATE access.passkey_state SET signatures = :signatures, last_used_at = :now
                        WHERE passkey = :passkey
                          AND (signatures < :signatures OR (signatures = 0 AND :signatures = 0))
                        """)
                        .param("signatures", signatures)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                lastUsedAt == null ? null : lastUsedAt.toInstant());
    }
}
