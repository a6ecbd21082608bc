package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Numbers given to persons, houses and post offices. In a short one a slip cannot be told from another number.
final class NumberLevels extends SpelledLevels {
    static final int ONE_OFF = 2;
    static final int TWO_OFF = 3;
    static final int OTHER = 4;
    static final List<Level> LEVELS = List.of(
            new Level("missing", NONE),
            new Level("exact", SAME),
            new Level("one_digit_off", NEAR),
            new Level("two_digits_off", NEAR),
            new Level("different", DIFFERENT));
    private static final int ONE_OFF_LENGTH_MIN = 4;
    private static final int TWO_OFF_LENGTH_MIN = 6;

    private final Letters letters;

    NumberLevels(SpelledValues values, NameRarity rarity) {
        super(LEVELS, values, rarity);
        this.letters = spellings.letters();
    }

    @Override
    boolean isDifferent(int one, int other) {
        int shorter = Math.min(letters.length(one), letters.length(other));
        return shorter < ONE_OFF_LENGTH_MIN || Math.abs(letters.length(one) - letters.length(other)) > 2;
    }

    @Override
    int compared(int one, int other) {
        int shorter = Math.min(letters.length(one), letters.length(other));
        int distance = letters.distance(one, other);
        return distance <= 1 ? ONE_OFF : distance == 2 && shorter >= TWO_OFF_LENGTH_MIN ? TWO_OFF : OTHER;
    }

    @Override
    public float rarity(int left, int right, int level) {
        return level == EXACT ? rarity.of(right) : 0;
    }
}
