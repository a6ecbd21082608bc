package org.regjistri.linkage.compare;

import java.util.List;

/// How alike two values are, given by their codes.
interface ValueComparison {
    /// As in [Comparison#levels()].
    List<Level> levels();

    int level(int left, int right);

    float rarity(int left, int right, int level);
}
