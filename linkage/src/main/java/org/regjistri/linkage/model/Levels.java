package org.regjistri.linkage.model;

import java.util.List;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;

/// Compares a pair in all respects, packed.
final class Levels {
    private final Comparison[] comparisons;
    private final float[][] rarityShares;

    Levels(List<Comparison> comparisons) {
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.rarityShares = new float[comparisons.size()][];
        for (int c = 0; c < rarityShares.length; c++) {
            List<Level> levels = comparisons.get(c).levels();
            rarityShares[c] = new float[levels.size()];
            for (int level = 0; level < levels.size(); level++) {
                rarityShares[c][level] = Scorer.rarityShare(levels.get(level).agreement());
            }
        }
    }

    int comparisons() {
        return comparisons.length;
    }

    int levels(int comparison) {
        return rarityShares[comparison].length;
    }

    /// Notes the levels of a pair with its stratum.
    ///
    /// @return bits of rarity, whatever the levels are worth
    float compare(int left, int right, int stratum, long[] into, int at) {
        float rarity = 0;
        for (int c = 0; c < comparisons.length; c++) {
            int level = comparisons[c].level(left, right);
            Patterns.put(into, at, c, level);
            float share = rarityShares[c][level];
            if (share != 0) {
                rarity += share * comparisons[c].rarity(left, right, level);
            }
        }
        into[at + Patterns.wordsFor(comparisons.length) - 1] = stratum;
        return rarity;
    }
}
