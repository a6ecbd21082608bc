package org.regjistri.access.harvest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Alarms and what was said to them; insert-only.
@Repository
class Alarms {
    private static final String ALL = """
            SELECT alarm.*, official.user_name, said.at AS said_at, said.by_whom, said.words
              FROM access.alarm
              LEFT JOIN access.official ON alarm.about = 'official:' || official.id
              LEFT JOIN access.alarm_explanation AS said ON said.alarm = alarm.id
            """;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final PaceSettings settings;
    private final LegalTime time;
    private final Ids ids;

    Alarms(JdbcClient jdbc, Notices notices, PaceSettings settings, LegalTime time, Ids ids) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
        this.time = time;
        this.ids = ids;
    }

    /// Once for each kind, day and whom it is about, whoever else finds the same. In a transaction of its own, so that
    /// it outlives a look that was refused.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void raise(Alarm.Kind kind, String about, @Nullable String office, long counted, long allowed) {
        UUID id = ids.next();
        int raised = jdbc.sql("""
                        INSERT INTO access.alarm (id, at, day, kind, about, office, counted, allowed)
                        VALUES (:id, :at, :day, :kind, :about, :office, :counted, :allowed)
                        ON CONFLICT (kind, about, day) DO NOTHING
                        """)
                .param("id", id)
                .param("at", time.now().atOffset(ZoneOffset.UTC))
                .param("day", time.today())
                .param("kind", kind.name())
                .param("about", about)
                .param("office", office)
                .param("counted", counted)
                .param("allowed", allowed)
                .update();
        if (raised == 1 && !settings.alarmsTo().isBlank()) {
            notices.send(new Notice(
                    ids.next(), id, Notice.Channel.EMAIL, settings.alarmsTo(), Language.SQ, "alarm.notice", List.of()));
        }
    }

    /// Newest first.
    ///
    /// @param offices only about officials of these; null for all
    /// @param before only older ones than this; null for the newest
    List<Alarm> list(@Nullable List<OfficeCode> offices, @Nullable UUID before, int limit) {
        return jdbc.sql(ALL + """
                         WHERE (CAST(:offices AS text[]) IS NULL OR alarm.office = ANY (CAST(:offices AS text[])))
                           AND (CAST(:before AS uuid) IS NULL OR (alarm.at, alarm.id) <
                                (SELECT kept.at, kept.id FROM access.alarm AS kept WHERE kept.id = :before))
                         ORDER BY alarm.at DESC, alarm.id DESC LIMIT :limit
                        """)
                .param(
                        "offices",
                        offices == null
                                ? null
                                : offices.stream().map(OfficeCode::value).toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> alarm(row))
                .list();
    }

    Optional<Alarm> find(UUID id) {
        return jdbc.sql(ALL + " WHERE alarm.id = :id")
                .param("id", id)
                .query((row, _) -> alarm(row))
                .optional();
    }

    /// Of two at the same time, the first is kept.
    void explain(UUID alarm, ActorRef by, Instant at, String words) {
        jdbc.sql("""
                        INSERT INTO access.alarm_explanation (alarm, at, by_whom, words)
                        VALUES (:alarm, :at, :by, :words) ON CONFLICT DO NOTHING
                        """)
                .param("alarm", alarm)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("words", words)
                .update();
    }

    boolean isLifted(String official, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM access.stop_lift WHERE official = :official AND day = :day)")
                .param("official", official)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        String office = row.getString("office");
        OffsetDateTime said = row.getObject("said_at", OffsetDateTime.class);
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                Alarm.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("user_name"),
                office == null ? null : OfficeCode.of(office),
                row.getLong("counted"),
                row.getLong("allowed"),
                said == null
                        ? null
                        : new Alarm.Explanation(said.toInstant(), row.getString("by_whom"), row.getString("words")));
    }
}
