package org.regjistri.linkage.model;

import org.regjistri.linkage.threads.Crew;

/// The first half of a round: how likely each sampled pair is one person, by the numbers so far.
///
/// Where a left row has one partner at most its candidates compete, with "none of them" among them:
/// P(i) = 2^w(i) / (c + sum of 2^w(j)). That keeps the many pairs that blocking found because they
/// agree on its keys from passing for persons, which a single share of matches among all pairs does
/// not. Otherwise each pair stands for itself, as in the classic algorithm.
///
/// Random pairs are weighed too: where tables are small some of them are one person, and what these
/// agree on is not chance.
final class Expectation {
    private static final int ROWS_OF_A_PIECE = 8_192;

    private final CandidateSample candidates;
    private final ChanceSample chance;
    private final Levels levels;
    private final boolean competing;
    private final double others;
    private final int strata;
    private final Crew crew;

    Expectation(
            CandidateSample candidates,
            ChanceSample chance,
            Levels levels,
            boolean competing,
            double others,
            int strata,
            Crew crew) {
        this.candidates = candidates;
        this.chance = chance;
        this.levels = levels;
        this.competing = competing;
        this.others = others;
        this.strata = strata;
        this.crew = crew;
    }

    /// What random pairs say before anything is known.
    Counts chanceAlone() {
        Counts counts = new Counts(levels, strata);
        for (int pattern = 0; pattern < chance.patterns().size(); pattern++) {
            note(counts.chance, chance.patterns(), pattern, chance.count(pattern));
        }
        return counts;
    }

    Counts of(Parameters parameters) {
        Counts counts = new Counts(levels, strata);
        double[][][] odds = odds(parameters);
        ofCandidates(odds, parameters, counts);
        double[] factors = factors(chance.patterns(), odds);
        for (int pattern = 0; pattern < factors.length; pattern++) {
            double partner = Math.min(0.5, parameters.partners(chance.patterns().stratum(pattern)) / others);
            double isOne = partner * factors[pattern];
            double isTwo = 1 - partner;
            note(counts.chance, chance.patterns(), pattern, chance.count(pattern) * isTwo / (isOne + isTwo));
        }
        return counts;
    }

    private void ofCandidates(double[][][] odds, Parameters parameters, Counts counts) {
        double[] factors = factors(candidates.patterns(), odds);
        OddsOfKin oddsOfKin = new OddsOfKin(parameters);
        double[] expected = new double[factors.length];
        double[] expectedKin = new double[factors.length];
        LogOfProduct likelihood = new LogOfProduct();
        // In pieces of their own size, however many threads there are: sums come out the same.
        crew.inOrder(
                Math.ceilDiv(candidates.rows(), ROWS_OF_A_PIECE),
                piece -> {
                    Piece found = new Piece(parameters, factors, oddsOfKin);
                    int from = piece * ROWS_OF_A_PIECE;
                    for (int row = from; row < Math.min(candidates.rows(), from + ROWS_OF_A_PIECE); row++) {
                        found.take(row);
                    }
                    return found;
                },
                found -> {
                    for (int pattern = 0; pattern < expected.length; pattern++) {
                        expected[pattern] += found.expected[pattern];
                        expectedKin[pattern] += found.expectedKin[pattern];
                    }
                    for (int s = 0; s < strata; s++) {
                        counts.partners[s] += found.partners[s];
                        counts.rows[s] += found.rows[s];
                    }
                    counts.relatives += found.relatives;
                    likelihood.times(found.likelihood);
                });
        double rows = 0;
        for (double each : counts.rows) {
            rows += each;
        }
        counts.likelihood = rows == 0 ? 0 : likelihood.bits() / rows;
        for (int pattern = 0; pattern < expected.length; pattern++) {
            note(counts.same, candidates.patterns(), pattern, expected[pattern]);
            for (int c = 0; c < counts.kin.length; c++) {
                counts.kin[c][candidates.patterns().level(pattern, c)] += expectedKin[pattern];
            }
        }
    }

    /// What some rows expect.
    private final class Piece {
        private final Parameters parameters;
        private final double[] factors;
        private final OddsOfKin oddsOfKin;
        private final double nothingKnown;
        private final double[] expected;
        private final double[] expectedKin;
        private final double[] partners = new double[strata];
        private final double[] rows = new double[strata];
        private final LogOfProduct likelihood = new LogOfProduct();
        private double relatives;
        private double[] shares = new double[64];
        private double[] kin = new double[64];

        Piece(Parameters parameters, double[] factors, OddsOfKin oddsOfKin) {
            this.parameters = parameters;
            this.factors = factors;
            this.oddsOfKin = oddsOfKin;
            this.nothingKnown = 1 + (parameters.relatives() / others);
            this.expected = new double[factors.length];
            this.expectedKin = new double[factors.length];
        }

