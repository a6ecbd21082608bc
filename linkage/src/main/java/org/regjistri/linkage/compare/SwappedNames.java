package org.regjistri.linkage.compare;

import java.util.List;
import org.regjistri.linkage.table.Column;

/// Given name and surname of a row, where one row may have them in each other's place. The given name says so; then
/// the surname says nothing, so that it counts once.
final class SwappedNames implements Comparison {
    private final Comparison field;
    private final Names given;
    private final Names surname;
    private final boolean isGiven;

    /// A column of names on both sides.
    record Names(Column left, Column right, SpelledValues values, NameRarity rarity) {
        int leftSpelling(int at) {
            return values.spelling(left.code(at));
        }

        int rightSpelling(int at) {
            return values.spelling(right.code(at));
        }
    }

    /// @param isGiven whether `field` is the given name of the two
    SwappedNames(Comparison field, Names given, Names surname, boolean isGiven) {
        this.field = field;
        this.given = given;
        this.surname = surname;
        this.isGiven = isGiven;
    }

    @Override
    public String name() {
        return field.name();
    }

    @Override
    public List<Level> levels() {
        return field.levels();
    }

    @Override
    public int level(int left, int right) {
        int level = field.level(left, right);
        if (level < NameLevels.LOOSE || !isSwapped(left, right)) {
            return level;
        }
        if (isGiven) {
            return isOther(surname, left, right) ? NameLevels.SWAPPED : level;
        }
        return isOther(given, left, right) ? 0 : level;
    }

    /// Both names of the left stand in the right, each in the place of the other.
    private boolean isSwapped(int left, int right) {
        return shared(given, surname, left, right) != Spellings.NONE
                && shared(surname, given, left, right) != Spellings.NONE;
    }

    private static int shared(Names ofLeft, Names ofRight, int left, int right) {
        for (int i = ofLeft.left.from(left); i < ofLeft.left.to(left); i++) {
            int spelling = ofLeft.leftSpelling(i);
            for (int j = ofRight.right.from(right); j < ofRight.right.to(right); j++) {
                if (spelling >= 0 && spelling == ofRight.rightSpelling(j)) {
                    return spelling;
                }
            }
        }
        return Spellings.NONE;
    }

    private static boolean isOther(Names names, int left, int right) {
        return shared(names, names, left, right) == Spellings.NONE;
    }

    @Override
    public float rarity(int left, int right, int level) {
        if (level != NameLevels.SWAPPED) {
            return field.rarity(left, right, level);
        }
        float both = given.rarity.of(shared(surname, given, left, right))
                + surname.rarity.of(shared(given, surname, left, right));
        return Math.clamp(both, Rarity.LEAST, Rarity.MOST);
    }
}
