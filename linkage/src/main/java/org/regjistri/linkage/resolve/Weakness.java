package org.regjistri.linkage.resolve;

/// Disagreement told from the weight of a pair alone: what it lacks to the best weight of all.
record Weakness(Scored scored, float best) implements Disagreement {
    static Weakness of(Scored scored) {
        float best = 0;
        for (int i = 0; i < scored.size(); i++) {
            best = Math.max(best, scored.weight(i));
        }
        return new Weakness(scored, best);
    }

    @Override
    public double bits(int left, int right) {
        int at = scored.find(left, right);
        return at < 0 ? best : best - scored.weight(at);
    }
}
