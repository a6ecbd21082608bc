package org.regjistri.persons.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.BatchedTable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.RowsByEntry;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What `verify` derives again: persons, their facts, and the endings of facts.
@Component
class PersonsDerivedTables implements DerivedTables {
    private final JdbcClient jdbc;
    private final FactReader reader;

    PersonsDerivedTables(JdbcClient jdbc, FactReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    @Override
    public String section() {
        return Persons.SECTION;
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        if (content == null) {
            return List.of();
        }
        PersonChanges changes = PersonsSection.read(content);
        List<DerivedRow> rows = new ArrayList<>();
        changes.created().forEach(person -> rows.add(new DerivedRow("persons.person", person.toString())));
        changes.added().forEach(one -> rows.add(added(one.id(), one.person().value(), one.fact(), head.recordedAt())));
        changes.ended()
                .forEach(
                        one -> rows.add(ended(one.kind(), one.id(), one.person().value(), head.recordedAt())));
        return rows;
    }

    @Override
    public List<BatchedTable> batched() {
        return PersonTables.ALL;
    }

    private static DerivedRow added(UUID id, UUID person, Fact fact, Instant recordedFrom) {
        ObjectNode content = FactJson.body(fact);
        FactJson.period(content, fact.valid());
        return new DerivedRow(
                FactWriter.table(fact.kind()), id + " of " + person + " from " + recordedFrom + ": " + content);
    }

    private static DerivedRow ended(String kind, UUID id, UUID person, Instant moment) {
        return new DerivedRow(FactWriter.table(kind), id + " of " + person + " ended " + moment);
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        RowsByEntry byEntry = new RowsByEntry();
        jdbc.sql("SELECT id, entry FROM persons.person WHERE entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(row -> {
                    byEntry.add(
                            row.getObject("entry", UUID.class), new DerivedRow("persons.person", row.getString("id")));
                });
        Set<UUID> asked = Set.copyOf(entries);
        reader.touchedBy(asked).forEach(fact -> take(byEntry, asked, fact));
        return byEntry.all();
    }

    private static void take(RowsByEntry byEntry, Set<UUID> entries, RecordedFact one) {
        UUID person = one.person().value();
        if (entries.contains(one.entry())) {
            byEntry.add(one.entry(), added(one.id(), person, one.fact(), one.recordedFrom()));
        }
        UUID endedBy = one.endedBy();
        Instant until = one.recordedUntil();
        if (endedBy != null && until != null && entries.contains(endedBy)) {
            byEntry.add(endedBy, ended(one.fact().kind(), one.id(), person, until));
        }
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("""
                        SELECT entry FROM persons.person
                        UNION SELECT entry FROM persons.fact
                        UNION SELECT ended_by FROM persons.fact WHERE ended_by IS NOT NULL
                        """).query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
