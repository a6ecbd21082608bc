package org.regjistri.access.harvest;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what all officials looked at and raises alarms. Registering acts is not counted.
@Component
class Watching {
    /// An official is compared with the usual one of the office; this many times as much is conspicuous.
    static final int TIMES_THE_USUAL = 3;

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final PaceSettings settings;
    private final LegalTime time;

    Watching(JdbcClient jdbc, Alarms alarms, PaceSettings settings, LegalTime time) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.settings = settings;
        this.time = time;
    }

    /// What has to be told within the minute.
    void watch() {
        officials();
        subjects();
        everybody();
    }

    private void officials() {
        Counted.asked(jdbc.sql("SELECT actor, max(office) AS office, " + Counted.COLUMNS + """

                          FROM access.disclosure
                         WHERE at >= :day AND right_used = ANY (:counted) AND actor LIKE 'official:%'
                         GROUP BY actor
                        """), time)
                .query((row, _) -> new Official(row.getString("actor"), row.getString("office"), Counted.of(row)))
                .list()
                .forEach(this::judge);
    }

    private record Official(String actor, String office, Counted counted) {}

    private void judge(Official one) {
        Counted counted = one.counted();
        check(one, Alarm.Kind.SEARCHES, counted.searchesOfHour(), settings.searchesPerHour() / 2);
        check(one, Alarm.Kind.SEARCHES, counted.searchesOfDay(), settings.searchesPerDay() / 2);
        check(one, Alarm.Kind.PERSONS, counted.personsOfHour(), settings.personsPerHour() / 2);
        check(one, Alarm.Kind.PERSONS, counted.personsOfDay(), settings.personsPerDay() / 2);
    }

    private void check(Official one, Alarm.Kind kind, long counted, long allowed) {
        if (counted > allowed) {
            alarms.raise(kind, one.actor(), one.office(), counted, allowed);
        }
    }

    private void subjects() {
        jdbc.sql("""
                        SELECT person, count(DISTINCT actor) AS officials
                          FROM access.disclosure
                         WHERE at >= :since AND person IS NOT NULL AND persons <= :list
                           AND right_used = ANY (:counted) AND actor LIKE 'official:%'
                         GROUP BY person
                        HAVING count(DISTINCT actor) > :allowed
                        """)
                .param("since", time.now().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("list", Counted.LIST_ABOVE)
                .param("counted", Counted.rights())
                .param("allowed", settings.officialsPerPerson())
                .query((row, _) -> new Found(row.getString("person"), row.getLong("officials")))
                .list()
                .forEach(found -> alarms.raise(
                        Alarm.Kind.SUBJECT, found.about(), null, found.counted(), settings.officialsPerPerson()));
    }

    private record Found(String about, long counted) {}

    private void everybody() {
        long persons = jdbc.sql("""
                        SELECT count(DISTINCT person)
                          FROM access.disclosure
                         WHERE at >= :hour AND persons <= :list
                           AND right_used = ANY (:counted) AND actor LIKE 'official:%'
                        """)
                .param("hour", time.now().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("list", Counted.LIST_ABOVE)
                .param("counted", Counted.rights())
                .query(Long.class)
                .single();
        if (persons > settings.personsPerHourInAll()) {
            alarms.raise(Alarm.Kind.NATIONAL, Alarm.ALL, null, persons, settings.personsPerHourInAll());
        }
    }

    /// Whoever stays under every limit, but week by week opens far more people than the usual official of the office:
    /// of all offices where there are not three to compare with.
    void compare() {
        jdbc
                .sql("""
                        WITH week AS (
                            SELECT actor, max(office) AS office, count(DISTINCT person) AS persons
                              FROM access.disclosure
                             WHERE at >= :since AND persons <= :list
                               AND right_used = ANY (:counted) AND actor LIKE 'official:%'
                             GROUP BY actor
                        )
                        SELECT one.actor, one.office, one.persons, coalesce(
                                   (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY other.persons) FROM week AS other
                                     WHERE other.actor <> one.actor AND other.office = one.office
                                    HAVING count(*) >= 3),
                                   (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY other.persons) FROM week AS other
                                     WHERE other.actor <> one.actor),
                                   0) AS usual
                          FROM week AS one
                         WHERE one.persons > :allowed
                        """)
                .param("since", time.now().minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .param("list", Counted.LIST_ABOVE)
                .param("counted", Counted.rights())
                .param("allowed", settings.personsPerWeek())
                .query((row, _) -> new Week(
                        row.getString("actor"), row.getString("office"), row.getLong("persons"), row.getLong("usual")))
                .list()
                .stream()
                .filter(week -> week.persons() > TIMES_THE_USUAL * week.usual())
                .forEach(week -> alarms.raise(
                        Alarm.Kind.SLOW,
                        week.actor(),
                        week.office(),
                        week.persons(),
                        Math.max(settings.personsPerWeek(), TIMES_THE_USUAL * week.usual())));
    }

    private record Week(String actor, String office, long persons, long usual) {}
}
