package org.regjistri.linkage.resolve;

import java.util.Arrays;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.Thresholds;

/// From probabilities to decisions within the limits of the cardinality. A limit matters only where
/// more than one pair of a row reaches the threshold: below a threshold of one half, or in one
/// table.
final class Deciding {
    private static final byte NONE = 0;
    private static final byte REVIEW = 1;
    private static final byte LINK = 2;
    private static final float FURTHEST = 64;
    private final Scored scored;
    private final double[] probabilities;
    private final byte[] decided;

    Deciding(Scored scored, double[] probabilities, Thresholds thresholds) {
        this.scored = scored;
        this.probabilities = probabilities;
        decided = new byte[probabilities.length];
        for (int i = 0; i < decided.length; i++) {
            double each = probabilities[i];
            decided[i] = each >= thresholds.link() ? LINK : each >= thresholds.review() ? REVIEW : NONE;
        }
    }

    Resolution.Decisions decisions(Cardinality cardinality) {
        switch (cardinality) {
            case FREE -> {}
            case MANY_TO_ONE -> oneOfEachLeft();
            case ONE_TO_ONE -> oneOnBothSides();
        }
        return at -> switch (decided[at]) {
            case LINK -> Decision.LINK;
            case REVIEW -> Decision.REVIEW;
            default -> Decision.NONE;
        };
    }

    private void oneOfEachLeft() {
        int best = -1;
        for (int i = 0; i < decided.length; i++) {
            if (decided[i] != LINK) {
                continue;
            }
            if (best >= 0 && scored.left(best) == scored.left(i)) {
                int weaker = probabilities[i] > probabilities[best] ? best : i;
                best = weaker == best ? i : best;
                decided[weaker] = REVIEW;
            } else {
                best = i;
            }
        }
    }

    private void oneOnBothSides() {
        int[] links = new int[decided.length];
        int size = 0;
        for (int i = 0; i < decided.length; i++) {
            if (decided[i] == LINK) {
                links[size++] = i;
            }
        }
        Groups groups = Groups.of(scored, Arrays.copyOf(links, size));
        for (int from = 0; from < size; ) {
            int to = groups.end(from);
            if (to - from > 1) {
                int[] pairs = new int[to - from];
                for (int i = from; i < to; i++) {
                    pairs[i - from] = groups.pair(i);
                    decided[groups.pair(i)] = REVIEW;
                }
                for (int kept : Pairing.best(scored, pairs, at -> probabilities[at])) {
                    decided[kept] = LINK;
                }
            }
            from = to;
        }
    }

    static float[] margins(Scored scored, double[] probabilities) {
        float[] margins = new float[probabilities.length];
        for (int from = 0; from < margins.length; ) {
            int to = from;
            int best = -1;
            int second = -1;
            for (; to < margins.length && scored.left(to) == scored.left(from); to++) {
                if (best < 0 || probabilities[to] > probabilities[best]) {
                    second = best;
                    best = to;
                } else if (second < 0 || probabilities[to] > probabilities[second]) {
                    second = to;
                }
            }
            for (; from < to; from++) {
                int rival = from == best ? second : best;
                margins[from] = rival < 0 ? FURTHEST : ahead(probabilities[from], probabilities[rival]);
            }
        }
        return margins;
    }

    private static float ahead(double one, double other) {
        if (other <= 0) {
            return one <= 0 ? 0 : FURTHEST;
        }
        return one <= 0 ? -FURTHEST : (float) Math.clamp(Powers.log2(one / other), -FURTHEST, FURTHEST);
    }
}
