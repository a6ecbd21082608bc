package org.regjistri.linkage.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;

/// Compares a pair in all respects, packed.
final class Levels {
    private final Comparison[] comparisons;
    private final float[][] rarityShares;
    private final boolean[] isOwn;
    private final int[] own;

    /// @param own names of comparisons of what everybody has of their own: [Kin]
    Levels(List<Comparison> comparisons, Set<String> own) {
        this.isOwn = new boolean[comparisons.size()];
        for (int c = 0; c < isOwn.length; c++) {
            isOwn[c] = own.contains(comparisons.get(c).name());
        }
        this.own = IntStream.range(0, isOwn.length).filter(c -> isOwn[c]).toArray();
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

    List<Level> of(int comparison) {
        return comparisons[comparison].levels();
    }

    int levels(int comparison) {
        return rarityShares[comparison].length;
    }

    /// Comparisons of what everybody has of their own.
    int[] own() {
        return own.clone();
    }

    boolean isOwn(int comparison) {
        return isOwn[comparison];
    }

    /// Notes the levels of several pairs of one left row, one after another.
    ///
    /// @param at where the first one's levels are to stand
    void compare(int left, Abreast rights, int stratum, long[] into, int at) {
        int words = Patterns.wordsFor(comparisons.length);
        for (int c = 0; c < comparisons.length; c++) {
            comparisons[c].compare(left, rights);
            for (int i = 0; i < rights.size(); i++) {
                Patterns.put(into, at + (i * words), c, rights.level(i));
            }
        }
        noteStratum(stratum, rights.size(), into, at);
    }

    private void noteStratum(int stratum, int rights, long[] into, int at) {
        int words = Patterns.wordsFor(comparisons.length);
        for (int i = 1; i <= rights; i++) {
            into[at + (i * words) - 1] = stratum;
        }
    }

    /// The same with what the rarity of what they agree on says whatever the levels are worth, in
    /// bits.
    ///
    /// @param rarity by pair, from the first one on
    /// @param ofOwn by pair and [#own()]
    void compare(int left, Abreast rights, int stratum, long[] into, int at, float[] rarity, float[] ofOwn) {
        int words = Patterns.wordsFor(comparisons.length);
        Arrays.fill(rarity, 0, rights.size(), 0);
        int ownBefore = 0;
        for (int c = 0; c < comparisons.length; c++) {
            comparisons[c].compare(left, rights);
            for (int i = 0; i < rights.size(); i++) {
                int level = rights.level(i);
                Patterns.put(into, at + (i * words), c, level);
                float share = rarityShares[c][level];
                float bits = share == 0 ? 0 : share * rights.rarity(i);
                rarity[i] += bits;
                if (isOwn[c]) {
                    ofOwn[(i * own.length) + ownBefore] = bits;
                }
            }
            ownBefore += isOwn[c] ? 1 : 0;
        }
        noteStratum(stratum, rights.size(), into, at);
    }
}
