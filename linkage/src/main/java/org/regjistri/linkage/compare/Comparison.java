package org.regjistri.linkage.compare;

import java.util.List;

/// Compares a row on the left with a row on the right in one respect. Prepared once for both tables, then only looks
/// up; safe
/// for threads. Of several values in a row, the pair that agrees best counts.
public interface Comparison {
    /// The field, or the relation.
    String name();

    /// Level 0 is always `missing`; then from the strongest agreement to `different`. At most 16.
    List<Level> levels();

    /// Number of the level.
    int level(int left, int right);

    /// How much rarer the shared value is than values of this field are on the average, in bits: log2(average u / u of
    /// the value).
    /// 0 where the level knows no rarity. For [Level.Agreement#NEAR] of the more common of the two values.
    float rarity(int left, int right, int level);
}
