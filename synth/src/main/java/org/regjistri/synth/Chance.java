package org.regjistri.synth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a life leaves to chance, drawn from one seeded source in one order: the same seed gives the
/// same country.
record Chance(RandomGenerator random) {

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /// From the first to the last, both possible.
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /// A day of the span, without `until`.
    LocalDate day(LocalDate from, LocalDate until) {
        return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, until)));
    }

    double around(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T here = list.get(i);
            list.set(i, list.get(other));
            list.set(other, here);
        }
    }
}
