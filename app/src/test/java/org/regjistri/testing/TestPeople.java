package org.regjistri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.operations.PeopleImport;
import org.regjistri.persons.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Brings made-up people into the register the ordinary way, as from an earlier register. Each test its own.
@Component
public class TestPeople {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SYLLABLES =
            List.of("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo");
    private final PeopleImport people;
    private final Ids ids;

    TestPeople(PeopleImport people, Ids ids) {
        this.people = people;
        this.ids = ids;
    }

    public record Somebody(PersonId id, PersonalNumber number, String given, String surname) {}

    /// Married to each other since 2015, citizens, alive.
    public record Couple(Somebody mother, Somebody father) {}

    public Couple couple() {
        return couples(1).getFirst();
    }

    public Couple coupleNamed(String surname) {
        return couples(List.of(surname)).getFirst();
    }

    /// Each of a surname of its own, so that no child looks like another's.
    public List<Couple> couples(int count) {
        return couples(IntStream.range(0, count)
                .mapToObj(_ -> surname(COUNT.incrementAndGet()))
                .toList());
    }

    private static String surname(int number) {
        StringBuilder surname = new StringBuilder("Z");
        for (int rest = number, i = 0; i < 4; i++, rest /= SYLLABLES.size()) {
            surname.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return surname.toString();
    }

    private List<Couple> couples(List<String> surnames) {
        List<Couple> couples = new ArrayList<>();
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (String surname : surnames) {
            Somebody mother = somebody("Teuta", surname);
            Somebody father = somebody("Agron", surname);
            couples.add(new Couple(mother, father));
            lines.add(line(mother, "FEMALE", "1992-04-11", father));
            lines.add(line(father, "MALE", "1989-09-30", mother));
        }
        take(lines);
        return couples;
    }

    private Somebody somebody(String given, String surname) {
        // Begins with 9: in line with the form, and never issued by the scheme.
        PersonalNumber number =
                PersonalNumber.of("9" + String.format(java.util.Locale.ROOT, "%09d", COUNT.incrementAndGet()));
        return new Somebody(PersonId.of(ids.next()), number, given, surname);
    }

    private static Map<String, @Nullable Object> line(Somebody one, String sex, String born, Somebody spouse) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", one.id().toString());
        line.put("given", one.given());
        line.put("surname", one.surname());
        line.put("surnameAtBirth", sex.equals("FEMALE") ? "Gashi" : null);
        line.put("sex", sex);
        line.put("birthDate", born);
        line.put("birthPlace", Map.of("country", "XKX", "settlement", "06-001"));
        line.put("citizenship", "XKX");
        line.put("spouse", spouse.id().toString());
        line.put("marriedOn", "2015-08-08");
        line.put("personalNumber", one.number().digits());
        line.put("registeredIn", "M06");
        return line;
    }

    /// Lines as the file of an earlier register has them.
    ///
    /// @return how many came in
    public long take(List<Map<String, @Nullable Object>> lines) {
        try {
            Path file =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "test-data")), "people", ".jsonl");
            Files.write(file, lines.stream().map(JSON::writeValueAsString).toList());
            return people.importFrom(file, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
