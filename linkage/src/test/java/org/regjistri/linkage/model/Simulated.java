package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Pairs of which the levels are drawn by known shares: by m where they are one person, else by u.
/// Left row i is person i on the right where it has a partner. Every number comes from the rows by
/// hashing.
final class Simulated {
    static final List<Level> LEVELS = List.of(
            new Level("missing", Level.Agreement.NONE),
            new Level("exact", Level.Agreement.SAME),
            new Level("close", Level.Agreement.NEAR),
            new Level("different", Level.Agreement.DIFFERENT));

    private static final int FAMILY = 4;

    private final int leftRows;
    private final int rightRows;
    private final double partners;
    private final double missing;
    private final double[][] m;
    private final double[][] u;
    private final List<String> strata = new ArrayList<>(List.of("A"));
    private boolean isOne;
    private boolean isBlocked;
    private boolean hasFamilies;

    Simulated(int leftRows, int rightRows, double partners, double missing, double[][] m, double[][] u) {
        this.leftRows = leftRows;
        this.rightRows = rightRows;
        this.partners = partners;
        this.missing = missing;
        this.m = m;
        this.u = u;
    }

    /// Four comparisons, as good as names and dates are; enough to tell a person among some
    /// hundred.
    static Simulated usual(int leftRows, int rightRows, double partners) {
        double[][] m = {{0.8, 0.15, 0.05}, {0.9, 0.05, 0.05}, {0.7, 0.2, 0.1}, {0.85, 0.1, 0.05}};
        double[][] u = {{0.02, 0.05, 0.93}, {0.05, 0.05, 0.9}, {0.01, 0.04, 0.95}, {0.03, 0.07, 0.9}};
        return new Simulated(leftRows, rightRows, partners, 0.1, m, u);
    }

    /// Families of [#FAMILY] on both sides, who agree on the comparisons with an odd number as one person does.
    static Simulated families(int rows, double partners) {
        double[] same = {0.9, 0.06, 0.04};
        double[] chance = {0.01, 0.03, 0.96};
        double[][] m = {same, same, same, same, same, same};
        double[][] u = {chance, chance, chance, chance, chance, chance};
        Simulated simulated = new Simulated(rows, rows, partners, 0.05, m, u);
        simulated.hasFamilies = true;
        return simulated;
    }

    /// Left rows are of two strata in turn; the second agrees on the first comparison less often.
    Simulated inTwoStrata() {
        strata.add("B");
        return this;
    }

    Simulated inOneTable() {
        isOne = true;
        return this;
    }

    /// Only pairs with a strong agreement in one of the first two comparisons are candidates.
    Simulated blocked() {
        isBlocked = true;
        return this;
    }

    boolean isSame(int left, int right) {
        return isOne
                ? left / 2 == right / 2 && left % 2 == 0 && right == left + 1 && chance(left, -1, -1) < partners
                : left == right && chance(left, -1, -1) < partners;
    }

    Tables tables() {
        PersonTable left = table(leftRows, "l");
        return new Tables(left, isOne ? left : table(rightRows, "r"), isOne, Map.of());
    }

    List<FieldPlan> fields() {
        List<FieldPlan> fields = new ArrayList<>();
        for (int c = 0; c < m.length; c++) {
            boolean isOwn = hasFamilies && c % 2 == 0;
            fields.add(new FieldPlan("f" + c, isOwn ? FieldKind.NUMBER : FieldKind.TEXT));
        }
        return fields;
    }

    List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (int c = 0; c < m.length; c++) {
            comparisons.add(new Drawn(c));
        }
        return comparisons;
    }

    Candidates candidates() {
        return new Candidates() {
            @Override
            public void of(int left, Found found) {
                found.clear();
                for (int right = isOne ? left + 1 : 0; right < rightRows; right++) {
                    if (!isBlocked || level(0, left, right) == 1 || level(1, left, right) == 1) {
                        found.add(right);
                    }
                }
            }

            @Override
            public void close() {}
        };
    }

    private PersonTable table(int rows, String prefix) {
        return new PersonTable(
                rows,
                row -> prefix + row,
                Map.of(),
                Map.of(),
                _ -> true,
                new Alternating(List.copyOf(strata)),
                _ -> -1);
    }

    private int level(int comparison, int left, int right) {
        if (chance(left, right, comparison + 100) < missing) {
            return 0;
        }
        boolean same = isSame(left, right);
        boolean shared = hasFamilies && comparison % 2 == 1 && left / FAMILY == right / FAMILY;
        double[] shares = same || shared ? m[comparison] : u[comparison];
        double drawn = chance(left, right, comparison);
        if (same && comparison == 0 && strata.size() > 1 && left % 2 == 1) {
            return drawn < 0.3 ? 1 : 3;
        }
        for (int level = 1; level < shares.length; level++) {
            drawn -= shares[level - 1];
            if (drawn < 0) {
                return level;
            }
        }
        return shares.length;
    }

    private static double chance(int left, int right, int what) {
        long hash = ((left * 0x9E3779B97F4A7C15L) ^ ((right + 7) * 0xC2B2AE3D27D4EB4FL)) + (what * 0x165667B19E3779F9L);
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return ((hash ^ (hash >>> 31)) >>> 11) * 0x1.0p-53;
    }

    private record Alternating(List<String> names) implements PersonTable.Strata {
        @Override
        public int of(int row) {
            return row % names.size();
        }
    }

    private final class Drawn implements Comparison {
        private final int number;

        Drawn(int number) {
            this.number = number;
        }

        @Override
        public String name() {
            return "f" + number;
        }

        @Override
        public List<Level> levels() {
            return LEVELS;
        }

        @Override
        public int level(int left, int right) {
            return Simulated.this.level(number, left, right);
        }

        @Override
        public float rarity(int left, int right, int level) {
            return 0;
        }
    }
}
