package org.regjistri.synth.report;

import java.util.Arrays;
import org.regjistri.kernel.Sex;

/// Residents by sex and completed years of age.
final class Ages {
    private static final int OLDEST = 120;

    /// Years lived since the last birthday, on average.
    private static final double HALF = 0.5;

    private final long[] women = new long[OLDEST + 1];
    private final long[] men = new long[OLDEST + 1];

    void add(Sex sex, int age, long people) {
        of(sex)[Math.min(age, OLDEST)] += people;
    }

    private long[] of(Sex sex) {
        return switch (sex) {
            case FEMALE -> women;
            case MALE -> men;
        };
    }

    /// @param last included
    long count(Sex sex, int first, int last) {
        return Arrays.stream(of(sex), first, Math.min(last, OLDEST) + 1).sum();
    }

    long count(int first, int last) {
        return count(Sex.FEMALE, first, last) + count(Sex.MALE, first, last);
    }

    long all() {
        return count(0, OLDEST);
    }

    double average() {
        double years = 0;
        for (int age = 0; age <= OLDEST; age++) {
            years += (age + HALF) * count(age, age);
        }
        return years / all();
    }

    /// @return in per cent of all
    double share(int first, int last) {
        return 100.0 * count(first, last) / all();
    }

    double shareOfWomen() {
        return 100.0 * count(Sex.FEMALE, 0, OLDEST) / all();
    }
}
