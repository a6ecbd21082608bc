package org.regjistri.persons.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Period;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.RecordedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads facts of every kind in one statement, through the view `persons.fact`.
@Component
class FactReader {
    private static final String COLUMNS = """
            SELECT id, person, kind, body, lower(valid) AS valid_from, upper(valid) AS valid_until,
                   lower(recorded) AS recorded_from, upper(recorded) AS recorded_until, entry, ended_by
            FROM persons.fact
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FactReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The facts that hold at the point, by person; a person without facts there has no line.
    Map<PersonId, List<Fact>> at(Collection<PersonId> persons, AsOf asOf) {
        Map<PersonId, List<Fact>> byPerson = new LinkedHashMap<>();
        jdbc.sql(COLUMNS + """
                        WHERE person = ANY (:persons) AND valid @> :validAt::date AND recorded @> :recordedAt::timestamptz
                        """)
                .param("persons", uuids(persons))
                .param("validAt", asOf.validAt())
                .param("recordedAt", asOf.recordedAt().atOffset(java.time.ZoneOffset.UTC))
                .query(this::row)
                .list()
                .forEach(row -> byPerson.computeIfAbsent(row.person(), _ -> new ArrayList<>())
                        .add(row.fact()));
        return byPerson;
    }

    List<RecordedFact> of(PersonId person) {
        return jdbc.sql(COLUMNS + "WHERE person = :person ORDER BY lower(recorded), kind, lower(valid), id")
                .param("person", person.value())
                .query(this::row)
                .list();
    }

    /// Facts that one of these entries brought or ended.
    List<RecordedFact> touchedBy(Collection<UUID> entries) {
        return jdbc.sql(COLUMNS + "WHERE entry = ANY (:entries) OR ended_by = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    static UUID[] uuids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private RecordedFact row(ResultSet row, int number) throws SQLException {
        LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
        Period valid = Period.of(row.getObject("valid_from", LocalDate.class), validUntil);
        return new RecordedFact(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person", UUID.class)),
                FactJson.read(row.getString("kind"), json.readTree(row.getString("body")), valid),
                row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                instant(row.getObject("recorded_until", OffsetDateTime.class)),
                row.getObject("entry", UUID.class),
                row.getObject("ended_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
