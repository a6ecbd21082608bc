package org.regjistri.operations.country;

import org.regjistri.kernel.Period;

/// The marriages of the file, found by either spouse.
final class Marriages {
    private static final int NONE = -1;
    final Ints wife = new Ints();
    final Ints husband = new Ints();
    final Ints married = new Ints();
    final Ints ended = new Ints();
    /// For each person the last place, for each place the one before: 2m is the wife's in marriage
    /// m, 2m + 1 his.
    private final Ints last = new Ints();

    private final Ints before = new Ints();

    Marriages(int people) {
        for (int i = 0; i < people; i++) {
            last.add(NONE);
        }
    }

    int count() {
        return wife.size();
    }

    /// Of the marriage that was added last.
    void link() {
        int marriage = count() - 1;
        link(wife.get(marriage));
        link(husband.get(marriage));
    }

    private void link(int person) {
        int place = before.size();
        before.add(last.get(person - 1));
        last.set(person - 1, place);
    }

    Period period(int marriage) {
        return Period.of(Dates.earliest(married.get(marriage)), Dates.optional(ended.get(marriage)));
    }

    /// True where the person is in another marriage within these days.
    boolean isMarried(int person, int from, int until) {
        for (int place = last.get(person - 1); place != NONE; place = before.get(place)) {
            int end = ended.get(place / 2);
            if ((until == 0 || married.get(place / 2) < until) && (end == 0 || from < end)) {
                return true;
            }
        }
        return false;
    }

    boolean areMarried(int woman, int man, int day) {
        for (int place = last.get(woman - 1); place != NONE; place = before.get(place)) {
            int marriage = place / 2;
            int end = ended.get(marriage);
            if (husband.get(marriage) == man && married.get(marriage) <= day && (end == 0 || day < end)) {
                return true;
            }
        }
        return false;
    }
}
