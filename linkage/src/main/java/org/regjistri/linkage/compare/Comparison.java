package org.regjistri.linkage.compare;

import java.util.List;

/// Compares a row on the left with a row on the right in one respect. Prepared once for both tables, then only looks
/// up; safe
/// for threads. Of several values in a row, the pair that agrees best counts.
public interface Comparison {
    /// In place of a rarity, where the row says nothing in this respect.
    float NOTHING_SAID = Float.NEGATIVE_INFINITY;

    /// The field, or the relation.
    String name();

    /// Level 0 is always `missing`; then from the strongest agreement to `different`. At most 16.
    List<Level> levels();

    /// Number of the level.
    int level(int left, int right);

    /// How much rarer the shared value is than values of this field are on the average, in bits:
    /// log2(average u / u of the value). 0 where the level knows no rarity. For
    /// [Level.Agreement#NEAR] of the more common of the two values. A multiple of 1/512, so that sums
    /// are the same in any order.
    float rarity(int left, int right, int level);

    /// Level and rarity of one row beside each of several, the same as one by one, only faster.
    default void compare(int left, Abreast rights) {
        for (int i = 0; i < rights.size(); i++) {
            int level = level(left, rights.row(i));
            rights.put(i, level, level == 0 ? 0 : rarity(left, rights.row(i), level));
        }
    }

    /// As much as the rarity of this row beside any other can be, or more; [#NOTHING_SAID] where all
    /// levels will be `missing`.
    default float rarityMost(int left) {
        return Rarity.MOST;
    }
}
