package org.regjistri.operations.country;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.regjistri.operations.CountryProblem;

/// Reads `register/births.csv`: acts to be, numbered 1, 2, 3 … in each office and year, in any
/// order.
final class BirthsReading {
    private final CsvRows rows;
    private final People people;
    private final MapOfPlaces map;
    private final Births births;
    private final BitSet children = new BitSet();
    private final Map<String, BitSet> numbers = new HashMap<>();
    private final int child;
    private final int office;
    private final int registered;
    private final int year;
    private final int number;
    private final int declarant;

    private BirthsReading(CsvRows rows, People people, MapOfPlaces map, Births births) {
        this.rows = rows;
        this.people = people;
        this.map = map;
        this.births = births;
        child = rows.column("child");
        office = rows.column("office");
        registered = rows.column("registered");
        year = rows.column("year");
        number = rows.column("number");
        declarant = rows.column("declarant");
    }

    /// @return SHA-256 of the file
    static String read(Path file, People people, MapOfPlaces map, Births births, Reading.Told told) {
        try (var rows = CsvRows.open(file)) {
            var reading = new BirthsReading(rows, people, map, births);
            while (rows.next()) {
                Reading.row(rows, reading::birth);
                told.row();
            }
            reading.numbers.forEach((series, given) -> {
                if (given.nextClearBit(1) <= given.length() - 1) {
                    throw new CountryProblem(
                            "The numbers of births in register/births.csv have a gap: " + series + ".");
                }
            });
            return rows.digest();
        }
    }

    private void birth() {
        int who = rows.number(child);
        int day = Dates.day(rows.text(registered));
        String at = rows.text(office);
        Reading.demand(people.isHere(who), "a child who is not there");
        Reading.demand(!children.get(who), "a child whose birth stands already");
        children.set(who);
        demandFit(who, day);
        Reading.demand(map.offices().test(at), "an office that the register does not know");
        Reading.demand(rows.number(year) == day / 10_000, "a year that is not that of the registration");
        births.child.add(who);
        births.office.add(people.words.number(at));
        births.registered.add(day);
        births.number.add(next(at));
        String by = rows.text(declarant);
        Reading.demand(by.equals("MOTHER") || by.equals("FATHER"), "a declarant of no known kind");
        births.byMother.add(by.equals("MOTHER") ? 1 : 0);
    }

    /// What an act can't be without.
    private void demandFit(int who, int day) {
        int born = people.born.get(who - 1);
        Reading.demand(Dates.isDay(born), "a child whose day of birth is not known");
        Reading.demand(day >= born, "registered before the birth");
        Reading.demand(people.number(who).isPresent(), "a child without a personal number");
        boolean listed = people.settlement.get(who - 1) != 0;
        boolean written = people.locality.get(who - 1) != 0;
        Reading.demand(listed != written, "a child whose place of birth is not known");
    }

    private int next(String at) {
        int given = rows.number(number);
        Reading.demand(given > 0, "a number below one");
        BitSet series = numbers.computeIfAbsent(at + " " + rows.number(year), _ -> new BitSet());
        Reading.demand(!series.get(given), "a number that was given already");
        series.set(given);
        return given;
    }
}
