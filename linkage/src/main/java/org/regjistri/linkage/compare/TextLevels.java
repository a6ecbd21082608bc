package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Words in any order, each with a slip or without.
final class TextLevels extends SpelledLevels {
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

    private final Words words;

    TextLevels(SpelledValues values, NameRarity rarity) {
        super(LEVELS, values, rarity);
        this.words = new Words(spellings);
    }

    @Override
    boolean isDifferent(int one, int other) {
        return false;
    }

    @Override
    int compared(int one, int other) {
        if (spellings.sorted(one) == spellings.sorted(other)) {
            return SAME_WORDS;
        }
        if (words.isJoined(one, other)) {
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
            alike += words.bestWord(other, spellings.word(one, i)) == Words.Likeness.CLOSE ? 1 : 0;
        }
        return alike;
    }

    @Override
    public float rarity(int left, int right, int level) {
        return switch (level) {
            case EXACT, SAME_WORDS -> rarity.of(right);
            case CLOSE -> rarity.ofCommoner(left, right);
            default -> 0;
        };
    }
}
