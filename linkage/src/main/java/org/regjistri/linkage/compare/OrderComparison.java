package org.regjistri.linkage.compare;

import java.util.List;
import org.regjistri.linkage.plan.OrderPlan;
import org.regjistri.linkage.table.Column;

/// Whether two dates can stand in their order, in any reading of them.
final class OrderComparison implements Comparison {
    static final int IN_ORDER = 1;
    static final int IMPOSSIBLE = 2;
    private static final List<Level> LEVELS = List.of(
            new Level("missing", Level.Agreement.NONE),
            new Level("in_order", Level.Agreement.NEAR),
            new Level("impossible", Level.Agreement.DIFFERENT));

    private final OrderPlan plan;
    private final DateValues dates;
    private final Column left;
    private final Column right;
    private final boolean leftIsEarlier;
    private final RowCells cells;
    private final int cell;

    /// @param cells of the right table
    /// @param cell number of its date there
    OrderComparison(
            OrderPlan plan,
            DateValues dates,
            Column left,
            Column right,
            boolean leftIsEarlier,
            RowCells cells,
            int cell) {
        this.plan = plan;
        this.dates = dates;
        this.left = left;
        this.right = right;
        this.leftIsEarlier = leftIsEarlier;
        this.cells = cells;
        this.cell = cell;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public int level(int leftRow, int rightRow) {
        int found = 0;
        for (int i = left.from(leftRow); i < left.to(leftRow); i++) {
            for (int j = right.from(rightRow); j < right.to(rightRow); j++) {
                int level = leftIsEarlier ? ofDates(left.code(i), right.code(j)) : ofDates(right.code(j), left.code(i));
                if (level == IN_ORDER) {
                    return IN_ORDER;
                }
                found = Math.max(found, level);
            }
        }
        return found;
    }

    @Override
    public void compare(int leftRow, Abreast rights) {
        int from = left.from(leftRow);
        if (from == left.to(leftRow)) {
            rights.putNothing();
            return;
        }
        if (!rights.areIn(cells) || from + 1 < left.to(leftRow)) {
            Comparison.super.compare(leftRow, rights);
            return;
        }
        int code = left.code(from);
        int[] found = rights.cells(cells, cell);
        for (int i = 0; i < rights.size(); i++) {
            int beside = found[i];
            if (beside >= 0) {
                rights.put(i, leftIsEarlier ? ofDates(code, beside) : ofDates(beside, code), 0);
            } else {
                rights.put(i, beside == RowCells.NONE ? 0 : level(leftRow, rights.row(i)), 0);
            }
        }
    }

    @Override
    public float rarityMost(int leftRow) {
        return left.from(leftRow) == left.to(leftRow) ? NOTHING_SAID : 0;
    }

    private int ofDates(int earlier, int later) {
        if (dates.digits(earlier) == 0 || dates.digits(later) == 0) {
            return 0;
        }
        return dates.firstDay(earlier) - plan.days() > dates.lastDay(later) ? IMPOSSIBLE : IN_ORDER;
    }

    @Override
    public float rarity(int leftRow, int rightRow, int level) {
        return 0;
    }
}
