package org.regjistri.synth.register;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;

/// Who stands in the central register.
///
/// Nearly all who live in the country, and those who died since the register is kept by computer. Of those abroad, and
/// of those who
/// died before, so many with and so many without a record in the books that four sums come out: the living, the dead,
/// the records about people who are not in the register, and the registered people born before 1999 without a record.
public final class Membership {
    private static final int SINCE = Calendar.firstDay(2000);
    private static final int LAST_BOOK = Calendar.firstDay(1999);
    private static final int FIRST_BOOK = Calendar.firstDay(1946);
    private static final double RESIDENT = 0.995;
    private static final double RESIDENT_SERB = 0.93;
    private static final double RESIDENT_ROMA = 0.95;
    private static final double DIED_SINCE = 0.985;
    private static final double STRANGER = 0.5;
    private static final double ABROAD_YOUNG = 0.55;
    private static final int ROUNDS = 60;
    private static final int[] FREE = {Kind.ABROAD_WITH, Kind.ABROAD_WITHOUT, Kind.DEAD_WITH, Kind.DEAD_WITHOUT};
    private final Population population;
    private final boolean[] hasRecord;
    private final int[] records;
    private final byte[] kinds;
    private final double[] rates = new double[Kind.COUNT];
    private final Goals goals;
    private final ToDoubleFunction<boolean[]> unknownShare;

    /// Of whom it has to be decided alike.
    private static final class Kind {
        static final int NEVER = 0;
        static final int RESIDENT = 1;
        static final int RESIDENT_SERB = 2;
        static final int RESIDENT_ROMA = 3;
        static final int ABROAD_WITH = 4;
        static final int ABROAD_WITHOUT = 5;
        static final int DIED_SINCE = 6;
        static final int DEAD_WITH = 7;
        static final int DEAD_WITHOUT = 8;
        static final int STRANGER = 9;
        static final int ABROAD_YOUNG = 10;
        static final int COUNT = 11;

        private Kind() {}
    }

