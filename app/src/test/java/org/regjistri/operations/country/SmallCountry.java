package org.regjistri.operations.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A country of families, written as the files of a package: small, but with every case that a row can be.
///
/// Each family has six persons: a couple, two children from before 2002 and two from after, whose births become acts.
final class SmallCountry {
    private static final List<String> GIVEN_FEMALE = List.of("Arta", "Vjollca", "Ђурђа", "Đurđica", "Ana-Marija");
    private static final List<String> GIVEN_MALE = List.of("Çlirim", "Agim", "Đorđe", "Besnik", "Jovan");
    private static final List<String> SURNAMES = List.of("Krasniqi", "Gashi", "Šaćiri", "O'Brien", "Hoxha", "Berisha");
    private static final List<String> OFFICES = List.of("M06", "M19", "M20");
    private final List<String> persons = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> marriages = new ArrayList<>();
    private final List<String> births = new ArrayList<>();
    private final Map<String, Integer> last = new TreeMap<>();

    static SmallCountry of(int families) {
        var country = new SmallCountry();
        country.persons.add("id,given,surname,surname_at_birth,sex,born,born_time,birth_country,birth_settlement,"
                + "birth_locality,citizenship,mother,father,died,personal_number,registered_in");
        country.names.add("person,given,surname,valid_from,valid_until");
        country.marriages.add("id,wife,husband,married,ended,ended_by,settlement,country");
        country.births.add("child,office,registered,year,number,declarant");
        for (int family = 0; family < families; family++) {
            country.family(family);
        }
        return country;
    }

    private record Person(
            String given,
            String surname,
            String surnameAtBirth,
            String sex,
            String born,
            String time,
            String place,
            String citizenship,
            String parents,
            String died,
            boolean numbered) {}

    private void family(int family) {
        int wife = persons.size();
        int husband = wife + 1;
        String surname = SURNAMES.get(family % SURNAMES.size());
        String maiden = SURNAMES.get((family + 2) % SURNAMES.size());
        LocalDate wedding = LocalDate.of(1978, 6, 1).plusDays(family % 700);
        boolean dead = family % 5 == 0;
        String died = dead ? "1999-03-" + (10 + family % 20) : "";
        add(new Person(
                GIVEN_FEMALE.get(family % 5),
                surname,
                maiden,
                "FEMALE",
                "1955-02-" + two(1 + family % 28),
                "",
                "XKX,06-001,",
                "XKX",
                ",",
                "",
                true));
        add(new Person(
                GIVEN_MALE.get(family % 5),
                surname,
                surname,
                "MALE",
                family % 3 == 0 ? "1953" : "1953-05",
                "",
                "CHE,,\"Zürich, \"\"West\"\"\"",
                family % 7 == 0 ? "" : "XKX",
                ",",
                died,
                !dead));
        names.add(row(wife, GIVEN_FEMALE.get(family % 5), maiden, "1955-02-" + two(1 + family % 28), wedding));
        names.add(row(wife, GIVEN_FEMALE.get(family % 5), surname, wedding, ""));
        marriages.add(row(marriages.size(), wife, husband, wedding, died, dead ? "DEATH" : "", "06-001", "XKX"));
        for (int child = 0; child < 4; child++) {
            child(family, child, wife, dead ? 0 : husband, surname);
        }
    }

    private void child(int family, int child, int mother, int father, String surname) {
        boolean late = child >= 2;
        boolean foundling = child == 3 && family % 11 == 0;
        String born =
                (late ? 2002 + family % 20 : 1980 + family % 15) + "-0" + (child + 1) + "-" + two(1 + family % 28);
        String motherThere = child == 3 && family % 13 == 1 && father != 0 ? "" : Integer.toString(mother);
        String parents =
                foundling ? "," : motherThere + "," + (late && father == 0 ? "" : father == 0 ? mother + 1 : father);
        add(new Person(
                child % 2 == 0 ? GIVEN_MALE.get(family % 4) : GIVEN_FEMALE.get(family % 3),
                surname,
                surname,
                child % 2 == 0 ? "MALE" : "FEMALE",
                born,
                late && family % 6 != 0 ? two(family % 24) + ":35" : "",
                child == 2 && family % 4 == 0 ? "DEU,,Köln" : "XKX,19-003,",
                "XKX",
                parents,
                "",
                true));
        if (late) {
            String office = OFFICES.get(family % 3);
            LocalDate registered = LocalDate.parse(born).plusDays(9);
            int number = last.merge(office + registered.getYear(), 1, Integer::sum);
            births.add(row(
                    persons.size() - 1,
                    office,
                    registered,
                    registered.getYear(),
                    number,
                    family % 2 == 0 ? "MOTHER" : "FATHER"));
        }
    }

    private void add(Person person) {
        persons.add(row(
                persons.size(),
                person.given(),
                person.surname(),
                person.surnameAtBirth(),
                person.sex(),
                person.born(),
                person.time(),
                person.place(),
                person.citizenship(),
                person.parents(),
                person.died(),
                person.numbered() ? String.format(Locale.ROOT, "%010d", 1_000_000_007L + persons.size()) : "",
                "M06"));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String row(Object... values) {
        return String.join(",", List.of(values).stream().map(Object::toString).toList());
    }

    int people() {
        return persons.size() - 1;
    }

    int acts() {
        return births.size() - 1;
    }

    /// Another text in a row of a file.
    ///
    /// @param row from 1, the one after the header
    SmallCountry with(String table, int row, String from, String to) {
        List<String> rows = java.util.Objects.requireNonNull(rows().get(table));
        String before = rows.get(row);
        if (!before.contains(from)) {
            throw new IllegalArgumentException("Nothing to change in: " + before);
        }
        rows.set(row, before.replace(from, to));
        return this;
    }

    private Map<String, List<String>> rows() {
        return Map.of("persons", persons, "names", names, "marriages", marriages, "births", births);
    }

    /// @return the folder
    Path in(Path folder) {
        try {
            Path register = Files.createDirectories(folder.resolve("register"));
            for (Map.Entry<String, List<String>> table : rows().entrySet()) {
                Files.writeString(
                        register.resolve(table.getKey() + ".csv"), String.join("\n", table.getValue()) + "\n");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
