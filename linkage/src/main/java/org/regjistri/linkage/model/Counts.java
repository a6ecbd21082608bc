package org.regjistri.linkage.model;

/// What a round expects: how many pairs of one person, and of two, have each level.
final class Counts {
    /// By stratum, comparison and level; stratum 0 holds the rows that have no stratum of their
    /// own.
    final double[][][] same;

    final double[][][] chance;
    /// Expected partners, by stratum.
    final double[] partners;

    /// Rows on the left, by stratum.
    final double[] rows;

    double likelihood;

    Counts(Levels levels, int strata) {
        this.same = empty(levels, strata);
        this.chance = empty(levels, strata);
        this.partners = new double[strata];
        this.rows = new double[strata];
    }

    static double[][][] empty(Levels levels, int strata) {
        double[][][] numbers = new double[strata][levels.comparisons()][];
        for (double[][] stratum : numbers) {
            for (int c = 0; c < stratum.length; c++) {
                stratum[c] = new double[levels.levels(c)];
            }
        }
        return numbers;
    }
}
