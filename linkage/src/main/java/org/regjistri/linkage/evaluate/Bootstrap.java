package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Intervals by drawing persons again and again (Efron 1979, Bootstrap methods: another look at the
/// jackknife), each person as often as a Poisson number says (Hanley and MacGibbon 2006, Creating
/// non-parametric bootstrap samples using Poisson frequencies). Whole persons are drawn, because
/// pairs of one person stand or fall together. Persons of whom the same was found are drawn at
/// once: the sum of Poisson numbers is one.
final class Bootstrap {
    /// Above it a Poisson number is as good as normal.
    private static final long MANY = 60;

    private static final double OUTSIDE = 0.025;
    private final SplittableRandom random;
    private final int draws;

    Bootstrap(long seed, int draws) {
        this.random = new SplittableRandom(seed);
        this.draws = draws;
    }

    /// Each holds 95 of 100 draws.
    Intervals of(Persons persons) {
        List<PairCounts> kinds = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        persons.forEach((kind, count) -> {
            kinds.add(kind);
            counts.add(count);
        });
        double[] precisions = new double[draws];
        double[] recalls = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            PairCounts drawn = drawn(kinds, counts);
            precisions[draw] = drawn.precision();
            recalls[draw] = drawn.recall();
        }
        return new Intervals(middle(precisions), middle(recalls));
    }

    private PairCounts drawn(List<PairCounts> kinds, List<Long> counts) {
        long truePairs = 0;
        long said = 0;
        long right = 0;
        for (int i = 0; i < kinds.size(); i++) {
            long times = poisson(counts.get(i));
            truePairs += times * kinds.get(i).truePairs();
            said += times * kinds.get(i).said();
            right += times * kinds.get(i).right();
        }
        return new PairCounts(truePairs, said, right);
    }

    private Interval middle(double[] values) {
        if (values.length == 0) {
            return new Interval(0, 1);
        }
        Arrays.sort(values);
        int outside = (int) (values.length * OUTSIDE);
        return new Interval(values[outside], values[values.length - 1 - outside]);
    }

    private long poisson(long mean) {
        if (mean > MANY) {
            return Math.max(0, Math.round(mean + StrictMath.sqrt((double) mean) * normal()));
        }
        double limit = StrictMath.exp(-(double) mean);
        long number = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            number++;
        }
        return number;
    }

    /// After Box and Muller 1958, A note on the generation of random normal deviates.
    private double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
