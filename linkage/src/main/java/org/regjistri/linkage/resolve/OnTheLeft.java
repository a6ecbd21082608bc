package org.regjistri.linkage.resolve;

/// A row on the left is one of its candidates, or none: they share what is certain between them. A
/// row on the right may be meant by many, but for [OnceClaims].
record OnTheLeft(OthersOfRow others, OnceClaims claims) implements Competition {
    @Override
    public double[] probabilities(Scored scored) {
        double[] odds = new double[scored.size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Powers.of(scored.weight(i));
        }
        double[] out = shared(scored, odds);
        if (claims.contest(scored, out, odds)) {
            out = shared(scored, odds);
        }
        return out;
    }

    private double[] shared(Scored scored, double[] odds) {
        double[] out = new double[odds.length];
        for (int from = 0; from < odds.length; ) {
            int row = scored.left(from);
            double sum = others.of(row);
            int to = from;
            while (to < odds.length && scored.left(to) == row) {
                sum += odds[to++];
            }
            while (from < to) {
                out[from] = odds[from] / sum;
                from++;
            }
        }
        return out;
    }
}