        void take(int row) {
            int from = candidates.from(row);
            int size = candidates.to(row) - from;
            shares = size > shares.length ? new double[2 * size] : shares;
            kin = size > kin.length ? new double[2 * size] : kin;
            int stratum = candidates.stratum(row);
            for (int i = 0; i < size; i++) {
                int pattern = candidates.pattern(from + i);
                kin[i] = oddsOfKin.of(from + i, pattern);
                shares[i] = factors[pattern] * candidates.rarity(from + i) * nothingKnown / (1 + kin[i]);
            }
            double weight = candidates.weight(row);
            double partner = parameters.partners(stratum);
            if (competing) {
                compete(row, shares, partner, likelihood);
            } else {
                each(row, shares, partner, likelihood);
            }
            for (int i = 0; i < size; i++) {
                int pattern = candidates.pattern(from + i);
                expected[pattern] += weight * shares[i];
                partners[stratum] += weight * shares[i];
                double relative = weight * (1 - shares[i]) * kin[i] / (1 + kin[i]);
                expectedKin[pattern] += relative;
                relatives += relative;
            }
            rows[stratum] += weight;
        }
    }

    /// How much likelier relatives give an outcome than strangers do, times how many there are of them.
    private final class OddsOfKin {
        private final double[] shared;
        /// By pattern and comparison of what everybody has of their own.
        private final double[] ofOwn;
        private final int[] own = levels.own();

        OddsOfKin(Parameters parameters) {
            double[][][] odds = Counts.empty(levels, strata);
            double[][][] likelier = Counts.empty(levels, strata);
            for (int s = 0; s < strata; s++) {
                for (int c = 0; c < odds[s].length; c++) {
                    likelier[s][c][0] = 1;
                    for (int level = 1; level < odds[s][c].length; level++) {
                        likelier[s][c][level] = parameters.kin(c, level) / parameters.u(s, c, level);
                        odds[s][c][level] = levels.isOwn(c) ? 0 : StrictMath.log(likelier[s][c][level]);
                    }
                }
            }
            Patterns patterns = candidates.patterns();
            shared = factors(patterns, odds);
            ofOwn = new double[shared.length * own.length];
            for (int pattern = 0; pattern < shared.length; pattern++) {
                shared[pattern] *= parameters.relatives() / others;
                for (int at = 0; at < own.length; at++) {
                    int level = patterns.level(pattern, own[at]);
                    ofOwn[(pattern * own.length) + at] = likelier[patterns.stratum(pattern)][own[at]][level];
                }
            }
        }

        /// Of what everybody has of their own only the strongest agreement counts, as in
        /// [Scorer#couldBeKin(int, int)].
        double of(int pair, int pattern) {
            double against = 1;
            double strongest = 1;
            for (int at = 0; at < own.length; at++) {
                double each = candidates.rarityOfOwn(pair, at) * ofOwn[(pattern * own.length) + at];
                against *= Math.min(1, each);
                strongest = Math.max(strongest, each);
            }
            return shared[pattern] * candidates.rarityOfRest(pair) * against * strongest;
        }
    }

    /// Turns 2^w into probabilities of which the sum is 1 at most.
    ///
    /// @param likelihood of what was found, whatever the weight of the row
    private void compete(int row, double[] shares, double partner, LogOfProduct likelihood) {
        int from = candidates.from(row);
        int size = candidates.to(row) - from;
        double none = others * (1 - partner) / partner;
        double sum = 0;
        int known = -1;
        for (int i = 0; i < size; i++) {
            int decided = candidates.decided(from + i);
            shares[i] = decided < 0 ? 0 : shares[i];
            sum += shares[i];
            known = decided > 0 ? i : known;
        }
        for (int i = 0; i < size; i++) {
            shares[i] = known < 0 ? shares[i] / (none + sum) : i == known ? 1 : 0;
        }
        likelihood.times((none + sum) / none * (1 - partner));
    }

    private void each(int row, double[] shares, double partners, LogOfProduct likelihood) {
        int from = candidates.from(row);
        int size = candidates.to(row) - from;
        double partner = Math.min(0.5, partners / others);
        for (int i = 0; i < size; i++) {
            double isOne = partner * shares[i];
            double either = isOne + 1 - partner;
            likelihood.times(either);
            int decided = candidates.decided(from + i);
            shares[i] = decided == 0 ? isOne / either : decided > 0 ? 1 : 0;
        }
    }

    /// Weights as natural logarithms; missing says nothing.
    private double[][][] odds(Parameters parameters) {
        double[][][] odds = Counts.empty(levels, strata);
        for (int s = 0; s < strata; s++) {
            for (int c = 0; c < odds[s].length; c++) {
                for (int level = 1; level < odds[s][c].length; level++) {
                    odds[s][c][level] = StrictMath.log(parameters.m(s, c, level) / parameters.u(s, c, level));
                }
            }
        }
        return odds;
    }

    private double[] factors(Patterns patterns, double[][][] odds) {
        double[] factors = new double[patterns.size()];
        for (int pattern = 0; pattern < factors.length; pattern++) {
            double[][] stratum = odds[patterns.stratum(pattern)];
            double sum = 0;
            for (int c = 0; c < stratum.length; c++) {
                sum += stratum[c][patterns.level(pattern, c)];
            }
            factors[pattern] = StrictMath.exp(sum);
        }
        return factors;
    }

    private static void note(double[][][] counts, Patterns patterns, int pattern, double count) {
        double[][] stratum = counts[patterns.stratum(pattern)];
        for (int c = 0; c < stratum.length; c++) {
            stratum[c][patterns.level(pattern, c)] += count;
        }
    }
}
