package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Equal or not, nothing between.
final class EqualLevels implements ValueComparison {
    static final int EQUAL = 1;
    static final int OTHER = 2;
    static final List<Level> LEVELS =
            List.of(new Level("missing", NONE), new Level("same", SAME), new Level("different", DIFFERENT));

    private final SpelledValues values;
    private final NameRarity rarity;

    EqualLevels(SpelledValues values, NameRarity rarity) {
        this.values = values;
        this.rarity = rarity;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    /// The spelling.
    @Override
    public int value(int code) {
        return values.spelling(code);
    }

    @Override
    public int level(int left, int right) {
        return left == right ? EQUAL : OTHER;
    }

    @Override
    public float rarity(int left, int right, int level) {
        return level == EQUAL ? rarity.of(right) : 0;
    }

    @Override
    public float rarityMost(int left) {
        return rarity.of(left);
    }
}
