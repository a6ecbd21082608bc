package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Places by name, or by codes whose first part is the municipality: `01-001`. A name beside a code says nothing.
/// `renamed` are names that one municipality had at different times; one made out of another lies in the same, as it
/// did in the books.
final class PlaceLevels extends SpelledLevels {
    static final int RENAMED = 2;
    static final int CLOSE = 3;
    static final int SAME_MUNICIPALITY = 4;
    static final int LOOSE = 5;
    static final int SHARED_WORD = 6;
    static final int OTHER = 7;
    static final List<Level> LEVELS = List.of(
            new Level("missing", NONE),
            new Level("exact", SAME),
            new Level("renamed", NEAR),
            new Level("close", NEAR),
            new Level("same_municipality", NEAR),
            new Level("loose", NEAR),
            new Level("shared_word", NEAR),
            new Level("different", DIFFERENT));

    private final Words words;
    private final Forms municipalities;
    private final Forms formerMunicipalities;

    PlaceLevels(SpelledValues values, NameRarity rarity) {
        super(LEVELS, values, rarity);
        this.words = new Words(spellings);
        this.municipalities = values.forms().getFirst();
        this.formerMunicipalities = values.forms().getLast();
    }

    @Override
    int compared(int one, int other) {
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
        if (municipalities.areForms(one, other)) {
            return RENAMED;
        }
        int spelled = spelled(one, other);
        return formerMunicipalities.areForms(one, other) ? Math.min(spelled, SAME_MUNICIPALITY) : spelled;
    }

    private int spelled(int one, int other) {
        if (spellings.sorted(one) == spellings.sorted(other) || words.isJoined(one, other)) {
            return CLOSE;
        }
        if (spellings.words(one) != spellings.words(other)) {
            return words.shared(one, other) > 0 ? SHARED_WORD : OTHER;
        }
        Words.Likeness there = words.worstWord(one, other);
        Words.Likeness back = words.worstWord(other, one);
        return switch (there.compareTo(back) > 0 ? there : back) {
            case CLOSE -> CLOSE;
            case LOOSE -> LOOSE;
            case NONE -> words.shared(one, other) > 0 ? SHARED_WORD : OTHER;
        };
    }

    @Override
    public float rarity(int left, int right, int level) {
        return switch (level) {
            case EXACT -> rarity.of(right);
            case RENAMED, CLOSE, LOOSE -> rarity.ofCommoner(left, right);
            default -> 0;
        };
    }
}
