package org.regjistri.linkage.compare;

import java.util.List;
import org.regjistri.linkage.table.Column;

/// A field of both rows: of their values the pair that agrees best.
final class FieldComparison implements Comparison {
    private final String name;
    private final Column left;
    private final Column right;
    private final ValueComparison values;

    FieldComparison(String name, Column left, Column right, ValueComparison values) {
        this.name = name;
        this.left = left;
        this.right = right;
        this.values = values;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Level> levels() {
        return values.levels();
    }

    @Override
    public int level(int leftRow, int rightRow) {
        int leftEnd = left.to(leftRow);
        int rightStart = right.from(rightRow);
        int rightEnd = right.to(rightRow);
        int best = 0;
        for (int i = left.from(leftRow); i < leftEnd; i++) {
            int code = left.code(i);
            for (int j = rightStart; j < rightEnd; j++) {
                int level = values.level(code, right.code(j));
                if (level != 0 && (best == 0 || level < best)) {
                    best = level;
                }
            }
        }
        return best;
    }

    @Override
    public float rarity(int leftRow, int rightRow, int level) {
        Level.Agreement agreement = levels().get(level).agreement();
        if (agreement != Level.Agreement.SAME && agreement != Level.Agreement.NEAR) {
            return 0;
        }
        float rarest = Float.NEGATIVE_INFINITY;
        for (int i = left.from(leftRow); i < left.to(leftRow); i++) {
            for (int j = right.from(rightRow); j < right.to(rightRow); j++) {
                if (values.level(left.code(i), right.code(j)) == level) {
                    rarest = Math.max(rarest, values.rarity(left.code(i), right.code(j), level));
                }
            }
        }
        return rarest == Float.NEGATIVE_INFINITY ? 0 : rarest;
    }
}
