package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.Cardinality;

/// Small families: entries of births on the left, persons of the register on the right.
class OnceClaimsTest {
    private static final Others OTHERS = Others.of(1 << 20, 2);

    @Test
    void a_dead_brother_of_the_same_name_loses_the_living_ones_entry() {
        Resolution family = resolve(Cases.scored(0, 0, 45, 1, 0, 28), Map.of(1, 17.0), "CHILD");

        assertThat(family.decisions().of(0)).isEqualTo(Decision.LINK);
        assertThat(family.links().probability().of(0)).isGreaterThan(0.999);
        assertThat(family.links().probability().of(1)).isLessThan(0.2);
    }

    @Test
    void the_brother_keeps_what_is_his_own() {
        Resolution family = resolve(Cases.scored(0, 0, 45, 1, 0, 30, 1, 1, 29), Map.of(1, 17.0), "CHILD");

        assertThat(family.decisions().of(2)).isEqualTo(Decision.LINK);
    }

    @Test
    void copies_of_one_entry_both_count() {
        Resolution copies = resolve(Cases.scored(0, 0, 45, 1, 0, 41), Map.of(1, 4.0), "CHILD");

        assertThat(copies.decisions().of(0)).isEqualTo(Decision.LINK);
        assertThat(copies.decisions().of(1)).isEqualTo(Decision.LINK);
    }

    @Test
    void a_copy_with_little_on_it_is_no_namesake() {
        Resolution copies = resolve(Cases.scored(0, 0, 60, 1, 0, 30), Map.of(), "CHILD");

        assertThat(copies.decisions().of(1)).isEqualTo(Decision.LINK);
    }

    @Test
    void without_a_notion_of_disagreement_the_weight_tells() {
        Links links = Resolving.links(
                Cases.plan(Cardinality.MANY_TO_ONE, "all"), Cases.tables(2, 2), Cases.scored(0, 0, 45, 1, 0, 15));

        assertThat(links.probability().of(0)).isGreaterThan(0.99);
        assertThat(links.probability().of(1)).isLessThan(0.1);
    }

    @Test
    void birth_and_death_of_one_person_do_not_compete() {
        Resolution life = resolve(Cases.scored(0, 0, 45, 1, 0, 28), Map.of(1, 17.0), "CHILD", "DECEASED");

        assertThat(life.decisions().of(1)).isEqualTo(Decision.LINK);
    }

    @Test
    void one_marries_more_than_once() {
        Resolution weddings = resolve(Cases.scored(0, 0, 45, 1, 0, 28), Map.of(1, 17.0), "GROOM");

        assertThat(weddings.decisions().of(1)).isEqualTo(Decision.LINK);
    }

    @Test
    void a_claim_that_is_itself_unsure_takes_little() {
        Resolution family = resolve(Cases.scored(0, 0, 16, 1, 0, 28), Map.of(1, 17.0), "CHILD");

        double unopposed = 256 / 257.0;
        assertThat(family.links().probability().of(1)).isCloseTo(unopposed, within(0.01));
    }

    @Test
    void a_hundred_thousand_copies_end_quickly_and_all_count() {
        Scored scored = new Scored();
        for (int row = 0; row < 100_000; row++) {
            scored.add(row, 0, 40);
        }
        Resolution copies = resolve(scored, Map.of(), "CHILD");

        for (int row = 0; row < 100_000; row += 999) {
            assertThat(copies.decisions().of(row)).isEqualTo(Decision.LINK);
        }
    }

    @Test
    void each_of_many_families_is_contested_as_if_it_were_alone() {
        Scored scored = new Scored();
        for (int row = 0; row < 90_000; row++) {
            scored.add(row, row / 3, row % 3 == 0 ? 45 : 28);
        }
        Resolution families = new Resolving(
                        Cases.plan(Cardinality.MANY_TO_ONE, "CHILD"),
                        Cases.strata("CHILD"),
                        (left, _) -> left % 3 == 0 ? 0 : 17)
                .resolve(scored, OTHERS);

        for (int row = 0; row < 90_000; row++) {
            assertThat(families.links().probability().of(row) > 0.999)
                    .as("row %d", row)
                    .isEqualTo(row % 3 == 0);
            assertThat(families.links().probability().of(row) < 0.2)
                    .as("row %d", row)
                    .isEqualTo(row % 3 != 0);
        }
    }

    private static Resolution resolve(Scored scored, Map<Integer, Double> disagreement, String... strata) {
        return new Resolving(
                        Cases.plan(Cardinality.MANY_TO_ONE, "CHILD", "DECEASED"),
                        Cases.strata(strata),
                        (left, _) -> disagreement.getOrDefault(left, 0.0))
                .resolve(scored, OTHERS);
    }
}
