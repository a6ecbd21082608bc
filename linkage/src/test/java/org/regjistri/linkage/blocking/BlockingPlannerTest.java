package org.regjistri.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.BlockingPlan;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.KeyPlan.Part;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.plan.UnreadTable;
import org.regjistri.linkage.table.Tables;

class BlockingPlannerTest {
    private static final KeyPlan YEAR = new KeyPlan(List.of(new Part("born", Take.YEAR)));
    private static final KeyPlan SURNAME = new KeyPlan(List.of(new Part("surname", Take.SOUND)));
    private static final List<String> GIVEN = List.of(
            "Arben", "Besa", "Dita", "Ilir", "Lule", "Mira", "Petrit", "Rada", "Teuta", "Vesa", "Xhevat", "Zana");
    private static final List<String> SURNAMES = List.of(
            "Hoxha",
            "Krasniqi",
            "Gashi",
            "Berisha",
            "Morina",
            "Shala",
            "Bytyqi",
            "Thaqi",
            "Rexha",
            "Vuković",
            "Petrović");

    @TempDir
    Path spill;

    @Test
    void counts_exactly_the_pairs_that_are_then_made() {
        for (int seed = 0; seed < 10; seed++) {
            TestPeople people = new TestPeople();
            Random random = new Random(seed);
            Tables two = people.two(people.table(population(random, 150)), people.table(population(random, 200)));
            Tables one = people.one(people.table(population(random, 150)));
            BlockingPlan keys = new BlockingPlan(List.of(SURNAME), 1_000, 1 + random.nextInt(40));

            assertThatCountIsRight(people, two, keys);
            assertThatCountIsRight(people, one, keys);
        }
    }

    private void assertThatCountIsRight(TestPeople people, Tables tables, BlockingPlan keys) {
        PlannedBlocking planned = plan(people, tables, keys, 2);
        try (CandidateIndex index = planned.candidates()) {
            assertThat(pairs(index, tables)).isEqualTo(planned.report().pairs());
        }
    }

    @Test
    void a_hundred_thousand_equal_rows_give_a_report_and_no_pairs() {
        TestPeople people = new TestPeople();
        List<List<String>> rows = Collections.nCopies(100_000, List.of("Arben", "Hoxha", "1950-02-03", "10000"));
        Tables tables = people.one(people.table(rows));

        BlockingReport given = report(people, tables, new BlockingPlan(List.of(SURNAME), 400, 2_000));
        assertThat(given.pairs()).isZero();
        assertThat(given.rowsLost()).isEqualTo(100_000);
        assertThat(given.keys().getFirst().pairsLeftOut()).isEqualTo(100_000L * 99_999 / 2);
        assertThat(given.keys().getFirst().largest())
                .containsExactly(new BlockingReport.LargeBlock("Hoxha", 100_000, 100_000, true));

        BlockingReport automatic = report(people, tables, BlockingPlan.AUTOMATIC);
        assertThat(automatic.pairs()).isZero();
        assertThat(automatic.notes()).singleElement().asString().contains("No field tells rows apart");
    }

    @Test
    void refuses_before_anything_is_compared_and_says_which_key_is_too_coarse() {
        TestPeople people = new TestPeople();
        Tables tables = people.one(people.table(population(new Random(1), 250)));

        assertThatThrownBy(() -> report(people, tables, new BlockingPlan(List.of(SURNAME), 2, 2_000)))
                .isInstanceOf(TooManyPairs.class)
                .hasMessageContaining("surname.sound")
                .hasMessageContaining("500");
    }

    @Test
    void leaves_out_large_blocks_before_it_refuses() {
        TestPeople people = new TestPeople();
        List<List<String>> rows = new ArrayList<>(population(new Random(2), 50));
        rows.addAll(Collections.nCopies(500, List.of("Arben", "Kelmendi", "1950-02-03", "")));
        Tables tables = people.one(people.table(rows));

        BlockingReport report = report(people, tables, new BlockingPlan(List.of(SURNAME), 20, 2_000));

        assertThat(report.notes()).singleElement().asString().contains("Blocks of more than 256 rows were left out");
        assertThat(report.pairs()).isPositive().isLessThan(20 * 550);
    }

    @Test
    void leaves_out_a_key_that_no_row_depends_on_before_it_refuses() {
        TestPeople people = new TestPeople();
        Tables tables = people.one(people.table(population(new Random(3), 300)));
        KeyPlan names = new KeyPlan(List.of(new Part("given", Take.SOUND), new Part("surname", Take.SOUND)));

        BlockingReport report = report(people, tables, new BlockingPlan(List.of(SURNAME, names), 4, 2_000));

        assertThat(report.keys()).extracting(BlockingReport.KeyReport::name).containsExactly(names.name());
        assertThat(report.notes()).last().asString().contains("Key 'surname.sound' was left out");
    }

    @Test
    void says_how_many_rows_no_key_can_find() {
        TestPeople people = new TestPeople();
        Tables tables = people.one(people.table(List.of(
                List.of("Arben", "Hoxha", "", ""), List.of("Arben", "", "1950", ""), List.of("Besa", "", "1950", ""))));

        BlockingReport report = report(people, tables, new BlockingPlan(List.of(YEAR), 10, 2_000));

        assertThat(report.rowsWithoutKey()).isEqualTo(1);
        assertThat(report.keys().getFirst().rowsWithoutKey()).isEqualTo(1);
        assertThat(report.pairs()).isEqualTo(1);
    }

