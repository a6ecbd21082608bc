package org.regjistri.linkage.compare;

import java.util.List;

/// How alike two values are. Values are numbers that stand for what codes say.
interface ValueComparison {
    /// As in [Comparison#levels()].
    List<Level> levels();

    /// What a code stands for, from 0 on; negative where it says nothing.
    int value(int code);

    /// Of two values that say something.
    int level(int left, int right);

    float rarity(int left, int right, int level);

    /// As much as the rarity of any level that this value on the left can have beside others, or
    /// more.
    float rarityMost(int left);
}
