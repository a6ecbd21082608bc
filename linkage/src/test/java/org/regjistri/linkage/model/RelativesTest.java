package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.PersonTable;

/// Brothers and sisters agree on everything that families share. Where the true person is missing they must not pass
/// for
/// it.
class RelativesTest {
    private static final Simulated WORLD = Simulated.families(600, 0.7);
    private static final PersonTable LEFT = WORLD.tables().left();
    private static final Learned LEARNED = learn(WORLD.fields(), Optional.empty());

    private static Learned learn(List<FieldPlan> fields, Optional<Model> before) {
        LearningSettings settings =
                LearningSettings.usual(Cardinality.MANY_TO_ONE, 7, 2).sampling(2_000, 100_000);
        return new Learning(settings)
                .learn(
                        fields,
                        WORLD.tables(),
                        WORLD.comparisons().subList(0, fields.size()),
                        WORLD.candidates(),
                        List.of(),
                        before);
    }

    /// Pairs that weigh more than "none of them".
    private static long links(Model model, boolean isTrue) {
        PairScore score = Scorer.of(model, LEFT, WORLD.comparisons());
        double needed = -model.prior().bits(0);
        long links = 0;
        for (int left = 0; left < LEFT.rows(); left++) {
            for (int right = 0; right < LEFT.rows(); right++) {
                boolean counts = WORLD.isSame(left, right) == isTrue;
                links += counts && score.weight(left, right) > needed ? 1 : 0;
            }
        }
        return links;
    }

    @Test
    void are_no_persons() {
        Model model = LEARNED.model();
        Model blind = new Model(
                model.version(),
                model.fold(),
                model.fields(),
                model.strata(),
                model.prior(),
                0,
                model.comparisons(),
                model.calibration());

        assertThat(links(blind, false)).isGreaterThan(100);
        assertThat(links(model, false)).isLessThan(10);
        assertThat(links(model, true)).isGreaterThan(380);
    }

    @Test
    void are_found_to_be_as_many_as_they_are() {
        // Families of four: three others, or four where a left row has no partner.
        assertThat(LEARNED.model().relatives() * LEFT.rows()).isCloseTo(3.3, within(0.5));
    }

    @Test
    void what_is_known_stays_while_more_is_learned_beside_it() {
        List<FieldPlan> fields = WORLD.fields();
        List<FieldPlan> first = fields.subList(0, fields.size() - 1);
        Model before = learn(first, Optional.empty()).model();
        Model both = learn(fields, Optional.of(before)).model();

        assertThat(both.comparisons().subList(0, first.size())).isEqualTo(before.comparisons());
        assertThat(both.relatives()).isEqualTo(before.relatives());
        assertThat(both.comparisons().getLast().levels().get(1).m().getFirst()).isCloseTo(0.9, within(0.04));
    }
}
