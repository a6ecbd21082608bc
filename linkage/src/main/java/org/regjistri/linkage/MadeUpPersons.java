package org.regjistri.linkage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// A register and books that name its persons with slips, of nobody who lives. Small families, so
/// that names of relatives say something. The same each time.
final class MadeUpPersons {
    static final String PLAN = """
            cardinality: many_to_one
            left:
              file: books.csv
              id: [record, role]
              group:
                by: record
                role: role
                roles: {CHILD: {father: FATHER, mother: MOTHER}, FATHER: {spouse: MOTHER}, MOTHER: {spouse: FATHER}}
              only: {role: [CHILD]}
              stratum: role
              columns:
                {given: given, surname: surname, sex: sex, born: born, birthplace: place, fathers_given: father.given, mothers_given: mother.given, written: written}
            right:
              file: register.csv
              id: id
              relatives: {father: father, mother: mother}
              columns:
                {given: given, surname: [surname, former], sex: sex, born: born, birthplace: [place, seat], fathers_given: father.given, mothers_given: mother.given, died: died}
            fields:
              {given: given_name, surname: surname, sex: sex, born: date, birthplace: place, fathers_given: given_name, mothers_given: given_name}
            orders:
              - {name: born before, earlier: right.born, later: left.written, days: 62}
              - {name: alive then, earlier: left.written, later: right.died, days: 62}
            blocking:
              block_max: 60
              keys:
                - "born.whole + surname.sound"
                - "given.sound + surname.sound"
                - "birthplace.whole + born.year + given.sound"
                - "fathers_given.sound + mothers_given.sound + given.sound"
                - "born.year + fathers_given.sound"
            thresholds: {link: 0.7, review: 0.05}
            once: [CHILD]
            """;
    static final String PLAN_OF_ONE = """
            id: id
            columns: {given: given, surname: surname, born: born, birthplace: place}
            fields: {given: given_name, surname: surname, born: date, birthplace: place}
            blocking:
              keys: ["born.whole + given.sound", "given.sound + surname.sound + birthplace.whole"]
            """;
    private static final int PLACES = 300;
    private static final String[] STARTS = {"A", "Be", "Dri", "Fa", "Gë", "Il", "Ka", "Lu", "Mi", "Va", "Šu", "Ze"};
    private static final String[] MIDDLES = {"ri", "la", "mi", "to", "ne", "shka", "vdë", "ra", "go", "zi"};
    private static final String[] ENDS = {"n", "ta", "j", "re", "m", "ć", "la", "ni"};

    private final SplittableRandom random = new SplittableRandom(7);
    private final int count;
    private final String[] given;
    private final String[] surname;
    private final LocalDate[] born;

    MadeUpPersons(int count) {
        this.count = count;
        this.given = new String[count];
        this.surname = new String[count];
        this.born = new LocalDate[count];
    }

    /// @param books with two rows for parents behind each child
    void write(Path books, Path register) throws IOException {
        try (PrintWriter mentions = new PrintWriter(Files.newBufferedWriter(books));
                PrintWriter persons = new PrintWriter(Files.newBufferedWriter(register))) {
            mentions.println("record,role,given,surname,sex,born,place,written");
            persons.println("id,given,surname,former,sex,born,place,seat,died,father,mother");
            for (int id = 0; id < count; id++) {
                person(id, mentions, persons);
            }
        }
    }

    private void person(int id, PrintWriter mentions, PrintWriter persons) {
        // Men and women in turns; the first third has no parents here.
        boolean hasParents = id >= count / 3;
        int father = random.nextInt(Math.max(1, count / 6)) * 2;
        int mother = (father + 1) % count;
        given[id] = name();
        surname[id] = hasParents ? surname[father] : name() + "a";
        born[id] = LocalDate.of(hasParents ? 1960 : 1930, 1, 1).plusDays(random.nextInt(9_000));
        String sex = id % 2 == 0 ? "M" : "F";
        int place = random.nextInt(PLACES);
        String former = id % 6 == 1 ? name() + "a" : "";
        String died = id % 5 == 0 ? born[id].plusDays(20_000).toString() : "";
        persons.println(String.join(
                ",",
                Integer.toString(id),
                given[id],
                surname[id],
                former,
                sex,
                born[id].toString(),
                place(place),
                place(place % 30),
                died,
                hasParents ? Integer.toString(father) : "",
                hasParents ? Integer.toString(mother) : ""));
        if (hasParents) {
            String written = born[id].plusDays(20).toString();
            mention(mentions, id, "CHILD", slipped(given[id]), surname[id], sex, dated(born[id]), place, written);
            mention(mentions, id, "FATHER", slipped(given[father]), surname[father], "M", "", place, written);
            mention(mentions, id, "MOTHER", given[mother], slipped(surname[mother]), "F", "", place, written);
        }
    }

    private void mention(
            PrintWriter mentions,
            int record,
            String role,
            String givenName,
            String surnameThere,
            String sex,
            String birth,
            int place,
            String written) {
        mentions.println(String.join(
                ",",
                Integer.toString(record),
                role,
                givenName,
                surnameThere,
                sex,
                birth,
                place(random.nextInt(20) == 0 ? random.nextInt(PLACES) : place),
                written));
    }

    private String name() {
        return one(STARTS) + one(MIDDLES) + (random.nextBoolean() ? one(MIDDLES) : "") + one(ENDS);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /// Places that one can tell apart, whatever they are.
    private static String place(int number) {
        return STARTS[number % STARTS.length]
                + MIDDLES[number / STARTS.length % MIDDLES.length]
                + ENDS[number / (STARTS.length * MIDDLES.length) % ENDS.length];
    }

    private String slipped(String name) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(16)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + "e" + name.substring(at);
            case 2 -> "";
            default -> name;
        };
    }

    private String dated(LocalDate date) {
        return switch (random.nextInt(16)) {
            case 0 -> Integer.toString(date.getYear());
            case 1 -> date.plusDays(9).toString();
            case 2 -> "";
            default -> date.toString();
        };
    }
}
