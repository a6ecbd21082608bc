package org.regjistri.linkage.resolve;

/// Rows of one table that are one person.
public final class Clusters {
    private final int[] clusters;
    private final float[] probabilities;
    private final int size;
    private final int refused;

    Clusters(int[] clusters, float[] probabilities, int size, int refused) {
        this.clusters = clusters;
        this.probabilities = probabilities;
        this.size = size;
        this.refused = refused;
    }

    /// The smallest row of the cluster that `row` is in: the same however the rest of the table
    /// changes.
    public int of(int row) {
        return clusters[row];
    }

    /// How sure it is that the row belongs to the others of its cluster: of its strongest tie to
    /// one of them. 1 where there are no others.
    public double probability(int row) {
        return probabilities[row];
    }

    /// How many, those of one row included.
    public int size() {
        return size;
    }

    /// Links that were not followed, since the clusters they would tie together speak against it.
    public int refused() {
        return refused;
    }
}
