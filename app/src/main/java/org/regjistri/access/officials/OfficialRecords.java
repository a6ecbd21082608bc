package org.regjistri.access.officials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import org.regjistri.access.officials.AccessEntries.Entry;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Officials, their credentials and roles. Rows are added and ended, never changed.
@Repository
public class OfficialRecords {
    private static final String OFFICIAL = """
            SELECT official.id, user_name, display_name, office, ended_by,
                   ARRAY(SELECT role FROM access.role_grant AS held
                         WHERE held.official = official.id AND held.ended_by IS NULL) AS roles
            FROM access.official
            """;
    private final JdbcClient jdbc;

    OfficialRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A role once given.
    ///
    /// @param endedAt null while it is held
    public record Grant(
            UUID id,
            Role role,
            String reason,
            Instant grantedAt,
            @Nullable Instant endedAt,
            @Nullable String endedReason) {}

    /// False where the user name is taken; then nothing is written.
    boolean insert(UUID id, NewOfficial official, Entry entry) {
        boolean isNew = jdbc.sql("""
                        INSERT INTO access.official
                            (id, user_name, display_name, office, appointed_at, appointed_by)
                        VALUES (:id, :userName, :displayName, :office, :at, :entry)
                        ON CONFLICT (user_name) DO NOTHING
                        """)
                        .param("id", id)
                        .param("userName", official.userName())
                        .param("displayName", official.displayName())
                        .param("office", official.office().value())
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("entry", entry.id())
                        .update()
                == 1;
        if (isNew) {
            jdbc.sql("INSERT INTO access.sign_in_state (official) VALUES (:id)")
                    .param("id", id)
                    .update();
        }
        return isNew;
    }

    /// Also where who had it has left.
    boolean isTaken(String userName) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM access.official WHERE user_name = :userName)")
                .param("userName", userName)
                .query(Boolean.class)
                .single();
    }

    void insertCredential(UUID id, UUID official, String passwordHash, byte[] totpSecret, Entry entry) {
        jdbc.sql("""
                        INSERT INTO access.credential
                            (id, official, password_hash, totp_secret, valid_from, entered_by)
                        VALUES (:id, :official, :hash, :secret, :at, :entry)
                        """)
                .param("id", id)
                .param("official", official)
                .param("hash", passwordHash)
                .param("secret", totpSecret)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .update();
    }

    /// The credential that was good until now.
    UUID endCredential(UUID official, Entry entry) {
        return jdbc.sql("""
                        UPDATE access.credential SET ended_at = :at, ended_by = :entry
                        WHERE official = :official AND ended_by IS NULL RETURNING id
                        """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .param("official", official)
                .query(UUID.class)
                .single();
    }

    void insertGrant(UUID id, UUID official, Role role, String reason, Entry entry) {
        jdbc.sql("""
                        INSERT INTO access.role_grant (id, official, role, reason, granted_at, granted_by)
                        VALUES (:id, :official, :role, :reason, :at, :entry)
                        """)
                .param("id", id)
                .param("official", official)
                .param("role", role.name())
                .param("reason", reason)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .update();
    }

    /// The grant that was ended; empty where the role is not held.
    Optional<UUID> endGrant(UUID official, Role role, String reason, Entry entry) {
        return jdbc.sql("""
                        UPDATE access.role_grant SET ended_at = :at, ended_by = :entry, ended_reason = :reason
                        WHERE official = :official AND role = :role AND ended_by IS NULL RETURNING id
                        """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .param("reason", reason)
                .param("official", official)
                .param("role", role.name())
                .query(UUID.class)
                .optional();
    }

    void end(UUID official, Entry entry) {
        jdbc.sql("UPDATE access.official SET ended_at = :at, ended_by = :entry WHERE id = :official")
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.id())
                .param("official", official)
                .update();
    }

    /// Locks the official until the transaction ends: one change at a time.
    Optional<OfficialRecord> lock(UUID id) {
        jdbc.sql("SELECT 1 FROM access.official WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<OfficialRecord> find(UUID id) {
        return jdbc.sql(OFFICIAL + "WHERE id = :id")
                .param("id", id)
                .query((row, number) -> official(row))
                .optional();
    }

    /// In the order of user names.
    ///
    /// @param after only those after this one; empty for the first page
    List<OfficialRecord> list(String after, int limit) {
        return jdbc.sql(OFFICIAL + "WHERE user_name > :after ORDER BY user_name LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> official(row))
                .list();
    }

    /// All that were ever given, the newest first.
    List<Grant> grants(UUID official) {
        return jdbc.sql("""
                        SELECT id, role, reason, granted_at, ended_at, ended_reason FROM access.role_grant
                        WHERE official = :official ORDER BY granted_at DESC, id DESC
                        """)
                .param("official", official)
                .query((row, number) -> grant(row))
                .list();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Grant(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("reason"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ended_reason"));
    }

    private static OfficialRecord official(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new OfficialRecord(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                OfficeCode.of(row.getString("office")),
                row.getObject("ended_by") != null,
                roles);
    }
}
