package org.regjistri.operations.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.BulkLoads;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.operations.PeopleOfCountry;
import org.regjistri.operations.country.LoadIds.For;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Finds in the files of a country who may be shown.
@Component
class WritingPeople implements PeopleOfCountry {
    private static final String YOUNGER = "1975";
    private final BulkLoads loads;

    WritingPeople(BulkLoads loads) {
        this.loads = loads;
    }

    @Override
    public void write(Path folder, OfficeCode office, Path file) {
        if (Files.exists(file)) {
            return;
        }
        var ids = new LoadIds(loads.find().orElseThrow());
        Map<Integer, ObjectNode> people = people(folder.resolve("register/persons.csv"), office, ids);
        marry(folder.resolve("register/marriages.csv"), people);
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    unfinished, people.values().stream().map(Object::toString).toList());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, ObjectNode> people(Path file, OfficeCode office, LoadIds ids) {
        Map<Integer, ObjectNode> people = new TreeMap<>();
        try (var rows = CsvRows.open(file)) {
            int id = rows.column("id");
            int mother = rows.column("mother");
            int born = rows.column("born");
            int registeredIn = rows.column("registered_in");
            while (rows.next()) {
                boolean wanted = rows.text(registeredIn).equals(office.value())
                        && rows.text(born).compareTo(YOUNGER) >= 0;
                if (wanted || people.containsKey(rows.number(mother))) {
                    people.put(rows.number(id), person(rows, ids));
                }
            }
        }
        return people;
    }

    private static ObjectNode person(CsvRows rows, LoadIds ids) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id(rows.number(rows.column("id")), ids))
                .put("given", rows.text(rows.column("given")))
                .put("surname", rows.text(rows.column("surname")))
                .put("sex", rows.text(rows.column("sex")))
                .put("birthDate", rows.text(rows.column("born")))
                .put("citizenship", rows.optional(rows.column("citizenship")))
                .put("mother", id(rows.number(rows.column("mother")), ids))
                .put("died", rows.optional(rows.column("died")))
                .put("personalNumber", rows.optional(rows.column("personal_number")))
                .put("registeredIn", rows.text(rows.column("registered_in")));
    }

    private static @Nullable String id(int person, LoadIds ids) {
        return person == 0 ? null : ids.of(For.PERSON, person).toString();
    }

    /// Who was ever married is not single: of a marriage that ended, each knows of the other, who is no spouse now.
    private static void marry(Path file, Map<Integer, ObjectNode> people) {
        try (var rows = CsvRows.open(file)) {
            int wife = rows.column("wife");
            int husband = rows.column("husband");
            int ended = rows.column("ended");
            while (rows.next()) {
                ObjectNode woman = people.get(rows.number(wife));
                ObjectNode man = people.get(rows.number(husband));
                boolean lasts = rows.optional(ended) == null;
                spouse(woman, lasts ? man : null);
                spouse(man, lasts ? woman : null);
            }
        }
    }

    private static void spouse(@Nullable ObjectNode person, @Nullable ObjectNode other) {
        if (person != null) {
            person.put("spouse", other == null ? "elsewhere" : other.path("id").stringValue());
        }
    }
}
