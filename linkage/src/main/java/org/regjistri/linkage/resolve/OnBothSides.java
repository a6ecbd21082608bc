package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// A row is one row of the other table at most, on both sides. Rows that compete, also by way of
/// others, are a group; each group is weighed by [Beliefs] alone, so that far rows have no say.
///
/// Pairs whose odds are below [#LEAST] take no part, for they would tie whole tables into one
/// group: they get the odds that the row on the left gives them.
record OnBothSides(OthersOfRow others) implements Competition {
    private static final double LEAST = 1.0 / 1024;

    static boolean competes(double others, float weight) {
        return Powers.of(weight) / others >= LEAST;
    }

    @Override
    public double[] probabilities(Scored scored) {
        double[] out = new double[scored.size()];
        double[] odds = new double[scored.size()];
        int[] pairs = new int[scored.size()];
        int size = 0;
        for (int from = 0; from < out.length; ) {
            int row = scored.left(from);
            double weightOfOthers = others.of(row);
            double sum = 1;
            int to = from;
            for (; to < out.length && scored.left(to) == row; to++) {
                odds[to] = Powers.of(scored.weight(to)) / weightOfOthers;
                sum += odds[to];
                if (odds[to] >= LEAST) {
                    pairs[size++] = to;
                }
            }
            while (from < to) {
                out[from] = odds[from] / sum;
                from++;
            }
        }
        Groups groups = Groups.of(scored, Arrays.copyOf(pairs, size));
        for (int from = 0; from < size; ) {
            int to = groups.end(from);
            new Beliefs(scored, groups, from, to, odds).settle(out);
            from = to;
        }
        return out;
    }
}
