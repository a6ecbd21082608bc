package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.table.PersonTable;

class ScorerTest {
    private static final PersonTable LEFT = ByHand.TABLES.left();
    private final Scorer scorer = Scorer.of(ByHand.model(), LEFT, List.of(ByHand.given()));

    @Test
    void the_rarity_of_a_value_counts_in_full_where_it_is_the_same() {
        assertThat(scorer.weight(0, 0)).isEqualTo(6 + 2);
    }

    @Test
    void and_by_half_where_it_is_nearly_the_same() {
        assertThat(scorer.weight(0, 1)).isEqualTo(2 + 1);
    }

    @Test
    void and_not_at_all_where_it_differs() {
        assertThat(scorer.weight(0, 2)).isEqualTo(-4);
    }

    @Test
    void what_is_missing_says_nothing() {
        assertThat(scorer.weight(1, 0)).isZero();
    }

    @Test
    void a_stratum_has_its_own_weights() {
        assertThat(scorer.weight(2, 2)).isEqualTo(5 + 2);
        assertThat(scorer.weight(2, 0)).isEqualTo(-3);
    }

    @Test
    void levels_are_told() {
        Abreast rights = new Abreast();
        rights.clear();
        rights.add(1);
        rights.add(2);
        byte[] levels = new byte[2];
        scorer.levels(0, rights, levels);
        assertThat(levels).containsExactly(2, 3);
    }

    @Test
    void a_model_for_other_comparisons_is_refused() {
        assertThatThrownBy(
                        () -> Scorer.of(ByHand.model(), LEFT, List.of(new ByHand.Given("surname", Simulated.LEVELS))))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("it compares [given], the plan compares [surname]");
    }

    @Test
    void a_model_for_other_levels_is_refused() {
        assertThatThrownBy(() -> Scorer.of(
                        ByHand.model(), LEFT, List.of(new ByHand.Given("given", Simulated.LEVELS.subList(0, 3)))))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("levels of given are missing (NONE), exact (SAME), close (NEAR), different")
                .hasMessageContaining("here missing (NONE), exact (SAME), close (NEAR)");
    }

    @Test
    void a_model_of_another_fold_is_refused() {
        Model model = ByHand.model();
        Model older = new Model(
                model.version(),
                model.fold() - 1,
                model.tables(),
                model.fields(),
                model.strata(),
                model.prior(),
                model.relatives(),
                model.comparisons(),
                model.calibration());
        assertThatThrownBy(() -> Scorer.of(older, LEFT, List.of(ByHand.given())))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("folded by version " + older.fold());
    }

    private static Model madeWith(Map<String, String> tables) {
        Model model = ByHand.model();
        return new Model(
                model.version(),
                model.fold(),
                tables,
                model.fields(),
                model.strata(),
                model.prior(),
                model.relatives(),
                model.comparisons(),
                model.calibration());
    }

    @Test
    void a_model_of_other_tables_is_refused_by_their_names() {
        Map<String, String> tables = new TreeMap<>(KnownTables.current());
        tables.put("name-variants", "0000000000000000");
        tables.remove("place-names");
        tables.put("nicknames", "0000000000000000");
        assertThatThrownBy(() -> Scorer.of(madeWith(tables), LEFT, List.of(ByHand.given())))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("other tables [name-variants, nicknames, place-names]")
                .hasMessageContaining("Learn it anew");
        assertThat(KnownTables.current()).hasSize(5);
        assertThat(KnownTables.current().values()).doesNotHaveDuplicates().allMatch(of -> of.matches("[0-9a-f]{16}"));
    }
}
