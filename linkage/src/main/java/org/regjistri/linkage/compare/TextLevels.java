package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Words in any order, each with a slip or without.
final class TextLevels implements ValueComparison {
    static final int EXACT = 1;
    static final int SAME_WORDS = 2;
    static final int CLOSE = 3;
    static final int HALF = 4;
    static final int OTHER = 5;
    static final List<Level> LEVELS = List.of(
            new Level("missing", NONE),
            new Level("exact", SAME),
            new Level("same_words", SAME),
            new Level("close", NEAR),
            new Level("half_of_words", NEAR),
            new Level("different", DIFFERENT));
    private static final double CLOSE_SHARE = 0.7;
    private static final double HALF_SHARE = 0.5;
    private static final int CACHE_BITS = 15;

    private final SpelledValues values;
    private final Spellings spellings;
    private final Words words;
    private final NameRarity rarity;
    private final PairCache cache = new PairCache(CACHE_BITS);

    TextLevels(SpelledValues values, NameRarity rarity) {
        this.values = values;
        this.spellings = values.spellings();
        this.words = new Words(spellings);
        this.rarity = rarity;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public int level(int left, int right) {
        int one = values.spelling(left);
        int other = values.spelling(right);
        if (one < 0 || other < 0) {
            return 0;
        }
        if (one == other) {
            return EXACT;
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

    private int compared(int one, int other) {
        if (spellings.sorted(one) == spellings.sorted(other)) {
            return SAME_WORDS;
        }
        if (words.likeness(one, other) == Words.Likeness.CLOSE) {
            return CLOSE;
        }
        double share = share(one, other);
        return share >= CLOSE_SHARE ? CLOSE : share >= HALF_SHARE ? HALF : OTHER;
    }

    /// Of all words of both, how many have one that is like them on the other side.
    private double share(int one, int other) {
        int alike = alike(one, other) + alike(other, one);
        return alike / (double) (spellings.words(one) + spellings.words(other));
    }

    private int alike(int one, int other) {
        int alike = 0;
        for (int i = 0; i < spellings.words(one); i++) {
            alike += hasLike(other, spellings.word(one, i)) ? 1 : 0;
        }
        return alike;
    }

    private boolean hasLike(int spelling, int word) {
        if (words.has(spelling, word)) {
            return true;
        }
        for (int i = 0; i < spellings.words(spelling); i++) {
            if (words.likeness(spellings.word(spelling, i), word) == Words.Likeness.CLOSE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public float rarity(int left, int right, int level) {
        return switch (level) {
            case EXACT, SAME_WORDS -> rarity.of(values.spelling(right));
            case CLOSE -> rarity.ofCommoner(values.spelling(left), values.spelling(right));
            default -> 0;
        };
    }
}
