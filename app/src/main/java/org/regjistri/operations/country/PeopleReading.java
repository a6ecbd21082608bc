package org.regjistri.operations.country;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;
import org.regjistri.operations.CountryProblem;

/// Reads `register/persons.csv`: ids 1, 2, 3 …, parents before their children.
final class PeopleReading {
    private static final String KOSOVO = "XKX";
    private final CsvRows rows;
    private final People people;
    private final MapOfPlaces map;
    private final Set<String> known = new HashSet<>();
    private final int id;
    private final int given;
    private final int surname;
    private final int sex;
    private final int born;
    private final int time;
    private final int country;
    private final int settlement;
    private final int locality;
    private final int citizenship;
    private final int mother;
    private final int father;
    private final int died;
    private final int number;
    private final int office;

    private PeopleReading(CsvRows rows, People people, MapOfPlaces map) {
        this.rows = rows;
        this.people = people;
        this.map = map;
        id = rows.column("id");
        given = rows.column("given");
        surname = rows.column("surname");
        sex = rows.column("sex");
        born = rows.column("born");
        time = rows.column("born_time");
        country = rows.column("birth_country");
        settlement = rows.column("birth_settlement");
        locality = rows.column("birth_locality");
        citizenship = rows.column("citizenship");
        mother = rows.column("mother");
        father = rows.column("father");
        died = rows.column("died");
        number = rows.column("personal_number");
        office = rows.column("registered_in");
    }

    /// @return SHA-256 of the file
    static String read(Path file, People people, MapOfPlaces map, Reading.Told told) {
        try (var rows = CsvRows.open(file)) {
            var reading = new PeopleReading(rows, people, map);
            while (rows.next()) {
                Reading.row(rows, reading::person);
                told.row();
            }
            People.Held held = people.held();
            if (held.twice() > 0) {
                throw new CountryProblem(
                        "The person " + held.twice() + " has a personal number that another person has too.");
            }
            return rows.digest();
        }
    }

    private void person() {
        Reading.demand(rows.number(id) == people.count() + 1, "its id is not the next");
        int next = people.count() + 1;
        people.given.add(word(rows.text(given), "name"));
        people.surname.add(word(rows.text(surname), "name"));
        people.female.add(Sex.valueOf(rows.text(sex)) == Sex.FEMALE ? 1 : 0);
        people.born.add(Dates.of(rows.text(born)));
        people.minute.add(minute(rows.optional(time)));
        place();
        String citizen = rows.optional(citizenship);
        people.citizenship.add(citizen == null ? 0 : word(citizen, "country"));
        people.mother.add(parent(rows.number(mother), next, Sex.FEMALE));
        people.father.add(parent(rows.number(father), next, Sex.MALE));
        int death = Dates.of(rows.optional(died));
        Reading.demand(
                death == 0 || Dates.first(death) >= Dates.first(people.born.get(next - 1)), "died before the birth");
        people.died.add(death);
        people.number(rows.optional(number));
        word(rows.text(office), "office");
    }

    private void place() {
        String in = rows.text(country);
        String code = rows.optional(settlement);
        String written = rows.optional(locality);
        Reading.demand(code == null || (in.equals(KOSOVO) && written == null), "a settlement with something else");
        people.country.add(word(in, "country"));
        people.settlement.add(code == null ? 0 : word(code, "settlement"));
        people.locality.add(written == null ? 0 : word(written, "locality"));
    }

    private int parent(int parent, int child, Sex as) {
        Reading.demand(parent >= 0 && parent < child, "a parent who does not come before");
        Reading.demand(parent == 0 || people.sex(parent) == as, "a parent of the other sex");
        return parent;
    }

    private static int minute(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        LocalTime hour = LocalTime.parse(text);
        Reading.demand(hour.getSecond() == 0 && hour.getNano() == 0, "an hour finer than a minute");
        return hour.toSecondOfDay() / 60;
    }

    /// A text may be both a name and a locality: each use is looked at once.
    private int word(String text, String as) {
        if (known.add(as + " " + text)) {
            boolean fits = switch (as) {
                case "name" -> MapOfPlaces.isName(text);
                case "country" -> map.countries().test(text);
                case "settlement" -> map.settlements().test(text);
                case "office" -> map.offices().test(text);
                default -> !text.isBlank() && text.equals(text.strip());
            };
            Reading.demand(fits, "a " + as + " that the register does not know");
        }
        return people.words.number(Objects.requireNonNull(text));
    }
}
