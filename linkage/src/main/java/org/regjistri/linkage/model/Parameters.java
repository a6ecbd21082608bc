package org.regjistri.linkage.model;

/// What the algorithm looks for, by stratum, comparison and level; stratum 0 is all together. Level
/// 0, missing, has no share: m and u are shares among pairs that have something to compare.
final class Parameters {
    private final double[][][] same;
    private final double[][][] chance;
    private final double[] partners;

    Parameters(double[][][] same, double[][][] chance, double[] partners) {
        this.same = same;
        this.chance = chance;
        this.partners = partners;
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
        double change = 0;
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
