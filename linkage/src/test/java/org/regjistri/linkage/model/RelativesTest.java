package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.FieldKind;
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
                model.tables(),
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

    @Test
    void agree_on_one_thing_of_their_own_at_most() {
        Scorer scorer = Scorer.of(ofTwoNumbers(), LEFT, List.of(agreeing("passport"), agreeing("card")));
        double both = scorer.couldBeKin(0, 1);
        double one = scorer.couldBeKin(2, 1);

        assertThat(one).isGreaterThan(3);
        assertThat(both).isCloseTo(one, within(1e-6));
        assertThat(scorer.weight(0, 1)).isGreaterThan(scorer.weight(2, 1) + 5);
    }

    private static Model ofTwoNumbers() {
        List<LevelWeights> levels = Simulated.LEVELS.stream()
                .map(level -> {
                    boolean isExact = level.code().equals("exact");
                    double m = isExact ? 0.9 : 0.05;
                    double u = isExact ? 0.001 : 0.49;
                    return new LevelWeights(
                            level.code(),
                            level.agreement(),
                            List.of(m),
                            List.of(u),
                            isExact ? 0.3 : 0.35,
                            List.of(Bits.log2(m / u)));
                })
                .toList();
        return new Model(
                Model.LAYOUT,
                org.regjistri.kernel.fold.NameFold.current().version(),
                KnownTables.current(),
                List.of(new FieldPlan("passport", FieldKind.NUMBER), new FieldPlan("card", FieldKind.NUMBER)),
                List.of(Model.ALL_STRATA),
                new Prior(true, List.of(0.5), 600),
                0.05,
                List.of(new ComparisonWeights("passport", levels), new ComparisonWeights("card", levels)),
                Calibration.NONE);
    }

    /// Exact, but the card of the third row is missing.
    private static Comparison agreeing(String name) {
        return new Comparison() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Level> levels() {
                return Simulated.LEVELS;
            }

            @Override
            public int level(int left, int right) {
                return left == 2 && name.equals("card") ? 0 : 1;
            }

            @Override
            public float rarity(int left, int right, int level) {
                return 0;
            }
        };
    }

    @Test
    void weights_abreast_are_those_of_pairs_and_only_what_is_below_the_floor_is_left_out() {
        Scorer scorer = Scorer.of(LEARNED.model(), LEFT, WORLD.comparisons());
        Abreast rights = new Abreast();
        float[] weights = new float[LEFT.rows()];
        int left = 0;
        for (float floor : new float[] {-100, -5, 0, 4, 12, 30}) {
            for (int end = left + 40; left < end; left++) {
                rights.clear();
                for (int right = 0; right < LEFT.rows(); right++) {
                    rights.add(right);
                }
                scorer.weigh(left, rights, floor, weights);
                int next = 0;
                for (int right = 0; right < LEFT.rows(); right++) {
                    if (next < rights.size() && rights.row(next) == right) {
                        assertThat(weights[next++]).isEqualTo(scorer.weight(left, right));
                    } else {
                        assertThat(scorer.weight(left, right)).isLessThan(floor);
                    }
                }
                assertThat(next).isEqualTo(rights.size());
            }
        }
    }
}
