package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up families in a register, and a book that mentions their children with slips of the pen.
final class Persons {
    private static final List<String> STARTS =
            List.of("Ar", "Be", "Dri", "Fa", "Gen", "Il", "Ka", "Lu", "Mi", "Na", "Qe", "Sha", "Ta", "Val", "Zy", "Ha");
    private static final List<String> ENDS =
            List.of("ton", "rim", "ta", "dona", "mir", "sa", "jet", "bert", "linda", "zim", "vete", "ron");
    private static final List<String> SURNAMES =
            List.of("Gashi", "Berisha", "Hoti", "Kelmendi", "Zeka", "Morina", "Krasniqi", "Shala", "Bytyqi", "Thaqi");
    static final String REGISTER = "id,given,surname,born,father,mother\n";
    static final String BOOK = "record,role,given,surname,born\n";
    static final String SHEET = "id,given,surname,born,person\n";

    private final Random random;
    private final List<String> register = new ArrayList<>();
    private final List<String> book = new ArrayList<>();
    private final List<String> truth = new ArrayList<>();
    private final List<String> sheet = new ArrayList<>();

    Persons(long seed, int families) {
        random = new Random(seed);
        for (int i = 0; i < families; i++) {
            family();
        }
    }

    private void family() {
        String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
        String father = given();
        String mother = given();
        int fathers = person(father, surname, day(1930), "", "");
        int mothers = person(mother, surname, day(1932), "", "");
        int children = 1 + random.nextInt(3);
        for (int i = 0; i < children; i++) {
            String given = given();
            String born = day(1955);
            int id = person(given, surname, born, String.valueOf(fathers), String.valueOf(mothers));
            int record = truth.size() + 1;
            book.add(record + ",CHILD," + slipped(given) + "," + slipped(surname) + "," + slippedDay(born));
            book.add(record + ",FATHER," + slipped(father) + "," + surname + ",");
            book.add(record + ",MOTHER," + slipped(mother) + "," + surname + ",");
            truth.add(record + ",CHILD," + id);
            sheet.add(sheet.size() + "," + given + "," + surname + "," + born + "," + id);
            if (random.nextInt(3) == 0) {
                sheet.add(sheet.size() + "," + slipped(given) + "," + slipped(surname) + "," + slippedDay(born) + ","
                        + id);
            }
        }
    }

    private int person(String given, String surname, String born, String father, String mother) {
        int id = register.size() + 1;
        register.add(String.join(",", String.valueOf(id), given, surname, born, father, mother));
        return id;
    }

    private String given() {
        return STARTS.get(random.nextInt(STARTS.size())) + ENDS.get(random.nextInt(ENDS.size()));
    }

    private String day(int from) {
        return "%d-%02d-%02d".formatted(from + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /// Now and then a letter is lost.
    private String slipped(String name) {
        if (random.nextInt(6) > 0) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at) + name.substring(at + 1);
    }

    /// Now and then a year is off, or all but the year is lost.
    private String slippedDay(String day) {
        return switch (random.nextInt(8)) {
            case 0 -> (Integer.parseInt(day.substring(0, 4)) + 1) + day.substring(4);
            case 1 -> day.substring(0, 4);
            default -> day;
        };
    }

    /// `register.csv`, `book.csv`, `truth.csv`, `sheet.csv`, and plans for them: `link.yaml` and `dedupe.yaml`.
    void write(Path folder) throws IOException {
        write(folder.resolve("register.csv"), REGISTER, register);
        write(folder.resolve("book.csv"), BOOK, book);
        write(folder.resolve("truth.csv"), "record,role,person\n", truth);
        write(folder.resolve("sheet.csv"), SHEET, sheet);
        Files.writeString(folder.resolve("link.yaml"), """
                cardinality: one_to_one
                left:
                  file: book.csv
                  id: [record, role]
                  group: {by: record, role: role, roles: {CHILD: {father: FATHER, mother: MOTHER}}}
                  only: {role: [CHILD]}
                right:
                  file: register.csv
                  id: id
                  relatives: {father: father, mother: mother}
                fields: {given: given_name, surname: surname, born: date}
                relations: [father, mother]
                truth: {file: truth.csv, left: [record, role], right: person}
                """);
        Files.writeString(folder.resolve("dedupe.yaml"), """
                file: sheet.csv
                id: id
                truth: {column: person}
                fields: {given: given_name, surname: surname, born: date}
                """);
    }

    private static void write(Path file, String header, List<String> lines) throws IOException {
        Files.writeString(file, header + String.join("\n", lines) + "\n");
    }
}
