package org.regjistri.persons.facts;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Period;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Inserts facts, one statement for each kind, and ends them.
@Component
class FactWriter {
    private static final String FACT_COLUMNS = "valid, recorded, entry";
    private static final String FACT_VALUES = "?::daterange, tstzrange(?, NULL), ?";
    private final JdbcTemplate jdbc;
    private final NameKeys nameKeys;

    FactWriter(JdbcTemplate jdbc, NameKeys nameKeys) {
        this.jdbc = jdbc;
        this.nameKeys = nameKeys;
    }

    void write(Map<UUID, PersonChanges> changesByEntry, Instant recordedAt) {
        Timestamp recorded = Timestamp.from(recordedAt);
        create(changesByEntry, recorded);
        changesByEntry.forEach((entry, changes) -> changes.ended().forEach(one -> end(one, entry, recorded)));
        Map<String, List<Object[]>> rowsByStatement = new LinkedHashMap<>();
        List<PersonChanges.Added> added = new ArrayList<>();
        changesByEntry.forEach((entry, changes) -> changes.added().forEach(one -> {
            added.add(one);
            rowsByStatement
                    .computeIfAbsent(statement(one.fact()), _ -> new ArrayList<>())
                    .add(row(one, entry, recorded));
        }));
        rowsByStatement.forEach(jdbc::batchUpdate);
        nameKeys.write(added);
    }

    private void create(Map<UUID, PersonChanges> changesByEntry, Timestamp recorded) {
        List<Object[]> rows = new ArrayList<>();
        changesByEntry.forEach((entry, changes) ->
                changes.created().forEach(person -> rows.add(new Object[] {person.value(), entry, recorded})));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO persons.person (id, entry, last_recorded) VALUES (?, ?, ?)", rows);
        }
    }

    /// Persons who were there before get the time of what is written of them.
    void advance(List<PersonId> persons, Instant recordedAt) {
        jdbc.batchUpdate(
                "UPDATE persons.person SET last_recorded = ? WHERE id = ?",
                persons.stream()
                        .map(person -> new Object[] {Timestamp.from(recordedAt), person.value()})
                        .toList());
    }

    private void end(PersonChanges.Ended one, UUID entry, Timestamp recorded) {
        int ended = jdbc.update(
                "UPDATE " + table(one.kind())
                        + " SET recorded = tstzrange(lower(recorded), ?), ended_by = ? WHERE id = ? AND person = ?",
                recorded,
                entry,
                one.id(),
                one.person().value());
        if (ended != 1) {
            throw new IllegalStateException("There is no such fact to end");
        }
    }

    static String table(String kind) {
        return switch (kind) {
            case "name" -> "persons.name_fact";
            case "sex" -> "persons.sex_fact";
            case "birth" -> "persons.birth_fact";
            case "citizenship" -> "persons.citizenship_fact";
            case "parent" -> "persons.parent_fact";
            case "marriage" -> "persons.marriage_fact";
            case "death" -> "persons.death_fact";
            case "missing", "stateless" -> "persons.status_fact";
            default -> throw new IllegalArgumentException("No such kind of fact: " + kind);
        };
    }

    private static String statement(Fact fact) {
        String columns = switch (fact) {
            case Fact.Named _ -> "given, surname";
            case Fact.OfSex _ -> "sex";
            case Fact.Born _ -> "born, hour, country, settlement, locality";
            case Fact.CitizenOf _ -> "country";
            case Fact.ChildOf _ -> "parent, role";
            case Fact.MarriedTo _ -> "spouse";
            case Fact.Died _ -> "died";
            case Fact.Missing _, Fact.Stateless _ -> "status";
        };
        String marks = "?, ".repeat(columns.split(",", -1).length);
        return "INSERT INTO " + table(fact.kind()) + " (id, person, " + columns + ", " + FACT_COLUMNS
                + ") VALUES (?, ?, " + marks + FACT_VALUES + ")";
    }

    private static Object[] row(PersonChanges.Added one, UUID entry, Timestamp recorded) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.id());
        row.add(one.person().value());
        addColumns(row, one.fact());
        row.add(range(one.fact().valid()));
        row.add(recorded);
        row.add(entry);
        return row.toArray();
    }

    private static void addColumns(List<@Nullable Object> row, Fact fact) {
        switch (fact) {
            case Fact.Named named -> {
                row.add(named.name().given());
                row.add(named.name().surname());
            }
            case Fact.OfSex ofSex -> row.add(ofSex.sex().name());
            case Fact.Born born -> addBirth(row, born);
            case Fact.CitizenOf citizen -> row.add(citizen.country().value());
            case Fact.ChildOf child -> {
                row.add(child.parent().value());
                row.add(child.role().name());
            }
            case Fact.MarriedTo married -> row.add(married.spouse().value());
            case Fact.Died died -> row.add(died.date().toString());
            case Fact.Missing _ -> row.add("MISSING");
            case Fact.Stateless _ -> row.add("STATELESS");
        }
    }

    private static void addBirth(List<@Nullable Object> row, Fact.Born born) {
        row.add(born.date().toString());
        row.add(born.hour() == null ? null : Time.valueOf(born.hour()));
        row.add(born.place().country().value());
        row.add(
                born.place().settlement() == null
                        ? null
                        : born.place().settlement().value());
        row.add(born.place().locality());
    }

    private static String range(Period valid) {
        LocalDate until = valid.until();
        return "[" + valid.from() + "," + (until == null ? "" : until) + ")";
    }
}
