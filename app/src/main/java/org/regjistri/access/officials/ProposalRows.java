package org.regjistri.access.officials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals about officials: working state. One that waited too long is read as expired.
@Repository
class ProposalRows {
    private static final String SELECT = """
            SELECT *, CASE WHEN state = 'PROPOSED' AND expires_on < :today THEN 'EXPIRED' ELSE state END AS state_today
              FROM access.proposal
            """;
    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param totp sealed; null where nobody is new
    /// @return false where the same waits already; then nothing is written
    boolean insert(Proposal proposal, byte @Nullable [] totp) {
        NewOfficial who = proposal.wish() instanceof Wish.Appoint appoint ? appoint.who() : null;
        Wish.Link link = proposal.wish() instanceof Wish.Link wanted ? wanted : null;
        return jdbc.sql("""
                        INSERT INTO access.proposal (id, kind, official, roles, user_name, display_name, office, issuer,
                            subject, totp_secret, reason, state, proposed_by, proposed_at, expires_on)
                        VALUES (:id, :kind, :official, :roles, :userName, :displayName, :office, :issuer,
                            :subject, :totp, :reason, :state, :proposedBy, :proposedAt, :expiresOn)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", proposal.id())
                        .param("kind", kind(proposal.wish()))
                        .param("official", proposal.wish().official())
                        .param(
                                "roles",
                                proposal.wish().roles().stream()
                                        .sorted()
                                        .map(Role::name)
                                        .toArray(String[]::new))
                        .param("userName", who == null ? null : who.userName())
                        .param("displayName", who == null ? null : who.displayName())
                        .param("office", who == null ? null : who.office().value())
                        .param("issuer", link == null ? null : link.issuer())
                        .param("subject", link == null ? null : link.subject())
                        .param("totp", totp)
                        .param("reason", proposal.reason())
                        .param("state", proposal.state().name())
                        .param("proposedBy", proposal.proposedBy().toString())
                        .param("proposedAt", proposal.proposedAt().atOffset(ZoneOffset.UTC))
                        .param("expiresOn", proposal.expiresOn())
                        .update()
                == 1;
    }

    private static String kind(Wish wish) {
        return switch (wish) {
            case Wish.Grant _ -> "GRANT";
            case Wish.Appoint _ -> "APPOINT";
            case Wish.Link _ -> "LINK";
        };
    }

    Optional<Proposal> find(UUID id, LocalDate today) {
        return find("WHERE id = :id", id, today);
    }

    /// Locks it until the transaction ends.
    Optional<Proposal> lock(UUID id, LocalDate today) {
        return find("WHERE id = :id FOR UPDATE", id, today);
    }

    private Optional<Proposal> find(String where, UUID id, LocalDate today) {
        return jdbc.sql(SELECT + where)
                .param("id", id)
                .param("today", today)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /// What waits for somebody to decide, the oldest first.
    List<Proposal> open(LocalDate today) {
        return jdbc.sql(SELECT + """
                                WHERE state = 'PROPOSED' AND expires_on >= :today
                                ORDER BY proposed_at, id LIMIT 200
                                """)
                .param("today", today)
                .query((row, _) -> proposal(row))
                .list();
    }

    /// The sealed secret of somebody new.
    byte[] totp(UUID id) {
        return jdbc.sql("SELECT totp_secret FROM access.proposal WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void decide(UUID id, Proposal.State state, ActorRef by, Instant at, String words) {
        jdbc.sql("""
                        UPDATE access.proposal SET state = :state, decided_by = :by, decided_at = :at, words = :words,
                               totp_secret = NULL
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("id", id)
                .update();
    }

    /// What waited too long makes room for the same again.
    void expire(LocalDate today) {
        jdbc.sql("""
                        UPDATE access.proposal SET state = 'EXPIRED', totp_secret = NULL
                        WHERE state = 'PROPOSED' AND expires_on < :today
                        """).param("today", today).update();
    }

    void agreed(AccessEntries.Entry entry, Proposal proposal, ActorRef by) {
        jdbc.sql("""
                        INSERT INTO access.agreement (entry, proposal, proposed_by, agreed_by, agreed_at)
                        VALUES (:entry, :proposal, :proposedBy, :agreedBy, :at)
                        """)
                .param("entry", entry.id())
                .param("proposal", proposal.id())
                .param("proposedBy", proposal.proposedBy().toString())
                .param("agreedBy", by.toString())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                wish(row),
                row.getString("reason"),
                Proposal.State.valueOf(row.getString("state_today")),
                ActorRef.parse(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                decidedBy == null ? null : ActorRef.parse(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("words"));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        UUID official = row.getObject("official", UUID.class);
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return switch (row.getString("kind")) {
            case "GRANT" -> new Wish.Grant(official, roles.iterator().next());
            case "APPOINT" ->
                new Wish.Appoint(
                        official,
                        new NewOfficial(
                                row.getString("user_name"),
                                row.getString("display_name"),
                                OfficeCode.of(row.getString("office")),
                                roles,
                                row.getString("reason")));
            case "LINK" -> new Wish.Link(official, row.getString("issuer"), row.getString("subject"));
            default -> throw new IllegalStateException("No such kind of proposal");
        };
    }
}
