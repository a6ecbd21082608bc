package org.regjistri.linkage.model;

/// The second half of a round: the numbers that fit best what the first half expects. Every count
/// is smoothed (a Dirichlet prior), so that no level ever has a share of 0 and nothing collapses:
/// by half a pair for chance, by some pairs of [StartBelief] for persons. The numbers of a stratum
/// are drawn towards those of all together, a level the more the fewer pairs of it were seen.
final class Maximization {
    private static final double CHANCE_PAIRS = 0.5;
    private static final double BELIEVED_PAIRS = 6;

    /// A level that nobody has seen, neither among persons nor by chance, is to say about nothing.
    private static final double BELIEVED_LEAST = 0.02;

    /// A level seen so often in a stratum is half the stratum's own.
    private static final double SHRINK_EVENTS = 10;

    private static final double SHRINK_ROWS = 20;
    private static final double PARTNERS_LEAST = 1e-4;
    private static final double PARTNERS_MOST = 0.9999;

    private final Levels levels;
    private final int strata;
    private final boolean competing;
    private final double[][] believed;
    private final double[][] kin;
    private final double others;
    private final Known known;

    /// @param others rows that a left row could be paired with
    /// @param chance what random pairs say at first
    Maximization(Levels levels, int strata, boolean competing, double others, Known known, Counts chance) {
        this.levels = levels;
        this.strata = strata;
        this.competing = competing;
        this.others = others;
        this.known = known;
        this.believed = new double[levels.comparisons()][];
        this.kin = new double[levels.comparisons()][];
        for (int c = 0; c < believed.length; c++) {
            double[] byChance = chanceOfAll(chance, c);
            believed[c] = StartBelief.same(levels.of(c), byChance);
            kin[c] = Kin.believed(believed[c], byChance, levels.isOwn(c));
        }
    }

    /// Before the first round.
    Parameters start(Counts chance) {
        double[][][] m = Counts.empty(levels, strata);
        double[][][] u = Counts.empty(levels, strata);
        double[] partners = new double[strata];
        for (int s = 0; s < strata; s++) {
            partners[s] = 0.5;
            for (int c = 0; c < believed.length; c++) {
                u[s][c] = chanceOfAll(chance, c);
                // What is learned beside something known says nothing until the known has told who is who.
                m[s][c] = known.isThere() ? u[s][c].clone() : believed[c].clone();
            }
        }
        double[][] asKin = known.isThere() ? u[0].clone() : kin;
        double relatives = competing ? Math.min(Kin.AT_FIRST, others / 2) : 0;
        return known.over(new Parameters(m, u, asKin, partners, relatives), others);
    }

    /// @param apart whether strata get their own numbers
    Parameters of(Counts counts, boolean apart) {
        double[][][] m = Counts.empty(levels, strata);
        double[][][] u = Counts.empty(levels, strata);
        for (int c = 0; c < believed.length; c++) {
            double[] same = sum(counts.same, c);
            for (int level = 1; level < same.length; level++) {
                same[level] += BELIEVED_PAIRS * Math.max(BELIEVED_LEAST, believed[c][level]);
            }
            m[0][c] = shares(same);
            u[0][c] = chanceOfAll(counts, c);
            for (int s = 1; s < strata; s++) {
                m[s][c] = apart ? shrunk(counts.same[s][c], m[0][c]) : m[0][c];
                u[s][c] = apart ? shrunk(counts.chance[s][c], u[0][c]) : u[0][c];
            }
        }
        return known.over(new Parameters(m, u, kin(counts), partners(counts, apart), relatives(counts)), others);
    }

    private double[][] kin(Counts counts) {
        double[][] shares = new double[kin.length][];
        for (int c = 0; c < kin.length; c++) {
            double[] smoothed = counts.kin[c].clone();
            for (int level = 1; level < smoothed.length; level++) {
                smoothed[level] += Kin.BELIEVED_PAIRS * Math.max(BELIEVED_LEAST, kin[c][level]);
            }
            shares[c] = shares(smoothed);
        }
        return shares;
    }

    /// None where several rows may be one person: nothing would tell a class of relatives from one of persons there.
    private double relatives(Counts counts) {
        if (!competing) {
            return 0;
        }
        double rows = 0;
        for (double each : counts.rows) {
            rows += each;
        }
        return Math.clamp((counts.relatives + Kin.FEWEST) / (rows + 1), Kin.FEWEST, others / 2);
    }

    private double[] partners(Counts counts, boolean apart) {
        double found = 0;
        double rows = 0;
        for (int s = 0; s < strata; s++) {
            found += counts.partners[s];
            rows += counts.rows[s];
        }
        double[] partners = new double[strata];
        partners[0] = bounded((found + 0.5) / (rows + 1));
        for (int s = 1; s < strata; s++) {
            double own = (counts.partners[s] + (SHRINK_ROWS * partners[0])) / (counts.rows[s] + SHRINK_ROWS);
            partners[s] = apart ? bounded(own) : partners[0];
        }
        return partners;
    }

    private double bounded(double partners) {
        double most = competing ? PARTNERS_MOST : Double.MAX_VALUE;
        return Math.clamp(partners, PARTNERS_LEAST, most);
    }

    private static double[] shrunk(double[] counts, double[] ofAll) {
        double pairs = 0;
        for (int level = 1; level < counts.length; level++) {
            pairs += counts[level];
        }
        double[] smoothed = new double[counts.length];
        for (int level = 1; level < counts.length; level++) {
            smoothed[level] = (counts[level] + SHRINK_EVENTS) / (pairs + (SHRINK_EVENTS / ofAll[level]));
        }
        return shares(smoothed);
    }

    private double[] chanceOfAll(Counts counts, int comparison) {
        double[] chance = sum(counts.chance, comparison);
        for (int level = 1; level < chance.length; level++) {
            chance[level] += CHANCE_PAIRS;
        }
        return shares(chance);
    }

    private static double[] sum(double[][][] counts, int comparison) {
        double[] sum = new double[counts[0][comparison].length];
        for (double[][] stratum : counts) {
            for (int level = 1; level < sum.length; level++) {
                sum[level] += stratum[comparison][level];
            }
        }
        return sum;
    }

    private static double[] shares(double[] counts) {
        double sum = 0;
        for (int level = 1; level < counts.length; level++) {
            sum += counts[level];
        }
        double[] shares = new double[counts.length];
        for (int level = 1; level < counts.length; level++) {
            shares[level] = counts[level] / sum;
        }
        return shares;
    }
}
