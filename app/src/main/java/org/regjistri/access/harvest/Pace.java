package org.regjistri.access.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.regjistri.access.Actor;
import org.regjistri.access.Official;
import org.regjistri.access.Right;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stops an official who looks at more people than come to a counter. What all processes wrote down is counted, with
/// one statement before each look; registering acts is never counted and never stopped.
@Component
public final class Pace {
    /// Those with which one looks around.
    static final Set<Right> COUNTED = EnumSet.of(
            Right.FIND_PERSON,
            Right.READ_PERSON,
            Right.READ_ACT,
            Right.READ_DOCUMENT,
            Right.ISSUE_DOCUMENT,
            Right.SHOW_LOOKS_TO_PERSON);
    /// A look that shows more people than this is a list: it counts as a search, not as opening each of them.
    static final int LIST_ABOVE = 4;

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final PaceSettings settings;
    private final LegalTime time;

    Pace(JdbcClient jdbc, Alarms alarms, PaceSettings settings, LegalTime time) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.settings = settings;
        this.time = time;
    }

    private record Counted(
            long searchesOfHour, long searchesOfDay, long personsOfHour, long personsOfDay, boolean lifted) {}

    /// How long the official has to wait; empty where the look may go on.
    public Optional<Duration> stop(Actor actor, Right right) {
        return actor instanceof Official official && COUNTED.contains(right) ? stop(official) : Optional.empty();
    }

    private Optional<Duration> stop(Official official) {
        Instant now = time.now();
        Counted counted = count(official, now);
        if (counted.lifted()) {
            return Optional.empty();
        }
        boolean day = counted.searchesOfDay() >= settings.searchesPerDay()
                || counted.personsOfDay() >= settings.personsPerDay();
        boolean hour = counted.searchesOfHour() >= settings.searchesPerHour()
                || counted.personsOfHour() >= settings.personsPerHour();
        if (!day && !hour) {
            return Optional.empty();
        }
        alarms.raise(
                Alarm.Kind.STOPPED,
                official.ref().toString(),
                official.office().map(OfficeCode::value).orElse(null),
                Math.max(counted.searchesOfDay(), counted.personsOfDay()),
                day ? settings.personsPerDay() : settings.personsPerHour());
        Instant end = day
                ? time.today().plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant()
                : now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        return Optional.of(Duration.between(now, end));
    }

    private Counted count(Official official, Instant now) {
        return jdbc.sql("""
                        SELECT count(DISTINCT coalesce(look, id))
                                   FILTER (WHERE right_used = 'FIND_PERSON' AND at >= :hour) AS searches_of_hour,
                               count(DISTINCT coalesce(look, id))
                                   FILTER (WHERE right_used = 'FIND_PERSON') AS searches_of_day,
                               count(DISTINCT person)
                                   FILTER (WHERE persons <= :list AND at >= :hour) AS persons_of_hour,
                               count(DISTINCT person) FILTER (WHERE persons <= :list) AS persons_of_day,
                               EXISTS (SELECT FROM access.stop_lift
                                        WHERE official = :actor AND day = :today) AS lifted
                          FROM access.disclosure
                         WHERE actor = :actor AND at >= :day AND right_used = ANY (:counted)
                        """)
                .param("actor", official.ref().toString())
                .param("today", time.today())
                .param("list", LIST_ABOVE)
                .param("hour", now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param(
                        "day",
                        time.today().atStartOfDay(LegalTime.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .param("counted", COUNTED.stream().map(Right::name).toArray(String[]::new))
                .query((row, _) -> new Counted(
                        row.getLong("searches_of_hour"),
                        row.getLong("searches_of_day"),
                        row.getLong("persons_of_hour"),
                        row.getLong("persons_of_day"),
                        row.getBoolean("lifted")))
                .single();
    }
}
