package org.regjistri.access.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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

    private record State(Counted counted, boolean lifted) {}

    /// How long the official has to wait; empty where the look may go on.
    public Optional<Duration> stop(Actor actor, Right right) {
        return actor instanceof Official official && Counted.isCounted(right) ? stop(official) : Optional.empty();
    }

    private Optional<Duration> stop(Official official) {
        Instant now = time.now();
        State state = state(official);
        if (state.lifted()) {
            return Optional.empty();
        }
        Counted counted = state.counted();
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

    private State state(Official official) {
        return Counted.asked(jdbc.sql("SELECT " + Counted.COLUMNS + """
                        , EXISTS (SELECT FROM access.stop_lift WHERE official = :actor AND day = :today) AS lifted
                          FROM access.disclosure
                         WHERE actor = :actor AND at >= :day AND right_used = ANY (:counted)
                        """), time)
                .param("actor", official.ref().toString())
                .param("today", time.today())
                .query((row, _) -> new State(Counted.of(row), row.getBoolean("lifted")))
                .single();
    }
}