    /// @param records how many captured records each person is the subject of; a marriage counts a half for each
    /// of the two, so that the numbers here are halves
    /// @param unknownShare of the records, by who is a member, those that are about nobody who is one
    public Membership(Population population, int[] records, ToDoubleFunction<boolean[]> unknownShare, Goals goals) {
        this.population = population;
        this.unknownShare = unknownShare;
        this.records = records;
        this.hasRecord = new boolean[records.length];
        for (int i = 0; i < records.length; i++) {
            hasRecord[i] = records[i] > 0;
        }
        this.kinds = new byte[records.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) kind(i);
        }
        this.goals = goals;
    }

    private int kind(int person) {
        People people = population.people();
        if (people.isGone(person) || people.died(person) < FIRST_BOOK) {
            return Kind.NEVER;
        }
        Community community = people.community(person);
        boolean record = hasRecord[person];
        if (people.born(person) >= LAST_BOOK && isAbroad(person) && community != Community.FOREIGN) {
            return Kind.ABROAD_YOUNG;
        }
        if (people.died(person) != People.ALIVE) {
            if (people.died(person) < SINCE) {
                return record ? Kind.DEAD_WITH : Kind.DEAD_WITHOUT;
            }
            return isAbroad(person) ? record ? Kind.ABROAD_WITH : Kind.ABROAD_WITHOUT : Kind.DIED_SINCE;
        }
        if (community == Community.FOREIGN) {
            return Kind.STRANGER;
        }
        if (isAbroad(person)) {
            return record ? Kind.ABROAD_WITH : Kind.ABROAD_WITHOUT;
        }
        return switch (community) {
            case SERBIAN -> Kind.RESIDENT_SERB;
            case ROMA, ASHKALI, EGYPTIAN -> Kind.RESIDENT_ROMA;
            default -> Kind.RESIDENT;
        };
    }

    private boolean isAbroad(int person) {
        return population.places().isAbroad(population.people().residence(person));
    }

    /// Looks for the four free rates by which the four sums come nearest: one rate after the other, in ever smaller
    /// steps.
    private void solve(Goals goals) {
        rates[Kind.RESIDENT] = RESIDENT;
        rates[Kind.RESIDENT_SERB] = RESIDENT_SERB;
        rates[Kind.RESIDENT_ROMA] = RESIDENT_ROMA;
        rates[Kind.DIED_SINCE] = DIED_SINCE;
        rates[Kind.STRANGER] = STRANGER;
        rates[Kind.ABROAD_YOUNG] = ABROAD_YOUNG;
        for (int kind : FREE) {
            rates[kind] = 0.6;
        }
        Tally tally = new Tally();
        for (double step = 0.1; step > 0.001; step /= 2) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int kind : FREE) {
                    rates[kind] = best(tally, goals, kind, step);
                }
            }
        }
    }

    private double best(Tally tally, Goals goals, int kind, double step) {
        double before = rates[kind];
        double best = before;
        double least = tally.distance(goals);
        for (int side = -1; side <= 1; side += 2) {
            rates[kind] = Math.clamp(before + side * step, 0.02, 0.98);
            double distance = tally.distance(goals);
            if (distance < least) {
                least = distance;
                best = rates[kind];
            }
        }
        rates[kind] = before;
        return best;
    }

    /// How many there are of each kind.
    private final class Tally {
        private final double[] alive = new double[Kind.COUNT];
        private final double[] died = new double[Kind.COUNT];
        private final double[] before1999 = new double[Kind.COUNT];
        private final double[] before1999Without = new double[Kind.COUNT];
        private final double[] recorded = new double[Kind.COUNT];

        Tally() {
            People people = population.people();
            for (int i = 0; i < kinds.length; i++) {
                int kind = kinds[i];
                if (people.died(i) == People.ALIVE) {
                    alive[kind]++;
                } else {
                    died[kind]++;
                }
                recorded[kind] += records[i];
                if (people.born(i) < LAST_BOOK) {
                    before1999[kind]++;
                    before1999Without[kind] += hasRecord[i] ? 0 : 1;
                }
            }
        }

        /// How far the sums are from the goals: a fiftieth of a number counts as much as a hundredth of a share.
        double distance(Goals goals) {
            return square(80 * (sum(alive) / goals.living() - 1))
                    + square(60 * (sum(died) / goals.dead() - 1))
                    + square(160 * (unknownShare() - goals.unknown()))
                    + square(130 * (withoutShare() - goals.without()));
        }

        private double sum(double[] counts) {
            double sum = 0;
            for (int kind = 0; kind < Kind.COUNT; kind++) {
                sum += rates[kind] * counts[kind];
            }
            return sum;
        }

        private static double square(double value) {
            return value * value;
        }

        double unknownShare() {
            double unknown = 0;
            double all = 0;
            for (int kind = 0; kind < Kind.COUNT; kind++) {
                unknown += (1 - rates[kind]) * recorded[kind];
                all += recorded[kind];
            }
            return unknown / all;
        }

        double withoutShare() {
            double without = 0;
            double all = 0;
            for (int kind = 0; kind < Kind.COUNT; kind++) {
                without += rates[kind] * before1999Without[kind];
                all += rates[kind] * before1999[kind];
            }
            return without / all;
        }
    }

    /// By person of the population. Families hang together, and parents come in with their children, so the sums come
    /// out
    /// a little beside the rates; by that much the goals are moved, twice.
    public boolean[] members() {
        Goals aim = goals;
        boolean[] members = new boolean[0];
        for (int round = 0; round < 3; round++) {
            solve(aim);
            members = drawn();
            aim = aim.moved(goals, sums(members));
        }
        return members;
    }

    private boolean[] drawn() {
        boolean[] members = new boolean[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            members[i] = new Draw(population.seed(), Purpose.REGISTER, key(i)).chance(rates[kinds[i]]);
        }
        addParents(members);
        return members;
    }

    /// Who is abroad is registered with spouse or parents, or not at all.
    private long key(int person) {
        People people = population.people();
        boolean abroad = IntStream.of(Kind.ABROAD_WITH, Kind.ABROAD_WITHOUT, Kind.ABROAD_YOUNG)
                .anyMatch(kind -> kind == kinds[person]);
        int mother = people.mother(person);
        if (abroad && people.union(person) != People.NOBODY) {
            return people.union(person);
        }
        if (abroad && mother != People.NOBODY && people.union(mother) != People.NOBODY) {
            return people.union(mother);
        }
        return -2L - person;
    }

    /// The four sums as they came out.
    public Goals sums(boolean[] members) {
        People people = population.people();
        double living = 0;
        double dead = 0;
        double old = 0;
        double without = 0;
        for (int i = 0; i < members.length; i++) {
            if (!members[i]) {
                continue;
            }
            living += people.died(i) == People.ALIVE ? 1 : 0;
            dead += people.died(i) == People.ALIVE ? 0 : 1;
            if (people.born(i) < LAST_BOOK) {
                old++;
                without += hasRecord[i] ? 0 : 1;
            }
        }
        return new Goals(living, dead, unknownShare.applyAsDouble(members), without / old);
    }

    /// Whoever declared a birth was entered by then.
    private void addParents(boolean[] members) {
        People people = population.people();
        for (int i = 0; i < members.length; i++) {
            if (members[i] && people.born(i) >= CentralRegister.FIRST_ACTS) {
                add(members, people.mother(i));
                add(members, people.father(i));
            }
        }
    }

    private static void add(boolean[] members, int person) {
        if (person != People.NOBODY) {
            members[person] = true;
        }
    }
}
