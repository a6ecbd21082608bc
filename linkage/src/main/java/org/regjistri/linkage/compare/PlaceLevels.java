package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Places by name, or by codes whose first part is the municipality: `01-001`. A name beside a code says nothing.
final class PlaceLevels implements ValueComparison {
    static final int EXACT = 1;
    static final int CLOSE = 2;
    static final int SAME_MUNICIPALITY = 3;
    static final int LOOSE = 4;
    static final int SHARED_WORD = 5;
    static final int OTHER = 6;
    static final List<Level> LEVELS = List.of(
            new Level("missing", NONE),
            new Level("exact", SAME),
            new Level("close", NEAR),
            new Level("same_municipality", NEAR),
            new Level("loose", NEAR),
            new Level("shared_word", NEAR),
            new Level("different", DIFFERENT));
    private static final int CACHE_BITS = 15;

    private final SpelledValues values;
    private final Spellings spellings;
    private final Words words;
    private final NameRarity rarity;
    private final PairCache cache = new PairCache(CACHE_BITS);

    PlaceLevels(SpelledValues values, NameRarity rarity) {
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
        boolean isCode = isCode(spellings.text(one));
        if (isCode != isCode(spellings.text(other))) {
            return 0;
        }
        return isCode ? codes(spellings.text(one), spellings.text(other)) : names(one, other);
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static int codes(String one, String other) {
        int end = one.indexOf('-');
        boolean inOne = (end > 0 && other.startsWith(one.substring(0, end + 1)))
                || (end < 0 && other.startsWith(one + "-"))
                || (end > 0 && other.equals(one.substring(0, end)));
        return inOne ? SAME_MUNICIPALITY : OTHER;
    }

    private int names(int one, int other) {
        if (spellings.sorted(one) == spellings.sorted(other)) {
            return CLOSE;
        }
        return switch (words.likeness(one, other)) {
            case CLOSE -> CLOSE;
            case LOOSE -> LOOSE;
            case NONE -> words.shared(one, other) > 0 ? SHARED_WORD : OTHER;
        };
    }

    @Override
    public float rarity(int left, int right, int level) {
        return switch (level) {
            case EXACT -> rarity.of(values.spelling(right));
            case CLOSE, LOOSE -> rarity.ofCommoner(values.spelling(left), values.spelling(right));
            default -> 0;
        };
    }
}
