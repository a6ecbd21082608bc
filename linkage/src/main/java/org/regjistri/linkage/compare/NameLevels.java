package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;
import org.regjistri.linkage.plan.FieldKind;

/// Names in one spelling, so that `exact` is blind to script and language. [#FORM] is `variant` for given names, which
/// have short forms and doublets, and `ending` for surnames, which were written with the ending of the office.
final class NameLevels extends SpelledLevels {
    static final int SAME_WORDS = 2;
    static final int SWAPPED = 3;
    static final int PART = 4;
    static final int SAME_SOUND = 5;
    static final int FORM = 6;
    static final int CLOSE = 7;
    static final int SHORT_FORM = 8;
    static final int LOOSE = 9;
    static final int SHARED_WORD = 10;
    static final int OTHER = 11;
    /// `Mer` of `Merita`, but `Artan` is another name than `Arta`.
    private static final int SHORT_FORM_LESS_MIN = 2;
    private static final int SHORT_FORM_LENGTH_MIN = 3;

    private final Words words;
    private final Forms forms;

    NameLevels(FieldKind kind, SpelledValues values, NameRarity rarity) {
        super(levels(kind == FieldKind.SURNAME ? "ending" : "variant"), values, rarity);
        this.words = new Words(spellings);
        this.forms = values.forms().getFirst();
    }

    private static List<Level> levels(String form) {
        return List.of(
                new Level("missing", NONE),
                new Level("exact", SAME),
                new Level("same_words", SAME),
                new Level("swapped", SAME),
                new Level("part", NEAR),
                new Level("same_sound", NEAR),
                new Level(form, NEAR),
                new Level("close", NEAR),
                new Level("short_form", NEAR),
                new Level("loose", NEAR),
                new Level("shared_word", NEAR),
                new Level("different", DIFFERENT));
    }

    @Override
    int same(int spelling) {
        return spellings.hasCutWord(spelling) ? SHORT_FORM : EXACT;
    }

    @Override
    int compared(int one, int other) {
        boolean isOneWord = spellings.words(one) == 1 && spellings.words(other) == 1;
        return isOneWord ? word(one, other) : severalWords(one, other);
    }

    private int word(int one, int other) {
        if (spellings.isCut(one) || spellings.isCut(other)) {
            return cut(one, other);
        }
        Words.Likeness likeness = words.likeness(one, other);
        if (likeness != Words.Likeness.NONE && words.sameSound(one, other)) {
            return SAME_SOUND;
        }
        if (forms.areForms(one, other)) {
            return FORM;
        }
        if (isShortForm(one, other)) {
            return SHORT_FORM;
        }
        return switch (likeness) {
            case CLOSE -> CLOSE;
            case LOOSE -> LOOSE;
            case NONE -> OTHER;
        };
    }

    /// What is cut short can only be the start of the other.
    private int cut(int one, int other) {
        Letters letters = spellings.letters();
        int shared = letters.sharedStart(one, other);
        boolean isStart = (spellings.isCut(one) && shared == letters.length(one))
                || (spellings.isCut(other) && shared == letters.length(other));
        return isStart ? SHORT_FORM : OTHER;
    }

    private boolean isShortForm(int one, int other) {
        return words.lengthApart(one, other) >= SHORT_FORM_LESS_MIN
                && words.shorterLength(one, other) >= SHORT_FORM_LENGTH_MIN
                && words.isStartOfOther(one, other);
    }

    private int severalWords(int one, int other) {
        if (spellings.sorted(one) == spellings.sorted(other)) {
            return SAME_WORDS;
        }
        int few = spellings.words(one) <= spellings.words(other) ? one : other;
        int many = few == one ? other : one;
        boolean isSameCount = spellings.words(few) == spellings.words(many);
        // From both sides, so that it doesn't matter which of the two came first.
        int shared = Math.min(words.shared(few, many), isSameCount ? words.shared(many, few) : Integer.MAX_VALUE);
        if (shared == spellings.words(few)) {
            return PART;
        }
        int weakest = Math.max(weakestWord(few, many), isSameCount ? weakestWord(many, few) : 0);
        int level = words.isJoined(one, other) ? CLOSE : weakest;
        return shared > 0 ? Math.min(level, SHARED_WORD) : level;
    }

    /// Every word of `few` beside the word of `many` that is most like it.
    private int weakestWord(int few, int many) {
        boolean isPart = spellings.words(few) < spellings.words(many);
        int weakest = EXACT;
        for (int i = 0; i < spellings.words(few); i++) {
            int best = OTHER;
            for (int j = 0; j < spellings.words(many) && best > EXACT; j++) {
                int word = spellings.word(few, i);
                int beside = spellings.word(many, j);
                best = Math.min(best, word == beside ? EXACT : word(word, beside));
            }
            weakest = Math.max(weakest, best);
        }
        return isPart && weakest < FORM ? CLOSE : weakest;
    }

    @Override
    public float rarity(int left, int right, int level) {
        return switch (level) {
            case EXACT, SAME_WORDS, SWAPPED -> rarity.of(right);
            case OTHER, 0 -> 0;
            default -> rarity.ofCommoner(left, right);
        };
    }
}
