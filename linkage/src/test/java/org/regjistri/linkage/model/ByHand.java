package org.regjistri.linkage.model;

import java.util.List;
import java.util.Map;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Two tables of three names each, compared by their first letters, and a model written by hand.
final class ByHand {
    static final List<String> LEFT = List.of("Agim", "", "Besa");
    static final List<String> RIGHT = List.of("Agim", "Agron", "Besa");
    static final List<FieldPlan> FIELDS = List.of(new FieldPlan("given", FieldKind.GIVEN_NAME));
    static final Tables TABLES =
            new Tables(table(LEFT, 0, "l"), table(RIGHT, 3, "r"), false, Map.of(FieldKind.GIVEN_NAME, new Texts()));

    private ByHand() {}

    static Comparison given() {
        return new Given("given", Simulated.LEVELS);
    }

    static Model model() {
        return new Model(
                Model.LAYOUT,
                NameFold.current().version(),
                KnownTables.current(),
                FIELDS,
                List.of("*", "B"),
                new Prior(true, List.of(0.5, 0.8), 3),
                0,
                List.of(new ComparisonWeights(
                        "given", List.of(level(0, 0, 0), level(1, 6, 5), level(2, 2, 1.5), level(3, -4, -3)))),
                Calibration.NONE);
    }

    private static LevelWeights level(int number, double bits, double bitsOfB) {
        Level level = Simulated.LEVELS.get(number);
        return new LevelWeights(
                level.code(), level.agreement(), List.of(0.5, 0.25), List.of(0.5, 0.25), 0.5, List.of(bits, bitsOfB));
    }

    private static PersonTable table(List<String> names, int firstCode, String prefix) {
        return new PersonTable(
                names.size(),
                row -> prefix + row,
                Map.of("given", new Column() {
                    @Override
                    public int from(int row) {
                        return row;
                    }

                    @Override
                    public int to(int row) {
                        return names.get(row).isEmpty() ? row : row + 1;
                    }

                    @Override
                    public int code(int at) {
                        return firstCode + at;
                    }
                }),
                Map.of(),
                _ -> true,
                new Strata(),
                _ -> -1);
    }

    /// The last row is of stratum B, which the model knows; row 1 is of C, which it doesn't.
    private static final class Strata implements PersonTable.Strata {
        @Override
        public int of(int row) {
            return row;
        }

        @Override
        public List<String> names() {
            return List.of("A", "C", "B");
        }
    }

    private static final class Texts implements Dictionary {
        @Override
        public int size() {
            return 6;
        }

        @Override
        public String text(int code) {
            return code < 3 ? LEFT.get(code) : RIGHT.get(code - 3);
        }

        @Override
        public int code(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int intern(String text) {
            throw new UnsupportedOperationException();
        }
    }

    record Given(String name, List<Level> levels) implements Comparison {
        @Override
        public int level(int left, int right) {
            String one = LEFT.get(left);
            String other = RIGHT.get(right);
            if (one.isEmpty()) {
                return 0;
            }
            if (one.equals(other)) {
                return 1;
            }
            return one.charAt(0) == other.charAt(0) ? 2 : 3;
        }

        /// Rare by two bits whatever it is; the scorer is to ask only where rarity counts.
        @Override
        public float rarity(int left, int right, int level) {
            return 2;
        }
    }
}
