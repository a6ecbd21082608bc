package org.regjistri.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.KeyPlan.Part;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

class CandidateIndexTest {
    private static final KeyPlan SURNAME_AND_YEAR =
            new KeyPlan(List.of(new Part("surname", Take.SOUND), new Part("born", Take.YEAR)));
    private static final KeyPlan NAMES =
            new KeyPlan(List.of(new Part("given", Take.SOUND), new Part("surname", Take.SOUND)));
    private static final KeyPlan POSTCODE = new KeyPlan(List.of(new Part("postcode", Take.WHOLE)));

    @TempDir
    Path spill;

    @Test
    void finds_what_comparing_all_with_all_finds() {
        for (int seed = 0; seed < 20; seed++) {
            TestPeople people = new TestPeople();
            Random random = new Random(seed);
            Tables tables = people.two(people.table(random(random, 60)), people.table(random(random, 80)));
            int blockMax = 1 + random.nextInt(30);
            List<ChosenKey> keys = chosen(blockMax, SURNAME_AND_YEAR, NAMES, POSTCODE);

            assertThat(pairs(tables, people, keys, Long.MAX_VALUE)).isEqualTo(allWithAll(tables, people, keys));
        }
    }

    @Test
    void one_table_with_itself_gives_each_pair_once() {
        TestPeople people = new TestPeople();
        Tables tables = people.one(people.table(random(new Random(5), 90)));
        List<ChosenKey> keys = chosen(40, SURNAME_AND_YEAR, NAMES);

        Set<List<Integer>> expected = new HashSet<>();
        for (List<Integer> pair : allWithAll(tables, people, keys)) {
            if (pair.getFirst() < pair.getLast()) {
                expected.add(pair);
            }
        }
        assertThat(pairs(tables, people, keys, Long.MAX_VALUE)).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void an_index_in_a_file_finds_the_same_and_leaves_no_file() throws IOException {
        TestPeople people = new TestPeople();
        Random random = new Random(3);
        Tables tables = people.two(people.table(random(random, 200)), people.table(random(random, 200)));
        List<ChosenKey> keys = chosen(50, SURNAME_AND_YEAR, NAMES, POSTCODE);

        assertThat(pairs(tables, people, keys, 0)).isEqualTo(pairs(tables, people, keys, Long.MAX_VALUE));
        try (Stream<Path> files = Files.list(spill)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void finds_each_of_many_rows_by_its_key_in_memory_and_in_a_file() {
        Random random = new Random(8);
        List<List<String>> rows = Stream.generate(() -> random.nextInt(20) == 0 ? 7 : random.nextInt(20_000))
                .map(postcode -> List.of("", "", "", Integer.toString(postcode)))
                .limit(60_000)
                .toList();
        TestPeople people = new TestPeople();
        Tables tables = people.two(people.table(rows.subList(0, 500)), people.table(rows));
        Map<String, List<Integer>> blocks = IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(row -> rows.get(row).get(3)));
        Set<List<Integer>> expected = new HashSet<>();
        for (int row = 0; row < 500; row++) {
            List<Integer> block = blocks.getOrDefault(rows.get(row).get(3), List.of());
            for (int other : block.size() <= 100 ? block : List.<Integer>of()) {
                expected.add(List.of(row, other));
            }
        }

        assertThat(pairs(tables, people, chosen(100, POSTCODE), Long.MAX_VALUE)).isEqualTo(expected);
        assertThat(pairs(tables, people, chosen(100, POSTCODE), 0)).isEqualTo(expected);
    }

    @Test
    void rows_added_later_are_found_as_if_they_had_been_there_from_the_beginning() {
        for (int seed = 0; seed < 10; seed++) {
            TestPeople people = new TestPeople();
            Random random = new Random(seed);
            PersonTable left = people.table(random(random, 50));
            List<List<String>> rows = random(random, 120);
            PersonTable right = people.table(rows);
            int before = random.nextInt(rows.size());
            List<ChosenKey> keys = chosen(1 + random.nextInt(20), SURNAME_AND_YEAR, NAMES, POSTCODE);
            Tables later = people.two(left, firstRows(right, before));

            try (CandidateIndex index = index(later, people, keys, Long.MAX_VALUE)) {
                IntStream.range(before, rows.size()).forEach(index::add);
                assertThat(pairs(index, left.rows()))
                        .isEqualTo(pairs(people.two(left, right), people, keys, Long.MAX_VALUE));
            }
        }
    }

    @Test
    void names_that_changed_places_meet() {
        TestPeople people = new TestPeople();
        Tables tables = people.two(
                people.table(List.of(List.of("Arben", "Hoxha", "1950", ""))),
                people.table(List.of(List.of("Hoxha", "Arben", "1950", ""), List.of("Arben", "Arben", "1950", ""))));

        assertThat(pairs(tables, people, chosen(10, NAMES), Long.MAX_VALUE)).containsExactly(List.of(0, 0));
    }

    @Test
    void a_row_that_lacks_a_part_meets_nobody_by_that_key() {
        TestPeople people = new TestPeople();
        Tables tables = people.two(
                people.table(List.of(List.of("Arben", "", "1950", ""))),
                people.table(List.of(List.of("Arben", "", "1950", ""), List.of("Arben", "Hoxha", "1950", ""))));

        assertThat(pairs(tables, people, chosen(10, NAMES, SURNAME_AND_YEAR), Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void a_row_that_came_later_finds_the_earlier_ones_of_its_table() {
        TestPeople people = new TestPeople();
        List<String> one = List.of("Arben", "Hoxha", "1950", "");
        Tables tables = people.one(people.table(List.of(one, one, one)));
        Candidates.Found found = new Candidates.Found();

        try (CandidateIndex index = index(tables, people, chosen(10, NAMES), Long.MAX_VALUE)) {
            index.others(1, found);
        }

        assertThat(rows(found)).containsExactly(0, 2);
    }

    private Set<List<Integer>> pairs(Tables tables, TestPeople people, List<ChosenKey> keys, long budget) {
        try (CandidateIndex index = index(tables, people, keys, budget)) {
            return pairs(index, tables.left().rows());
        }
    }

    private CandidateIndex index(Tables tables, TestPeople people, List<ChosenKey> keys, long budget) {
        return CandidateIndex.of(keys, TestPeople.FIELDS, tables, people, new EntryMemory(budget, spill), 2);
    }

    private static Set<List<Integer>> pairs(CandidateIndex index, int left) {
        Set<List<Integer>> pairs = new HashSet<>();
        Candidates.Found found = new Candidates.Found();
        for (int row = 0; row < left; row++) {
            index.of(row, found);
            for (int right : rows(found)) {
                pairs.add(List.of(row, right));
            }
        }
        return pairs;
    }

    private static List<Integer> rows(Candidates.Found found) {
        return IntStream.range(0, found.size()).map(found::row).boxed().toList();
    }

    private static List<ChosenKey> chosen(int blockMax, KeyPlan... plans) {
        return Stream.of(plans).map(plan -> new ChosenKey(plan, blockMax)).toList();
    }

    private static PersonTable firstRows(PersonTable table, int rows) {
        return new PersonTable(
                rows, table.ids(), table.columns(), table.relatives(), table.wanted(), table.strata(), table.truth());
    }

    /// The meaning of a key, without an index.
    private static Set<List<Integer>> allWithAll(Tables tables, TestPeople people, List<ChosenKey> keys) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (ChosenKey key : keys) {
            List<Set<List<Long>>> left = values(tables.left(), people, key.plan());
            List<Set<List<Long>>> right = values(tables.right(), people, key.plan());
            for (int i = 0; i < left.size(); i++) {
                for (List<Long> value : left.get(i)) {
                    List<Integer> block = IntStream.range(0, right.size())
                            .filter(row -> right.get(row).contains(value))
                            .boxed()
                            .toList();
                    if (block.size() <= key.blockMax()) {
                        int row = i;
                        block.forEach(other -> pairs.add(List.of(row, other)));
                    }
                }
            }
        }
        return pairs;
    }

    private static List<Set<List<Long>>> values(PersonTable table, TestPeople people, KeyPlan plan) {
        List<Set<List<Long>>> all = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Set<List<Long>> combined = new HashSet<>(Set.of(List.of()));
            for (Part part : plan.parts()) {
                Set<Long> values = values(table, people, part, row);
                Set<List<Long>> longer = new HashSet<>();
                combined.forEach(some -> values.forEach(value -> longer.add(
                        Stream.concat(some.stream(), Stream.of(value)).sorted().toList())));
                combined = longer;
            }
            all.add(combined);
        }
        return all;
    }

    private static Set<Long> values(PersonTable table, TestPeople people, Part part, int row) {
        Set<Long> values = new TreeSet<>();
        var kind = TestPeople.FIELDS.stream()
                .filter(field -> field.name().equals(part.field()))
                .findFirst()
                .orElseThrow()
                .kind();
        var column = table.column(part.field());
        for (int at = column.from(row); at < column.to(row); at++) {
            KeyValues.Taken taken = people.of(kind, part.take());
            for (int key = 0; key < taken.keys(column.code(at)); key++) {
                values.add(taken.key(column.code(at), key));
            }
        }
        return values;
    }

    /// Few values, so that blocks grow: some missing, some with several.
    private static List<List<String>> random(Random random, int rows) {
        return Stream.generate(() -> List.of(
                        cell(random, "Arben", "Besa", "Dita", "Hoxha", "Ilir"),
                        cell(random, "Hoxha", "Krasniqi", "Gashi", "Arben", "Berisha"),
                        cell(random, "1950-02-03", "1950", "1951-12-31", "1949-03-02"),
                        cell(random, "10000", "20000")))
                .limit(rows)
                .toList();
    }

    private static String cell(Random random, String... values) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> values[random.nextInt(values.length)] + "/" + values[random.nextInt(values.length)];
            default -> values[random.nextInt(values.length)];
        };
    }
}
