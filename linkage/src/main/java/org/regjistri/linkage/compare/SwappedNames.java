package org.regjistri.linkage.compare;

import java.util.BitSet;
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
    ///
    /// @param cells of the right table, in which the column has the number `cell`
    /// @param known spellings that stand in the cells
    record Names(
            Column left,
            Column right,
            RowCells cells,
            int cell,
            BitSet known,
            SpelledValues values,
            NameRarity rarity) {
        /// Whether one of these names of a left row is one of the others in any row on the right.
        boolean areKnown(int row, Names others) {
            for (int at = left.from(row); at < left.to(row); at++) {
                int spelling = leftSpelling(at);
                if (spelling >= 0 && others.known.get(spelling)) {
                    return true;
                }
            }
            return false;
        }

        int leftSpelling(int at) {
            return values.spelling(left.code(at));
        }

        int rightSpelling(int at) {
            return values.spelling(right.code(at));
        }

        /// Of these names of a left row in the place of the others.
        float rarityMost(int row, Names others) {
            float most = NOTHING_SAID;
            for (int at = left.from(row); at < left.to(row); at++) {
                most = leftSpelling(at) < 0 ? most : Math.max(most, others.rarity.of(leftSpelling(at)));
            }
            return most;
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

    @Override
    public void compare(int left, Abreast rights) {
        field.compare(left, rights);
        boolean areThere = rights.areIn(given.cells);
        if (areThere && !(given.areKnown(left, surname) && surname.areKnown(left, given))) {
            return;
        }
        for (int i = 0; i < rights.size(); i++) {
            int level = rights.level(i);
            int right = rights.row(i);
            if (level >= NameLevels.LOOSE && (!areThere || maySwap(left, right))) {
                int swapped = level(left, right);
                rights.put(i, swapped, swapped == 0 ? 0 : rarity(left, right, swapped));
            }
        }
    }

    /// By the cells alone.
    private boolean maySwap(int left, int right) {
        return stands(given, surname, left, right) && stands(surname, given, left, right);
    }

    private static boolean stands(Names ofLeft, Names ofRight, int left, int right) {
        for (int at = ofLeft.left.from(left); at < ofLeft.left.to(left); at++) {
            int spelling = ofLeft.leftSpelling(at);
            if (spelling >= 0 && ofRight.cells.has(right, ofRight.cell, spelling)) {
                return true;
            }
        }
        return false;
    }

    /// With what both names say together where they are swapped.
    @Override
    public float rarityMost(int left) {
        float own = field.rarityMost(left);
        float both = given.rarityMost(left, surname) + surname.rarityMost(left, given);
        return isGiven ? Math.max(own, Math.min(both, Rarity.MOST)) : own;
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
