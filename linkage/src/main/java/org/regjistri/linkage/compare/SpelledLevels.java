package org.regjistri.linkage.compare;

import java.util.List;

/// Values that are compared by how they are spelled: what is spelled alike is the same, and what was compared lately is
/// remembered. Spellings are compared the lower number first, so that it doesn't matter which side has which.
abstract class SpelledLevels implements ValueComparison {
    static final int EXACT = 1;
    private final List<Level> levels;
    private final SpelledValues values;
    private final PairCache cache;
    private final Shapes shapes;
    final Spellings spellings;
    final NameRarity rarity;

    /// @param levels the last one is for values that have nothing in common
    /// @param values of both sides
    SpelledLevels(List<Level> levels, SpelledValues values, NameRarity rarity) {
        this.levels = levels;
        this.values = values;
        this.spellings = values.spellings();
        this.cache = values.compared();
        this.shapes = values.shapes();
        this.rarity = rarity;
    }

    /// Of two spellings that are not the same.
    abstract int compared(int one, int other);

    /// Quickly, where nothing else can come out: then the pair is not compared.
    boolean isDifferent(int one, int other) {
        return !shapes.mayBeLike(one, other);
    }

    /// Of a spelling beside itself.
    int same(int spelling) {
        return EXACT;
    }

    /// The spelling.
    @Override
    public final int value(int code) {
        return values.spelling(code);
    }

    @Override
    public final float rarityMost(int left) {
        return rarity.of(left);
    }

    @Override
    public final List<Level> levels() {
        return levels;
    }

    @Override
    public final int level(int one, int other) {
        if (one == other) {
            return same(one);
        }
        if (isDifferent(one, other)) {
            return levels.size() - 1;
        }
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        int known = cache.level(low, high);
        if (known >= 0) {
            return known;
        }
        int level = compared(low, high);
        cache.put(low, high, level);
        return level;
    }
}
