package org.regjistri.persons.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Newborn;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

@Repository
class PersonRegister implements Persons {
    private final JdbcClient jdbc;
    private final FactWriter writer;
    private final FactReader reader;
    private final PersonSearch search;
    private final Likenesses likenesses;
    private final Folds folds;

    PersonRegister(
            JdbcClient jdbc,
            FactWriter writer,
            FactReader reader,
            PersonSearch search,
            Likenesses likenesses,
            Folds folds) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.reader = reader;
        this.search = search;
        this.likenesses = likenesses;
        this.folds = folds;
    }

    @Override
    public Instant lock(Collection<PersonId> persons, Instant now) {
        return jdbc
                .sql("""
                        SELECT last_recorded FROM persons.person
                        WHERE id = ANY (:persons) ORDER BY id FOR NO KEY UPDATE
                        """)
                .param("persons", FactReader.uuids(persons))
                .query(PersonRegister::lastRecorded)
                .list()
                .stream()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Instant lastRecorded(ResultSet row, int number) throws SQLException {
        return row.getObject("last_recorded", OffsetDateTime.class).toInstant();
    }

    @Override
    public void write(PersonChanges changes, UUID entry, Instant recordedAt) {
        writeAll(Map.of(entry, changes), recordedAt);
    }

    @Override
    public void writeAll(Map<UUID, PersonChanges> changesByEntry, Instant recordedAt) {
        writer.write(changesByEntry, recordedAt);
        List<PersonId> changed = changedButNotCreated(changesByEntry.values());
        if (!changed.isEmpty()) {
            writer.advance(changed, recordedAt);
        }
    }

    private static List<PersonId> changedButNotCreated(Collection<PersonChanges> all) {
        Set<PersonId> created = new HashSet<>();
        all.forEach(changes -> created.addAll(changes.created()));
        return all.stream()
                .flatMap(changes -> Stream.concat(
                        changes.added().stream().map(PersonChanges.Added::person),
                        changes.ended().stream().map(PersonChanges.Ended::person)))
                .distinct()
                .filter(person -> !created.contains(person))
                .sorted()
                .toList();
    }

    @Override
    public ObjectNode section(PersonChanges changes) {
        return PersonsSection.write(changes);
    }

    @Override
    public Optional<PersonState> find(PersonId person, AsOf asOf) {
        return Optional.ofNullable(findAll(List.of(person), asOf).get(person));
    }

    @Override
    public Map<PersonId, PersonState> findAll(Collection<PersonId> persons, AsOf asOf) {
        Map<PersonId, PersonState> states = new LinkedHashMap<>();
        reader.at(persons, asOf).forEach((person, facts) -> states.put(person, PersonState.of(person, facts)));
        return states;
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> persons) {
        return Set.copyOf(jdbc.sql("SELECT id FROM persons.person WHERE id = ANY (:persons)")
                .param("persons", FactReader.uuids(persons))
                .query((row, _) -> PersonId.of(row.getObject("id", UUID.class)))
                .list());
    }

    @Override
    public List<RecordedFact> history(PersonId person) {
        return reader.of(person);
    }

    @Override
    public List<PersonId> children(PersonId parent) {
        return jdbc.sql("""
                        SELECT c.person
                        FROM persons.parent_fact c
                        JOIN persons.birth_fact b ON b.person = c.person AND b.ended_by IS NULL
                        WHERE c.parent = :parent AND c.ended_by IS NULL
                        ORDER BY b.earliest, c.person
                        """)
                .param("parent", parent.value())
                .query((row, _) -> PersonId.of(row.getObject("person", UUID.class)))
                .list();
    }

    @Override
    public Map<PersonId, List<PersonId>> children(Collection<PersonId> parents) {
        Map<PersonId, List<PersonId>> children = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT c.parent, c.person
                        FROM persons.parent_fact c
                        JOIN persons.birth_fact b ON b.person = c.person AND b.ended_by IS NULL
                        WHERE c.parent = ANY (:parents) AND c.ended_by IS NULL
                        ORDER BY b.earliest, c.person
                        """).param("parents", FactReader.uuids(parents)).query(row -> {
            children.computeIfAbsent(PersonId.of(row.getObject("parent", UUID.class)), _ -> new ArrayList<>())
                    .add(PersonId.of(row.getObject("person", UUID.class)));
        });
        return children;
    }

    @Override
    public List<PersonId> search(PersonQuery query, int limit) {
        return search.search(query, Math.min(limit, 50));
    }

    @Override
    public int keysOfAName() {
        return folds.kept().size();
    }

    @Override
    public List<Likeness> similarTo(Newborn newborn) {
        return likenesses.similarTo(newborn);
    }
}
