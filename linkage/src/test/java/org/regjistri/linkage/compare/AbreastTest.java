package org.regjistri.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.table.Tables;

/// Many rows side by side give what one by one gives.
class AbreastTest {
    private static final int ROWS = 150;
    private static final List<String> NAMES = List.of(
            "Arta",
            "Artan",
            "Arta Lindita",
            "R.",
            "Ramadan",
            "Enđ.",
            "Enđell",
            "Mehmet",
            "Muhamet",
            "Gashi",
            "Hoti",
            "?");
    private static final List<String> DATES =
            List.of("1949-12-06", "6.12.1949", "1949", "1949-12", "1950-12-06", "1961-02-03", "x", "1949-06-12");
    private static final List<String> PLACES =
            List.of("Pejë", "Peć", "Prizren", "01-001", "01-002", "Gjakovë", "Gjakova");
    private final SplittableRandom random = new SplittableRandom(5);
    private final WrittenRows rows = new WrittenRows()
            .field("given", FieldKind.GIVEN_NAME, cells(NAMES), cells(NAMES))
            .field("surname", FieldKind.SURNAME, cells(NAMES), cells(NAMES))
            .field("born", FieldKind.DATE, cells(DATES), cells(DATES))
            .field("died", FieldKind.DATE, cells(DATES), cells(DATES))
            .field("place", FieldKind.PLACE, cells(PLACES), cells(PLACES))
            .field("sex", FieldKind.SEX, cells(List.of("M", "F")), cells(List.of("M", "F")))
            .field("number", FieldKind.NUMBER, cells(List.of("12345", "12346", "77")), cells(List.of("12345", "77")))
            .field("text", FieldKind.TEXT, cells(NAMES), cells(NAMES))
            .order("right.born", "left.died", 10)
            .order("left.born", "right.died", 10);

    /// None, one or several.
    private List<String> cells(List<String> values) {
        return Stream.generate(() -> Stream.generate(() -> values.get(random.nextInt(values.size())))
                        .limit(random.nextInt(5) == 0 ? random.nextInt(4) : 1)
                        .distinct()
                        .toList())
                .limit(ROWS)
                .map(cell -> String.join("|", cell))
                .toList();
    }

    private static List<String> abreast(Comparison comparison, int left, int step) {
        Abreast rights = new Abreast();
        rights.clear();
        for (int right = 0; right < ROWS; right += step) {
            rights.add(right);
        }
        comparison.compare(left, rights);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            boolean says = rights.level(i) != 0;
            found.add(rights.row(i) + " " + rights.level(i) + " " + (says ? rights.rarity(i) : 0f));
        }
        return found;
    }

    private static List<String> oneByOne(Comparison comparison, int left, int step) {
        List<String> found = new ArrayList<>();
        for (int right = 0; right < ROWS; right += step) {
            int level = comparison.level(left, right);
            found.add(right + " " + level + " " + (level == 0 ? 0f : comparison.rarity(left, right, level)));
        }
        return found;
    }

    @Test
    void all_rows_give_what_one_by_one_gives() {
        List<Comparison> comparisons = rows.comparisons();
        assertThat(comparisons).hasSize(10);
        for (Comparison comparison : comparisons) {
            for (int left = 0; left < ROWS; left++) {
                assertThat(abreast(comparison, left, 1))
                        .as("%s of row %d", comparison.name(), left)
                        .isEqualTo(oneByOne(comparison, left, 1));
                assertThat(abreast(comparison, left, 7)).isEqualTo(oneByOne(comparison, left, 7));
            }
        }
    }

    /// Some rows have no relative, some two.
    private int[][] relatives() {
        return Stream.generate(
                        () -> random.ints(random.nextInt(3), 0, ROWS).distinct().toArray())
                .limit(ROWS)
                .toArray(int[][]::new);
    }

    @Test
    void relatives_give_what_one_by_one_gives() {
        Tables tables = rows.relation("mother", relatives(), relatives()).tables();
        PairScore score = (left, right) -> ((left * 31 + right * 17) % 60) - 25;
        RelationComparison mothers = new RelationComparison("mother", tables, score);
        Comparison covered =
                new CoveredByRelation(Comparisons.of(rows.plan(), tables).getFirst(), mothers);
        for (Comparison comparison : List.of(mothers, covered)) {
            for (int left = 0; left < ROWS; left++) {
                assertThat(abreast(comparison, left, 1)).isEqualTo(oneByOne(comparison, left, 1));
            }
        }
    }

    @Test
    void rows_that_came_later_are_compared_too() {
        Tables all = rows.tables();
        var right = all.right();
        var fewer = new org.regjistri.linkage.table.PersonTable(
                ROWS / 2,
                right.ids(),
                right.columns(),
                right.relatives(),
                right.wanted(),
                right.strata(),
                right.truth());
        Tables before = new Tables(all.left(), fewer, false, all.dictionaries());
        for (Comparison comparison : Comparisons.of(rows.plan(), before)) {
            assertThat(abreast(comparison, 3, 1)).isEqualTo(oneByOne(comparison, 3, 1));
        }
    }

    @Test
    void no_rarity_is_above_the_most_that_was_said() {
        for (Comparison comparison : rows.comparisons()) {
            for (int left = 0; left < ROWS; left++) {
                float most = comparison.rarityMost(left);
                for (int right = 0; right < ROWS; right++) {
                    int level = comparison.level(left, right);
                    if (most == Comparison.NOTHING_SAID) {
                        assertThat(level).isZero();
                    } else {
                        assertThat(comparison.rarity(left, right, level))
                                .as("%s of %d and %d, level %d", comparison.name(), left, right, level)
                                .isLessThanOrEqualTo(Math.max(0, most));
                    }
                }
            }
        }
    }
}
