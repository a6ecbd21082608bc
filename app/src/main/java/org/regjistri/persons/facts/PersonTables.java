package org.regjistri.persons.facts;

import java.util.List;
import org.regjistri.journal.BatchedTable;

/// The tables of persons and facts as batches fill them.
final class PersonTables {
    /// `last_recorded` moves on with later facts: the line tells it as it was when the person came
    /// in.
    static final BatchedTable PERSON = new BatchedTable(
            "persons.person",
            "id, entry, last_recorded",
            "SELECT id, entry, " + BatchedTable.RECORDED + " FROM persons.person WHERE entry = :entry ORDER BY id",
            null);

    static final BatchedTable NAME = fact("persons.name_fact", "given, surname");
    static final BatchedTable SEX = fact("persons.sex_fact", "sex");
    static final BatchedTable BIRTH = fact("persons.birth_fact", "born, hour, country, settlement, locality");
    static final BatchedTable CITIZENSHIP = fact("persons.citizenship_fact", "country");
    static final BatchedTable PARENT = fact("persons.parent_fact", "parent, role");
    static final BatchedTable MARRIAGE = fact("persons.marriage_fact", "spouse");
    static final BatchedTable DEATH = fact("persons.death_fact", "died");
    static final BatchedTable STATUS = fact("persons.status_fact", "status");
    static final BatchedTable NAME_KEY = BatchedTable.ofKeys(
            "persons.name_key", "fact, fold_version, person, given_key, surname_key, given_sound, surname_sound");

    static final List<BatchedTable> ALL =
            List.of(PERSON, NAME, SEX, BIRTH, CITIZENSHIP, PARENT, MARRIAGE, DEATH, STATUS, NAME_KEY);

    private PersonTables() {}

    /// A fact that is ended later is told as it came.
    private static BatchedTable fact(String table, String columns) {
        return new BatchedTable(
                table,
                "id, person, " + columns + ", valid, recorded, entry",
                "SELECT id, person, " + columns + ", valid, " + BatchedTable.OPEN + ", entry FROM " + table
                        + " WHERE entry = :entry ORDER BY id",
                "SELECT count(*) FROM " + table + " WHERE ended_by = :entry");
    }
}
