package org.regjistri.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.model.Calibration;
import org.regjistri.linkage.model.Model;
import org.regjistri.linkage.model.Prior;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.plan.UnreadTable;

/// How little a pair may weigh follows from how many rows there are to choose from.
class KeepingTest {
    /// Every second row has a partner among so many rows.
    private static Model among(double rows) {
        return new Model(
                Model.LAYOUT,
                1,
                Map.of(),
                List.of(),
                List.of(Model.ALL_STRATA),
                new Prior(true, List.of(0.5), rows),
                0,
                List.of(),
                Calibration.NONE);
    }

    private static LinkagePlan plan(Cardinality cardinality, double review) {
        return UnreadTable.linkage(List.of(), cardinality, Set.of(), new Thresholds(0.9, review));
    }

    @Test
    void what_is_below_one_in_a_thousand_is_nobody() {
        LinkagePlan plan = plan(Cardinality.MANY_TO_ONE, 0.1);
        assertThat(Keeping.forLinks(plan, among(1_024)).floor()).isCloseTo(0, within(1e-4f));
        assertThat(Keeping.forLinks(plan, among(1_048_576)).floor()).isCloseTo(10, within(1e-4f));
    }

    @Test
    void relatives_can_make_much_good_so_less_is_enough_for_now() {
        LinkagePlan plan = plan(Cardinality.MANY_TO_ONE, 0.1);
        assertThat(Keeping.ofFlat(true, plan, among(1_024)).floor()).isCloseTo(-8, within(1e-4f));
        assertThat(Keeping.ofFlat(false, plan, among(1_024))).isEqualTo(Keeping.forLinks(plan, among(1_024)));
    }

    @Test
    void whoever_wants_to_see_the_unlikely_sees_it() {
        LinkagePlan plan = plan(Cardinality.MANY_TO_ONE, 1.0 / 65_536);
        assertThat(Keeping.forLinks(plan, among(1_024)).floor()).isCloseTo(-10, within(1e-4f));
        assertThat(Keeping.forLinks(plan(Cardinality.MANY_TO_ONE, 0), among(1_024))
                        .floor())
                .isCloseTo(-30, within(1e-4f));
    }

    @Test
    void where_each_pair_stands_for_itself_the_best_one_says_nothing_about_the_others() {
        assertThat(Keeping.forLinks(plan(Cardinality.FREE, 0.1), among(1_024)).behind())
                .isEqualTo(Float.MAX_VALUE);
        assertThat(Keeping.forLinks(plan(Cardinality.MANY_TO_ONE, 0.1), among(1_024))
                        .behind())
                .isLessThan(100);
    }
}
