package org.regjistri.linkage.resolve;

/// No competition: odds times prior odds.
record EachByItself(OthersOfRow others) implements Competition {
    @Override
    public double[] probabilities(Scored scored) {
        double[] out = new double[scored.size()];
        for (int i = 0; i < out.length; i++) {
            double odds = Powers.of(scored.weight(i));
            out[i] = odds / (others.of(scored.left(i)) + odds);
        }
        return out;
    }
}
