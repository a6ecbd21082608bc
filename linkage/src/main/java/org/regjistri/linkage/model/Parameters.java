package org.regjistri.linkage.model;

/// What the algorithm looks for, by stratum, comparison and level; stratum 0 is all together. Level
/// 0, missing, has no share: m and u are shares among pairs that have something to compare. Relatives, who agree on
/// what
/// families share, are a part of those that are two persons, with shares of their own for all strata together.
final class Parameters {
    private final double[][][] same;
    private final double[][][] chance;
    private final double[][] kin;
    private final double[] partners;
    private final double relatives;

    /// @param relatives rows on the right that are relatives of a left row, on the average
    Parameters(double[][][] same, double[][][] chance, double[][] kin, double[] partners, double relatives) {
        this.same = same;
        this.chance = chance;
        this.kin = kin;
        this.partners = partners;
        this.relatives = relatives;
    }

    double kin(int comparison, int level) {
        return kin[comparison][level];
    }

    double[] kin(int comparison) {
        return kin[comparison].clone();
    }

    double relatives() {
        return relatives;
    }

    double m(int stratum, int comparison, int level) {
        return same[stratum][comparison][level];
    }

    double u(int stratum, int comparison, int level) {
        return chance[stratum][comparison][level];
    }

    double partners(int stratum) {
        return partners[stratum];
    }

    int strata() {
        return partners.length;
    }

    double[] m(int stratum, int comparison) {
        return same[stratum][comparison].clone();
    }

    double[] u(int stratum, int comparison) {
        return chance[stratum][comparison].clone();
    }

    /// The largest difference of any number.
    double changeSince(Parameters before) {
        double change = Math.abs(relatives - before.relatives);
        for (int s = 0; s < partners.length; s++) {
            change = Math.max(change, Math.abs(partners[s] - before.partners[s]));
            for (int c = 0; c < same[s].length; c++) {
                for (int level = 1; level < same[s][c].length; level++) {
                    change = Math.max(change, Math.abs(same[s][c][level] - before.same[s][c][level]));
                    change = Math.max(change, Math.abs(chance[s][c][level] - before.chance[s][c][level]));
                }
            }
        }
        return change;
    }
}
