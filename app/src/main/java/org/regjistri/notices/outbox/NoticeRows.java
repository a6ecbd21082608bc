package org.regjistri.notices.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Language;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notice.Channel;
import org.regjistri.notices.SentNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox. A claim is a moment before which nobody else tries; it runs out by itself where the process died.
@Repository
class NoticeRows {
    /// Longer than all the time limits of one try together.
    static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice, String hint, Instant now) {
        jdbc.sql("""
                        INSERT INTO notices.notice (id, about, channel, address, hint, language, key, arguments,
                                                    ordered_at, not_before)
                        VALUES (:id, :about, :channel, :address, :hint, :language, :key, :arguments, :now, :now)
                        """)
                .param("id", notice.id())
                .param("about", notice.about())
                .param("channel", notice.channel().name())
                .param("address", notice.address())
                .param("hint", hint)
                .param("language", notice.language().name())
                .param("key", notice.key())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("now", at(now))
                .update();
    }

    /// Only looks, so that an empty outbox writes nothing.
    boolean isAnyDue(Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM notices.notice WHERE state = 'WAITING' AND not_before <= :now)
                        """).param("now", at(now)).query(Boolean.class).single();
    }

    /// @param attempt 1 for the first
    record Claimed(Notice notice, Instant orderedAt, int attempt) {}

    /// The oldest that is due and that nobody else is at.
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        UPDATE notices.notice SET not_before = :until, attempts = attempts + 1
                         WHERE id = (SELECT id FROM notices.notice
                                      WHERE state = 'WAITING' AND not_before <= :now
                                      ORDER BY ordered_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("now", at(now))
                .param("until", at(now.plus(CLAIM)))
                .query((row, _) -> claimed(row))
                .optional();
    }

    /// The address is forgotten, and what the text named.
    void sent(UUID id, Instant now) {
        jdbc.sql("""
                        UPDATE notices.notice
                           SET state = 'SENT', sent_at = :now, address = NULL, arguments = '{}', fault = NULL
                         WHERE id = :id AND state = 'WAITING'
                        """).param("id", id).param("now", at(now)).update();
    }

    /// Likewise.
    ///
    /// @param fault a kind of fault, never data
    void giveUp(UUID id, String fault) {
        jdbc.sql("""
                        UPDATE notices.notice SET state = 'GIVEN_UP', address = NULL, arguments = '{}', fault = :fault
                         WHERE id = :id AND state = 'WAITING'
                        """).param("id", id).param("fault", fault).update();
    }

    void failed(UUID id, int attempt, Instant now, String fault) {
        jdbc.sql("""
                        UPDATE notices.notice SET not_before = :later, fault = :fault
                         WHERE id = :id AND state = 'WAITING'
                        """)
                .param("id", id)
                .param("later", at(now.plus(pauseAfter(attempt))))
                .param("fault", fault)
                .update();
    }

    /// A minute, then ever twice as long, up to six hours.
    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    List<SentNotice> about(UUID about) {
        return jdbc.sql("SELECT * FROM notices.notice WHERE about = :about ORDER BY ordered_at, id")
                .param("about", about)
                .query((row, _) -> new SentNotice(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("hint"),
                        SentNotice.State.valueOf(row.getString("state")),
                        moment(row, "ordered_at"),
                        momentOrNull(row, "sent_at")))
                .list();
    }

    /// @param oldest null where nothing waits
    record Queue(int waiting, @Nullable Instant oldest, int givenUp) {}

    Queue queue() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               min(ordered_at) FILTER (WHERE state = 'WAITING') AS oldest,
                               count(*) FILTER (WHERE state = 'GIVEN_UP') AS given_up
                          FROM notices.notice
                        """)
                .query((row, _) ->
                        new Queue(row.getInt("waiting"), momentOrNull(row, "oldest"), row.getInt("given_up")))
                .single();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        Notice notice = new Notice(
                row.getObject("id", UUID.class),
                row.getObject("about", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                Language.valueOf(row.getString("language")),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()));
        return new Claimed(notice, moment(row, "ordered_at"), row.getInt("attempts"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
