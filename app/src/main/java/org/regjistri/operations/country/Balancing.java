package org.regjistri.operations.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.operations.CountryLoad.Balance;
import org.regjistri.persons.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares what the files say with what the tables hold, to the row. What is expected is counted
/// from the files alone, not from what was told.
@Component
class Balancing {
    private final JdbcClient jdbc;
    private final LoadParts parts;
    private final Persons persons;

    Balancing(JdbcClient jdbc, LoadParts parts, Persons persons) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.persons = persons;
    }

    Balance of(Country country) {
        Map<String, Long> expected = expected(country);
        List<Balance.Line> lines = new ArrayList<>();
        for (String table : parts.tables()) {
            String name = table.substring(table.indexOf('.') + 1);
            lines.add(new Balance.Line(table, expected.getOrDefault(name, 0L), count(table)));
        }
        return new Balance(lines);
    }

    boolean isEmpty() {
        return parts.tables().stream()
                .allMatch(table -> jdbc.sql("SELECT NOT EXISTS (SELECT FROM " + table + ")")
                        .query(Boolean.class)
                        .single());
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private Map<String, Long> expected(Country country) {
        People people = country.people();
        long names =
                Math.subtractExact((long) people.count(), (long) country.names().persons())
                        + country.names().person.size();
        long numbers = people.held().count();
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("person", (long) people.count());
        rows.put("name_fact", names);
        rows.put("name_key", names * persons.keysOfAName());
        rows.put("sex_fact", (long) people.count());
        rows.put("birth_fact", (long) people.count());
        rows.put("citizenship_fact", filled(people.citizenship));
        rows.put("parent_fact", filled(people.mother) + filled(people.father));
        rows.put("marriage_fact", 2L * country.marriages().count());
        rows.put("death_fact", filled(people.died));
        rows.put("number", numbers);
        rows.put("number_status", numbers);
        rows.put("act", (long) country.births().count());
        rows.put("birth", (long) country.births().count());
        return rows;
    }

    private static long filled(Ints values) {
        long filled = 0;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != 0) {
                filled++;
            }
        }
        return filled;
    }
}
