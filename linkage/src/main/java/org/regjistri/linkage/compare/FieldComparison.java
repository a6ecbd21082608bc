package org.regjistri.linkage.compare;

import java.util.List;
import org.regjistri.linkage.table.Column;

/// A field of both rows: of their values the pair that agrees best.
final class FieldComparison implements Comparison {
    private static final int CACHE_BITS = 14;
    /// Where there are more, hardly any comes again soon.
    private static final int LISTS_REMEMBERED = 1 << 12;

    private final String name;
    private final Column left;
    private final Column right;
    private final RowCells cells;
    private final int cell;
    private final ValueSets lists;
    private final ValueComparison values;
    /// Of one value on the left beside several on the right.
    private final PairCache levelsOfSeveral = new PairCache(CACHE_BITS);
    /// By level.
    private final boolean[] knowsRarity;

    /// @param cells of the right table
    /// @param cell number of the field there
    FieldComparison(String name, Column left, Column right, RowCells cells, int cell, ValueComparison values) {
        this.name = name;
        this.left = left;
        this.right = right;
        this.cells = cells;
        this.cell = cell;
        this.lists = cells.lists(cell);
        this.values = values;
        this.knowsRarity = new boolean[values.levels().size()];
        for (int level = 0; level < knowsRarity.length; level++) {
            Level.Agreement agreement = values.levels().get(level).agreement();
            knowsRarity[level] = agreement == Level.Agreement.SAME || agreement == Level.Agreement.NEAR;
        }
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
            int value = values.value(left.code(i));
            for (int j = rightStart; value >= 0 && j < rightEnd; j++) {
                best = better(best, value, values.value(right.code(j)));
            }
        }
        return best;
    }

    private int better(int best, int leftValue, int rightValue) {
        return better(best, rightValue < 0 ? 0 : values.level(leftValue, rightValue));
    }

    /// Of two levels, of which 0 says nothing.
    private static int better(int best, int level) {
        return level != 0 && (best == 0 || level < best) ? level : best;
    }

    @Override
    public float rarity(int leftRow, int rightRow, int level) {
        if (!knowsRarity[level]) {
            return 0;
        }
        float rarest = Float.NEGATIVE_INFINITY;
        for (int i = left.from(leftRow); i < left.to(leftRow); i++) {
            int value = values.value(left.code(i));
            for (int j = right.from(rightRow); value >= 0 && j < right.to(rightRow); j++) {
                rarest = rarer(rarest, level, value, values.value(right.code(j)));
            }
        }
        return rarest == Float.NEGATIVE_INFINITY ? 0 : rarest;
    }

    /// Of the values that agree at this level, the rarest.
    private float rarer(float rarest, int level, int leftValue, int rightValue) {
        return rightValue >= 0 && values.level(leftValue, rightValue) == level
                ? Math.max(rarest, values.rarity(leftValue, rightValue, level))
                : rarest;
    }

    @Override
    public void compare(int leftRow, Abreast rights) {
        int from = left.from(leftRow);
        int to = left.to(leftRow);
        if (from == to) {
            rights.putNothing();
        } else if (!rights.areIn(cells)) {
            Comparison.super.compare(leftRow, rights);
        } else if (from + 1 == to) {
            compareOne(values.value(left.code(from)), rights);
        } else {
            compareSeveral(from, to, rights);
        }
    }

    private void compareOne(int value, Abreast rights) {
        if (value < 0) {
            rights.putNothing();
            return;
        }
        int[] found = rights.cells(cells, cell);
        int[] ends = rights.ends(lists);
        for (int i = 0; i < rights.size(); i++) {
            int beside = found[i];
            if (beside >= 0) {
                int level = values.level(value, beside);
                rights.put(i, level, knowsRarity[level] ? values.rarity(value, beside, level) : 0);
            } else if (beside == RowCells.NONE) {
                rights.put(i, 0, 0);
            } else {
                int level = bestOfSeveral(value, beside, ends[i]);
                rights.put(i, level, knowsRarity[level] ? rarest(Float.NEGATIVE_INFINITY, level, value, beside) : 0);
            }
        }
    }

    private void compareSeveral(int from, int to, Abreast rights) {
        int[] found = rights.cells(cells, cell);
        for (int i = 0; i < rights.size(); i++) {
            int beside = found[i];
            int level = 0;
            for (int at = from; at < to && beside != RowCells.NONE; at++) {
                int value = values.value(left.code(at));
                level = value < 0 ? level : best(level, value, beside);
            }
            float rarest = Float.NEGATIVE_INFINITY;
            for (int at = from; at < to && knowsRarity[level]; at++) {
                int value = values.value(left.code(at));
                rarest = value < 0 ? rarest : rarest(rarest, level, value, beside);
            }
            rights.put(i, level, rarest == Float.NEGATIVE_INFINITY ? 0 : rarest);
        }
    }

    private int best(int before, int value, int beside) {
        if (beside >= 0) {
            return better(before, value, beside);
        }
        return better(before, bestOfSeveral(value, beside, lists.to(RowCells.list(beside))));
    }

    /// @param end of the list that the cell stands for
    private int bestOfSeveral(int value, int beside, int end) {
        int list = RowCells.list(beside);
        boolean isRemembered = lists.size() <= LISTS_REMEMBERED;
        int known = isRemembered ? levelsOfSeveral.level(value, list) : -1;
        if (known >= 0) {
            return known;
        }
        int best = 0;
        for (int at = lists.from(list); at < end; at++) {
            best = better(best, value, lists.value(at));
        }
        if (isRemembered) {
            levelsOfSeveral.put(value, list, best);
        }
        return best;
    }

    private float rarest(float before, int level, int value, int beside) {
        if (beside >= 0) {
            return rarer(before, level, value, beside);
        }
        float rarest = before;
        int list = RowCells.list(beside);
        for (int at = lists.from(list); at < lists.to(list); at++) {
            rarest = rarer(rarest, level, value, lists.value(at));
        }
        return rarest;
    }

    @Override
    public float rarityMost(int leftRow) {
        float most = NOTHING_SAID;
        for (int i = left.from(leftRow); i < left.to(leftRow); i++) {
            int value = values.value(left.code(i));
            most = value < 0 ? most : Math.max(most, values.rarityMost(value));
        }
        return most;
    }
}
