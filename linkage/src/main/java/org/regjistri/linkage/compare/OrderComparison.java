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

    OrderComparison(OrderPlan plan, DateValues dates, Column left, Column right, boolean leftIsEarlier) {
        this.plan = plan;
        this.dates = dates;
        this.left = left;
        this.right = right;
        this.leftIsEarlier = leftIsEarlier;
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
