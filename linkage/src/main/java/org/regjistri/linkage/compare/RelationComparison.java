package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.List;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// How well the relatives of two rows fit, by the score that they have as persons themselves. Of several the two that
/// fit best; a relative that stands on one side only says nothing.
public final class RelationComparison implements Comparison {
    private static final List<Level> LEVELS = List.of(
            new Level("missing", Level.Agreement.NONE),
            new Level("sure", Level.Agreement.NEAR),
            new Level("strong", Level.Agreement.NEAR),
            new Level("weak", Level.Agreement.NEAR),
            new Level("open", Level.Agreement.NEAR),
            new Level("against", Level.Agreement.DIFFERENT),
            new Level("different", Level.Agreement.DIFFERENT));
    /// In bits: from here on `sure`, `strong`, `weak`; `open` and `against` above theirs.
    private static final float SURE = 20;
    private static final float STRONG = 10;
    private static final float WEAK = 2;
    private static final float OPEN = -4;
    private static final float AGAINST = -12;
    private static final int CACHE_BITS = 14;

    private final String name;
    private final Column left;
    private final Column right;
    private final PairScore flat;
    private final PairCache cache = new PairCache(CACHE_BITS);

    /// @param name of the relation
    /// @param flat score of two rows without their relatives; gives the same for the same rows always
    public RelationComparison(String name, Tables tables, PairScore flat) {
        this.name = name;
        this.left = relatives(name, tables.left());
        this.right = relatives(name, tables.right());
        this.flat = flat;
    }

    private static Column relatives(String name, PersonTable table) {
        Column relatives = table.relatives().get(name);
        if (relatives == null) {
            throw new IllegalArgumentException("No relation " + name);
        }
        return relatives;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public int level(int leftRow, int rightRow) {
        int best = 0;
        for (int i = left.from(leftRow); i < left.to(leftRow); i++) {
            for (int j = right.from(rightRow); j < right.to(rightRow); j++) {
                int level = ofRelatives(left.code(i), right.code(j));
                best = best == 0 ? level : Math.min(best, level);
            }
        }
        return best;
    }

    /// Whether both have such relatives, so that the level is not `missing`.
    public boolean isSaid(int leftRow, int rightRow) {
        return left.from(leftRow) < left.to(leftRow) && right.from(rightRow) < right.to(rightRow);
    }

    /// Weighs the relatives of all rows at once.
    @Override
    public void compare(int leftRow, Abreast rights) {
        rights.putNothing();
        for (int i = left.from(leftRow); i < left.to(leftRow); i++) {
            Abreast relatives = rights.relatives();
            int[] of = new int[rights.size()];
            for (int at = 0; at < rights.size(); at++) {
                int row = rights.row(at);
                for (int j = right.from(row); j < right.to(row); j++) {
                    of = relatives.size() == of.length ? Arrays.copyOf(of, 2 * of.length) : of;
                    of[relatives.size()] = at;
                    relatives.add(right.code(j));
                    rights.put(at, rights.level(at) == 0 ? LEVELS.size() - 1 : rights.level(at), 0);
                }
            }
            float[] weights = relatives.weights();
            flat.weigh(left.code(i), relatives, AGAINST, weights);
            for (int j = 0; j < relatives.size(); j++) {
                int at = of[relatives.place(j)];
                rights.put(at, Math.min(rights.level(at), ofWeight(weights[j])), 0);
            }
        }
    }

    private int ofRelatives(int leftRelative, int rightRelative) {
        int known = cache.level(leftRelative, rightRelative);
        if (known >= 0) {
            return known;
        }
        int level = ofWeight(flat.weight(leftRelative, rightRelative));
        cache.put(leftRelative, rightRelative, level);
        return level;
    }

    private static int ofWeight(float bits) {
        if (bits >= WEAK) {
            return bits >= SURE ? 1 : bits >= STRONG ? 2 : 3;
        }
        return bits > OPEN ? 4 : bits > AGAINST ? 5 : 6;
    }

    @Override
    public float rarity(int leftRow, int rightRow, int level) {
        return 0;
    }

    @Override
    public float rarityMost(int leftRow) {
        return left.from(leftRow) == left.to(leftRow) ? NOTHING_SAID : 0;
    }
}