    @Test
    void keys_chosen_by_themselves_find_people_through_mistakes_in_any_field() {
        TestPeople people = new TestPeople();
        Random random = new Random(4);
        List<List<String>> register = population(random, 2_000);
        List<List<String>> written =
                register.stream().map(row -> withMistake(random, row)).toList();
        Tables tables = people.two(people.table(written), people.table(register));

        PlannedBlocking planned = plan(people, tables, BlockingPlan.AUTOMATIC, 2);
        try (CandidateIndex index = planned.candidates()) {
            assertThat(found(index, register.size())).isGreaterThan(0.99);
            assertThat(planned.report().pairsPerRow()).isLessThan(25);
            assertThat(planned.report().recall().orElseThrow()).isBetween(0.95, 1.0);
            for (String field : List.of("given", "surname", "born", "postcode")) {
                assertThat(index.keys())
                        .anyMatch(key -> key.plan().parts().stream()
                                .noneMatch(part -> part.field().equals(field)));
            }
        }
    }

    @Test
    void keys_chosen_by_themselves_find_names_that_changed_places_where_little_else_is_known() {
        TestPeople people = new TestPeople();
        List<List<String>> register = population(new Random(5), 1_000);
        List<List<String>> written = register.stream()
                .map(row -> List.of(row.get(1), row.get(0), row.get(2).substring(0, 4), ""))
                .toList();
        Tables tables = people.two(people.table(written), people.table(register));

        try (CandidateIndex index =
                plan(people, tables, BlockingPlan.AUTOMATIC, 2).candidates()) {
            assertThat(found(index, register.size())).isGreaterThan(0.99);
        }
    }

    @Test
    void rows_without_a_partner_do_not_count_as_missed_because_their_brothers_and_sisters_are_found() {
        TestPeople people = new TestPeople();
        Random random = new Random(7);
        List<List<String>> register = new ArrayList<>();
        List<List<String>> written = new ArrayList<>();
        for (int family = 0; family < 1_000; family++) {
            String name = word(random);
            List<String> child = List.of(name, word(random), day(random), String.valueOf(10_000 + family));
            List<String> sibling = List.of(name.charAt(0) + word(random), child.get(1), day(random), child.get(3));
            List<String> renamed = List.of(name.charAt(0) + word(random), child.get(1), child.get(2), child.get(3));
            written.add(family % 10 == 0 ? renamed : child);
            if (family % 4 < 3) {
                register.add(child);
            }
            if (family % 8 < 4) {
                register.add(sibling);
            }
        }
        Tables tables = people.two(people.table(written), people.table(register));
        BlockingPlan keys = new BlockingPlan(
                List.of(new KeyPlan(List.of(new Part("given", Take.WHOLE), new Part("born", Take.WHOLE)))), 100, 1_000);

        // Of 750 who are in the register, 100 are written with another name.
        assertThat(report(people, tables, keys).recall().orElseThrow()).isCloseTo(650 / 750.0, within(0.03));
    }

    @Test
    void any_number_of_threads_plans_the_same() {
        TestPeople people = new TestPeople();
        Random random = new Random(6);
        Tables tables = people.two(people.table(population(random, 400)), people.table(population(random, 400)));

        assertThat(plan(people, tables, BlockingPlan.AUTOMATIC, 4).report())
                .isEqualTo(plan(people, tables, BlockingPlan.AUTOMATIC, 1).report());
    }

    private BlockingReport report(TestPeople people, Tables tables, BlockingPlan blocking) {
        PlannedBlocking planned = plan(people, tables, blocking, 2);
        planned.candidates().close();
        return planned.report();
    }

    private PlannedBlocking plan(TestPeople people, Tables tables, BlockingPlan blocking, int threads) {
        TablePlan table = UnreadTable.plan();
        LinkagePlan plan = new LinkagePlan(
                table,
                tables.isOne() ? Optional.empty() : Optional.of(table),
                TestPeople.FIELDS,
                List.of(),
                List.of(),
                false,
                tables.isOne() ? Cardinality.FREE : Cardinality.ONE_TO_ONE,
                Set.of(),
                blocking,
                Thresholds.USUAL,
                1);
        return BlockingPlanner.plan(plan, tables, people, new EntryMemory(Long.MAX_VALUE, spill), threads);
    }

    private static long pairs(CandidateIndex index, Tables tables) {
        Candidates.Found found = new Candidates.Found();
        long pairs = 0;
        for (int row = 0; row < tables.left().rows(); row++) {
            index.of(row, found);
            pairs += found.size();
        }
        return pairs;
    }

    /// The share of left rows that meet the right row of the same number.
    private static double found(CandidateIndex index, int rows) {
        Candidates.Found found = new Candidates.Found();
        int hits = 0;
        for (int row = 0; row < rows; row++) {
            index.of(row, found);
            for (int i = 0; i < found.size(); i++) {
                hits += found.row(i) == row ? 1 : 0;
            }
        }
        return (double) hits / rows;
    }

    private static List<List<String>> population(Random random, int people) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(List.of(
                    one(random, GIVEN),
                    one(random, SURNAMES),
                    day(random),
                    String.valueOf(10_000 + 10 * random.nextInt(300))));
        }
        return rows;
    }

    private static List<String> withMistake(Random random, List<String> row) {
        List<String> written = new ArrayList<>(row);
        switch (random.nextInt(6)) {
            case 0 -> written.set(0, one(random, GIVEN));
            case 1 -> written.set(1, one(random, SURNAMES));
            case 2 -> written.set(2, row.get(2).substring(0, 4));
            case 3 -> written.set(3, "");
            case 4 -> Collections.swap(written, 0, 1);
            default -> written.set(2, "");
        }
        return written;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdgklmnprstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String day(Random random) {
        return "%d-%02d-%02d".formatted(1900 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String one(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
