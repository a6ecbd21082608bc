package org.regjistri.operations.country;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.regjistri.operations.CountryProblem;

/// Reads `register/names.csv`: all names of those whose name changed, by person and time, from the
/// birth on and without a gap.
final class NamesReading {
    private final CsvRows rows;
    private final People people;
    private final NameChanges names;
    private final Set<String> known = new HashSet<>();
    private final int person;
    private final int given;
    private final int surname;
    private final int from;
    private final int until;
    private int last;
    private int lastUntil;

    private NamesReading(CsvRows rows, People people, NameChanges names) {
        this.rows = rows;
        this.people = people;
        this.names = names;
        person = rows.column("person");
        given = rows.column("given");
        surname = rows.column("surname");
        from = rows.column("valid_from");
        until = rows.column("valid_until");
    }

    /// @return SHA-256 of the file
    static String read(Path file, People people, NameChanges names, Reading.Told told) {
        try (var rows = CsvRows.open(file)) {
            var reading = new NamesReading(rows, people, names);
            while (rows.next()) {
                Reading.row(rows, reading::name);
                told.row();
            }
            if (reading.lastUntil != 0) {
                throw new CountryProblem("The last name in register/names.csv ends.");
            }
            return rows.digest();
        }
    }

    private void name() {
        int who = rows.number(person);
        int begins = Dates.day(rows.text(from));
        int ends = Dates.day(rows.optional(until));
        Reading.demand(people.isHere(who), "a person who is not there");
        if (who == last) {
            Reading.demand(begins == lastUntil, "a gap between two names, or an overlap");
        } else {
            Reading.demand(who > last, "persons are not in their order");
            Reading.demand(lastUntil == 0, "the person before has no name now");
            Reading.demand(begins == Dates.first(people.born.get(who - 1)), "the first name is not from the birth on");
        }
        Reading.demand(ends == 0 || ends > begins, "ends before it begins");
        names.person.add(who);
        names.given.add(word(rows.text(given)));
        names.surname.add(word(rows.text(surname)));
        names.from.add(begins);
        names.until.add(ends);
        last = who;
        lastUntil = ends;
    }

    private int word(String text) {
        Reading.demand(known.contains(text) || MapOfPlaces.isName(text), "not a name");
        known.add(text);
        return people.words.number(text);
    }
}
