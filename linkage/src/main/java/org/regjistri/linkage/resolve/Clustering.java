package org.regjistri.linkage.resolve;

import java.util.Arrays;
import org.regjistri.linkage.compare.PairScore;

/// From links between rows of one table to persons. The strongest links first; one that would tie
/// two clusters together is followed only where their rows, compared directly, allow it: none of
/// them contradicts ([#CONTRADICTION]) and on the average the evidence speaks for. What remains is
/// what cutting the weakest links of every contradictory cluster, and the bridges of long thin
/// chains, would leave: two rows are never one person by way of a third alone.
///
/// The order of links is that of Kruskal (On the shortest spanning subtree of a graph, 1956), with
/// pairs that may not be tied as in constrained clustering (Wagstaff, Cardie, Rogers and Schrodl,
/// Constrained k-means, 2001).
public final class Clustering {
    /// Evidence of 250 to 1 against, in bits.
    static final float CONTRADICTION = -8;
    /// One pair says no more than so many bits for the average.
    private static final float MOST = 30;
    /// Of larger clusters so many rows, the first that came together, are compared.
    private static final int COMPARED = 64;
    private final Scored scored;
    private final PairScore direct;
    private final Members members;

    private Clustering(int rows, Scored scored, PairScore direct) {
        this.scored = scored;
        this.direct = direct;
        members = new Members(rows);
    }

    /// @param rows of the table
    /// @param direct weight of any two rows, scored before or not
    public static Clusters of(int rows, Resolution resolution, PairScore direct) {
        Scored scored = resolution.links().pairs();
        return new Clustering(rows, scored, direct).of(resolution, strongestFirst(scored, resolution.decisions()));
    }

    private Clusters of(Resolution resolution, long[] links) {
        int rows = members.rows();
        int refused = 0;
        int size = rows;
        for (long link : links) {
            int pair = (int) (link & Integer.MAX_VALUE);
            int one = members.cluster(scored.left(pair));
            int other = members.cluster(scored.right(pair));
            if (one == other) {
                continue;
            }
            if (members.size(one) + members.size(other) == 2 || agree(one, other)) {
                members.join(one, other);
                size--;
            } else {
                refused++;
            }
        }
        int[] clusters = new int[rows];
        for (int row = 0; row < rows; row++) {
            clusters[row] = members.cluster(row);
        }
        return new Clusters(clusters, ties(resolution, links, clusters), size, refused);
    }

    private static long[] strongestFirst(Scored scored, Resolution.Decisions decisions) {
        long[] links = new long[1024];
        int size = 0;
        for (int i = 0; i < scored.size(); i++) {
            if (decisions.of(i) == Decision.LINK) {
                if (size == links.length) {
                    links = Arrays.copyOf(links, size + (size >> 1));
                }
                links[size++] = ((ascending(-scored.weight(i)) & 0xffff_ffffL) << 31) | i;
            }
        }
        links = Arrays.copyOf(links, size);
        Arrays.parallelSort(links);
        return links;
    }

    /// Unsigned numbers in the order of the floats.
    private static int ascending(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE;
    }

    private boolean agree(int one, int other) {
        int[] some = members.some(one, COMPARED);
        int[] others = members.some(other, COMPARED);
        double sum = 0;
        for (int row : some) {
            for (int with : others) {
                float weight = direct.weight(Math.min(row, with), Math.max(row, with));
                if (weight <= CONTRADICTION) {
                    return false;
                }
                sum += Math.min(weight, MOST);
            }
        }
        return sum >= 0;
    }

    private float[] ties(Resolution resolution, long[] links, int[] clusters) {
        float[] ties = new float[clusters.length];
        for (int row = 0; row < ties.length; row++) {
            ties[row] = members.size(clusters[row]) == 1 ? 1 : 0;
        }
        for (long link : links) {
            int pair = (int) (link & Integer.MAX_VALUE);
            int left = scored.left(pair);
            int right = scored.right(pair);
            if (clusters[left] == clusters[right]) {
                float probability = (float) resolution.links().probability().of(pair);
                ties[left] = Math.max(ties[left], probability);
                ties[right] = Math.max(ties[right], probability);
            }
        }
        return ties;
    }
}
