package org.regjistri.linkage.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Made-up families and the books that mention them, with slips of the pen.
final class Village {
    private static final List<String> STARTS =
            List.of("Ar", "Be", "Dri", "Fa", "Gen", "Il", "Ka", "Lu", "Mi", "Na", "Qe", "Sha", "Ta", "Val", "Zy");
    private static final List<String> ENDS = List.of("ton", "rim", "ta", "dona", "mir", "sa", "jet", "bert", "linda");
    private static final List<String> SURNAMES = List.of("Gashi", "Berisha", "Hoti", "Kelmendi", "Zeka", "Morina");

    /// @param relatives relation -> id
    record Person(String id, String given, String surname, String born, Map<String, String> relatives) {
        String line() {
            return String.join(
                    ",",
                    id,
                    given,
                    surname,
                    born,
                    relatives.getOrDefault("father", ""),
                    relatives.getOrDefault("mother", ""),
                    relatives.getOrDefault("spouse", ""));
        }
    }

    /// @param members of which each has the role as its relation to the record
    record Book(String id, List<Entry> members) {}

    record Entry(String record, String role, String given, String surname, String born) {
        String line() {
            return String.join(",", record, role, given, surname, born);
        }

        String id() {
            return record + ":" + role;
        }

        Map<String, List<String>> fields() {
            return Map.of("given", List.of(given), "surname", List.of(surname), "born", List.of(born));
        }
    }

    private final Random random;
    private final List<List<Person>> families = new ArrayList<>();
    private final List<Book> books = new ArrayList<>();
    private int persons;

    Village(long seed, int families) {
        random = new Random(seed);
        for (int i = 0; i < families; i++) {
            this.families.add(family());
        }
        for (List<Person> family : this.families) {
            for (Person person : family) {
                if (person.relatives().containsKey("father")) {
                    birth(person, family);
                } else if (random.nextInt(3) == 0) {
                    death(person, family);
                }
            }
        }
    }

    private List<Person> family() {
        String surname = one(SURNAMES);
        String father = "p" + persons++;
        String mother = "p" + persons++;
        int year = 1900 + random.nextInt(60);
        List<Person> family = new ArrayList<>();
        family.add(new Person(father, given(), surname, date(year), Map.of("spouse", mother)));
        family.add(new Person(mother, given(), surname, date(year + 2), Map.of("spouse", father)));
        int children = random.nextInt(4);
        for (int i = 0; i < children; i++) {
            Map<String, String> parents = new TreeMap<>(Map.of("father", father, "mother", mother));
            family.add(new Person("p" + persons++, given(), surname, date(year + 22 + i), parents));
        }
        return family;
    }

    private void birth(Person child, List<Person> family) {
        String id = "b" + books.size();
        books.add(new Book(
                id,
                List.of(
                        entry(id, "CHILD", child),
                        entry(id, "FATHER", family.get(0)),
                        entry(id, "MOTHER", family.get(1)))));
    }

    private void death(Person dead, List<Person> family) {
        String id = "b" + books.size();
        Person spouse = family.get(0).equals(dead) ? family.get(1) : family.get(0);
        books.add(new Book(id, List.of(entry(id, "DECEASED", dead), entry(id, "SPOUSE", spouse))));
    }

    private Entry entry(String record, String role, Person person) {
        return new Entry(record, role, slipped(person.given()), slipped(person.surname()), bornAs(person));
    }

    private String bornAs(Person person) {
        return switch (random.nextInt(5)) {
            case 0 -> person.born().substring(0, 4);
            case 1 -> "";
            default -> person.born();
        };
    }

    private String slipped(String name) {
        if (random.nextInt(6) > 0) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
    }

    private String given() {
        return one(STARTS) + one(ENDS);
    }

    private String date(int year) {
        return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    List<List<Person>> families() {
        return families;
    }

    List<Book> books() {
        return books;
    }

    static void writeRegister(Path file, List<List<Person>> families) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,given,surname,born,father,mother,spouse"));
        families.forEach(family -> family.forEach(person -> lines.add(person.line())));
        Files.write(file, lines);
    }

    static void writeBooks(Path file, List<Book> books) throws IOException {
        List<String> lines = new ArrayList<>(List.of("record,role,given,surname,born"));
        books.forEach(book -> book.members().forEach(entry -> lines.add(entry.line())));
        Files.write(file, lines);
    }
}
