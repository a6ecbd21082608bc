package org.regjistri.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.linkage.live.Changed;
import org.regjistri.linkage.live.LiveLink;
import org.regjistri.linkage.live.NewRow;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.Village.Book;
import org.regjistri.linkage.run.Village.Person;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;

/// Acts and persons one by one give what a run over all of them gives.
class OpenLinkageTest {
    private static final String PLAN = """
            cardinality: %s
            families: %s
            left:
              file: books.csv
              id: [record, role]
              group:
                by: record
                role: role
                roles:
                  CHILD: {father: FATHER, mother: MOTHER}
                  FATHER: {spouse: MOTHER}
                  MOTHER: {spouse: FATHER}
                  DECEASED: {spouse: SPOUSE}
                  SPOUSE: {spouse: DECEASED}
              only: {role: [CHILD, DECEASED]}
              stratum: role
              columns: {given: given, surname: surname, born: born, fathers: father.given}
            right:
              file: register.csv
              id: id
              columns: {given: given, surname: surname, born: born, fathers: father.given}
              relatives: {father: father, mother: mother, spouse: spouse}
            fields: {given: given_name, surname: surname, born: date, fathers: given_name}
            relations: [father, mother, spouse]
            once: %s
            blocking:
              keys: ["given.whole", "surname.sound + born.year", "surname.whole + fathers.initial"]
              block_max: %d
            seed: 3
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "many_to_one, true, '[CHILD, DECEASED]', 1000",
        "many_to_one, true, '[CHILD, DECEASED]', 6",
        "many_to_one, false, '[]', 1000",
        "one_to_one, true, '[]', 7",
        "free, true, '[]', 6",
    })
    void acts_and_persons_one_by_one_are_linked_as_by_the_batch(
            String cardinality, boolean families, String once, int blockMax) throws IOException {
        String yaml = PLAN.formatted(cardinality, families, once, blockMax);
        Village village = new Village(11, 130);
        List<List<Person>> register = village.families();
        List<Book> books = village.books();
        int familiesBefore = 90;
        int booksBefore = 60;
        Path before = place("before", yaml, register.subList(0, familiesBefore), books.subList(0, booksBefore));
        Path after = place("after", yaml, register, books);

        LinkagePlan plan = PlanFile.link(before.resolve("link.yaml"), Optional.empty(), Optional.empty());
        try (OpenLinkage open = OpenLinkage.open(plan, RunSettings.usual(), Progress.silent())) {
            Map<String, Map<String, LiveLink>> expected = batch(after, open.models());
            List<Object> rest = new ArrayList<>(register.subList(familiesBefore, register.size()));
            rest.addAll(books.subList(booksBefore, books.size()));
            Collections.shuffle(rest, new Random(blockMax));
            Map<String, Integer> rows = rows(open);
            Map<Integer, List<LiveLink>> changed = new HashMap<>();
            for (Object next : rest) {
                changed.putAll((next instanceof Book book ? add(open, book) : addFamily(open, next, rows)).links());
            }

            Map<String, Map<String, LiveLink>> live = new TreeMap<>();
            for (int row = 0; row < open.leftRows(); row++) {
                List<LiveLink> links = open.linksOf(row);
                assertThat(changed.getOrDefault(row, links)).isEqualTo(links);
                put(live, open, links);
            }
            assertSame(live, expected);
            assertThat(linked(live)).isGreaterThan(70);
        }
    }

    private static void assertSame(
            Map<String, Map<String, LiveLink>> live, Map<String, Map<String, LiveLink>> expected) {
        assertThat(live.keySet()).isEqualTo(expected.keySet());
        live.forEach((left, links) -> {
            Map<String, LiveLink> ofBatch = Objects.requireNonNull(expected.get(left));
            assertThat(links.keySet()).as(left).isEqualTo(ofBatch.keySet());
            links.forEach((right, link) -> {
                LiveLink other = Objects.requireNonNull(ofBatch.get(right));
                assertThat(link.weight()).as("%s %s", left, right).isEqualTo(other.weight());
                assertThat(link.probability()).isCloseTo(other.probability(), within(1e-9));
                assertThat(link.decision()).isEqualTo(other.decision());
            });
        });
    }

    private static long linked(Map<String, Map<String, LiveLink>> links) {
        return links.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(link -> link.decision() == Decision.LINK)
                .count();
    }

    private Path place(String name, String yaml, List<List<Person>> register, List<Book> books) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("link.yaml"), yaml);
        Village.writeRegister(place.resolve("register.csv"), register);
        Village.writeBooks(place.resolve("books.csv"), books);
        return place;
    }

    private static Map<String, Map<String, LiveLink>> batch(Path place, Models models) {
        LinkagePlan plan = PlanFile.link(place.resolve("link.yaml"), Optional.empty(), Optional.empty());
        RunSettings usual = RunSettings.usual();
        RunSettings settings = new RunSettings(
                2, usual.indexMemory(), usual.spill(), Optional.empty(), Optional.of(models), List.of());
        Map<String, Map<String, LiveLink>> links = new TreeMap<>();
        try (Outcome outcome = new LinkageRun(plan, settings, Progress.silent()).run()) {
            Scored scored = outcome.resolution().links().pairs();
            for (int i = 0; i < scored.size(); i++) {
                LiveLink link = new LiveLink(
                        scored.left(i),
                        scored.right(i),
                        scored.weight(i),
                        outcome.resolution().links().probability().of(i),
                        outcome.resolution().decisions().of(i),
                        0);
                links.computeIfAbsent(outcome.tables().left().ids().of(link.left()), _ -> new TreeMap<>())
                        .put(outcome.tables().right().ids().of(link.right()), link);
            }
        }
        return links;
    }

    private static void put(Map<String, Map<String, LiveLink>> all, OpenLinkage open, List<LiveLink> links) {
        links.forEach(link -> all.computeIfAbsent(open.left().ids().of(link.left()), _ -> new TreeMap<>())
                .put(open.right().ids().of(link.right()), link));
    }

    private static Map<String, Integer> rows(OpenLinkage open) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < open.rightRows(); row++) {
            rows.put(open.right().ids().of(row), row);
        }
        return rows;
    }

    private static Changed add(OpenLinkage open, Book book) {
        return open.record(book.members().stream()
                .map(entry -> new Mention(entry.id(), entry.role(), entry.fields()))
                .toList());
    }

    private static Changed addFamily(OpenLinkage open, Object family, Map<String, Integer> rows) {
        List<Person> persons =
                ((List<?>) family).stream().map(Person.class::cast).toList();
        for (int i = 0; i < persons.size(); i++) {
            rows.put(persons.get(i).id(), open.rightRows() + i);
        }
        return open.persons(persons.stream().map(person -> row(person, rows)).toList());
    }

    private static NewRow row(Person person, Map<String, Integer> rows) {
        Map<String, List<Integer>> relatives = new TreeMap<>();
        person.relatives()
                .forEach((relation, id) -> relatives.put(relation, List.of(Objects.requireNonNull(rows.get(id)))));
        return new NewRow(
                person.id(),
                Map.of(
                        "given",
                        List.of(person.given()),
                        "surname",
                        List.of(person.surname()),
                        "born",
                        List.of(person.born())),
                relatives,
                "",
                true);
    }

    @Test
    void what_a_run_learned_beside_the_weights_is_needed() throws IOException {
        Village village = new Village(5, 12);
        Path place =
                place("small", PLAN.formatted("many_to_one", "true", "[]", 100), village.families(), village.books());
        LinkagePlan plan = PlanFile.link(place.resolve("link.yaml"), Optional.empty(), Optional.empty());
        Tables tables = TablesReader.read(plan, 1);
        try (Outcome outcome = new LinkageRun(plan, RunSettings.usual(), Progress.silent()).run(tables)) {
            Models other = outcome.models().forOtherTables();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OpenLinkage.of(plan, tables, other, new Scored(), RunSettings.usual()));
        }
    }
}
