package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.resolve.Scored;

/// What an official would make of the pairs between the thresholds, who decides a stated share of
/// them wrongly. Where a row has one partner at most, the more probable of two accepted pairs
/// stays.
///
/// @param pairs that the official looks at
/// @param after links and what the official accepted, together
/// @param gain how recall grows while the more probable pairs are looked at first
public record Review(double clerkError, long pairs, PairCounts after, List<Gain> gain) {
    private static final int POINTS = 50;

    /// @param looked so many pairs so far
    public record Gain(long looked, double precision, double recall) {}

    public Review {
        gain = List.copyOf(gain);
    }

    static Review of(Question question, Cardinality cardinality, PairCounts links, Settings settings) {
        Scored pairs = question.links().pairs();
        long[] order = new long[1024];
        int size = 0;
        for (int at = 0; at < pairs.size(); at++) {
            if (question.isReview(at)) {
                order = size == order.length ? Arrays.copyOf(order, 2 * size) : order;
                order[size++] = improbableLast(question.links().probability().of(at), at);
            }
        }
        Arrays.sort(order, 0, size);
        return decided(question, Arrays.copyOf(order, size), taken(question, cardinality), links, settings);
    }

    /// The position in the lower half, so that equals stay in their order.
    private static long improbableLast(double probability, int at) {
        return ((long) ((1 - probability) * Integer.MAX_VALUE) << Integer.SIZE) | at;
    }

    /// Rows that have their partner already; empty where a row may have several.
    private static boolean[] taken(Question question, Cardinality cardinality) {
        if (cardinality == Cardinality.FREE) {
            return new boolean[0];
        }
        boolean[] taken = new boolean[question.tables().left().rows()];
        for (int at = 0; at < question.links().pairs().size(); at++) {
            taken[question.links().pairs().left(at)] |= question.isLink(at);
        }
        return taken;
    }

    private static Review decided(
            Question question, long[] order, boolean[] taken, PairCounts links, Settings settings) {
        Scored pairs = question.links().pairs();
        List<Gain> gain = new ArrayList<>();
        PairCounts sum = links;
        gain.add(new Gain(0, sum.precision(), sum.recall()));
        int looked = 0;
        for (long each : order) {
            int at = (int) each;
            looked++;
            boolean isTrue = question.isTrue(at);
            boolean isWrong = Draw.of(settings.seed(), pairs.left(at), pairs.right(at)) < settings.clerkError();
            boolean isFree = taken.length == 0 || !taken[pairs.left(at)];
            if (isTrue != isWrong && isFree) {
                sum = sum.plus(new PairCounts(0, 1, isTrue ? 1 : 0));
                if (taken.length > 0) {
                    taken[pairs.left(at)] = true;
                }
            }
            if (looked == order.length
                    || (long) looked * POINTS / order.length != (looked - 1L) * POINTS / order.length) {
                gain.add(new Gain(looked, sum.precision(), sum.recall()));
            }
        }
        return new Review(settings.clerkError(), looked, sum, gain);
    }
}
