package org.regjistri.synth.population;

import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Places;

/// Who leaves, who comes back and who moves inside the country, so that the residents of each community in each
/// municipality come to their target: by households, the young more than the old.
final class Migration {
    private static final int WAR = 1999;
    private static final int FIRST_GUEST_WORKERS = 1965;
    private static final double FOR_GOOD = 0.92;
    private static final double LIKELY_AGE = 46;
    private static final double OLDER = 0.35;
    private static final double DAYS = 365.25;
    private static final double MOST_RETURN = 0.06;
    private final Country country;
    private final Targets targets;
    private final Homes homes;
    private final Destinations destinations;
    private final Series wave;
    private final Household household;
    private final Ints[][] residents = new Ints[Community.COUNT][Places.MUNICIPALITIES + 1];
    private final Ints[] abroad = new Ints[Community.COUNT];
    private int[] moved = new int[0];

    Migration(Country country, Targets targets, Homes homes) {
        this.country = country;
        this.targets = targets;
        this.homes = homes;
        this.destinations = new Destinations(country.places());
        this.wave = country.rates().get("wave");
        this.household = new Household(country);
        for (int c = 0; c < Community.COUNT; c++) {
            abroad[c] = new Ints();
            for (int m = 0; m <= Places.MUNICIPALITIES; m++) {
                residents[c][m] = new Ints();
            }
        }
    }

    void settle(int year) {
        gather();
        double[][] wanted = targets.at(year + 1);
        for (int c = 0; c < Community.FOREIGN.code(); c++) {
            settle(c, year, wanted[c]);
        }
    }

    private void gather() {
        if (moved.length < country.people().count()) {
            moved = new int[country.people().count() + country.people().count() / 2];
        }
        for (int c = 0; c < Community.COUNT; c++) {
            abroad[c].clear();
            for (Ints cell : residents[c]) {
                cell.clear();
            }
        }
        People people = country.people();
        Ints living = country.living();
        for (int i = 0; i < living.size(); i++) {
            int person = living.get(i);
            int community = people.community[person];
            if (country.isAbroad(person)) {
                abroad[community].add(person);
            } else {
                residents[community][
                        country.places().get(people.residence[person]).municipality()].add(person);
            }
        }
    }

    private void settle(int community, int year, double[] wanted) {
        double[] over = new double[Places.MUNICIPALITIES + 1];
        double sum = 0;
        double here = 0;
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            int size = residents[community][m].size();
            over[m] = size - wanted[m];
            sum += over[m];
            here += size;
        }
        double extra = here * wave.at(year) / 1000;
        if (sum + extra > 0) {
            leave(community, year, over, sum + extra, here);
        } else if (sum < 0) {
            comeBack(community, year, over, -sum);
        }
        moveInside(community, year, over);
    }

    /// Half of those who leave come from where too many are, half from everywhere.
    private void leave(int community, int year, double[] over, double leaving, double here) {
        double tooMany = 0;
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            tooMany += Math.max(0, over[m]);
        }
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            double byExcess = tooMany > 0 ? Math.max(0, over[m]) / tooMany : 0;
            double bySize = here > 0 ? residents[community][m].size() / here : 0;
            Draw draw = new Draw(country.seed(), Purpose.MOVES, community * 100L + m, year);
            int quota = whole(leaving * (0.5 * byExcess + 0.5 * bySize), draw);
            over[m] -= pick(residents[community][m], quota, year, draw, true, Places.MUNICIPALITIES + 1);
        }
    }

    private static int whole(double number, Draw draw) {
        int floor = (int) number;
        return floor + (draw.chance(number - floor) ? 1 : 0);
    }

    private void comeBack(int community, int year, double[] over, double missing) {
        Draw draw = new Draw(country.seed(), Purpose.MOVES, community * 100L + 50, year);
        int quota = whole(Math.min(missing, MOST_RETURN * abroad[community].size()), draw);
        int back = 0;
        Ints list = abroad[community];
        for (int tries = 0; back < quota && tries < 6 * quota + 20 && list.size() > 0; tries++) {
            int person = list.get(draw.below(list.size()));
            if (moved[person] == year || !isLikely(person, year, draw)) {
                continue;
            }
            int municipality = country.people().home[person];
            int place = homes.draw(community, municipality, year, draw);
            int members = go(person, year, place, draw);
            over[municipality] += members;
            back += members;
        }
    }

    private void moveInside(int community, int year, double[] over) {
        Draw draw = new Draw(country.seed(), Purpose.MOVES, community * 100L + 60, year);
        double lacking = 0;
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            lacking += Math.max(0, -over[m]);
        }
        double tooMany = 0;
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            tooMany += Math.max(0, over[m]);
        }
        double moving = Math.min(lacking, tooMany);
        if (moving < 1) {
            return;
        }
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            if (over[m] > 0) {
                int quota = whole(moving * over[m] / tooMany, draw);
                for (int left = quota; left > 0; ) {
                    int to = mostLacking(over, draw);
                    int some = pick(residents[community][m], Math.min(left, 6), year, draw, false, to);
                    if (some == 0) {
                        break;
                    }
                    over[to] += some;
                    left -= some;
                }
            }
        }
    }

    /// A municipality drawn by how many it lacks.
    private static int mostLacking(double[] over, Draw draw) {
        double sum = 0;
        for (double one : over) {
            sum += Math.max(0, -one);
        }
        double at = draw.unit() * sum;
        int last = 1;
        for (int m = 1; m < over.length; m++) {
            if (over[m] < 0) {
                at += over[m];
                last = m;
                if (at <= 0) {
                    return m;
                }
            }
        }
        return last;
    }

    /// Households of a list, until so many people have gone.
    private int pick(Ints list, int quota, int year, Draw draw, boolean leaving, int to) {
        int gone = 0;
        for (int tries = 0; gone < quota && tries < 8 * quota + 40 && list.size() > 0; tries++) {
            int person = list.get(draw.below(list.size()));
            if (moved[person] == year || !isLikely(person, year, draw)) {
                continue;
            }
            int community = country.people().community[person];
            int place = leaving
                    ? destinations.draw(Community.of(community), year, draw)
                    : homes.draw(community, to, Math.max(year, 1990), draw);
            gone += go(person, year, place, draw);
        }
        return gone;
    }

    private boolean isLikely(int person, int year, Draw draw) {
        double age = (Calendar.firstDay(year) - country.people().born[person]) / DAYS;
        // Whole clans left until the sixties, and in 1999; later mostly those who went to work.
        boolean all = year < FIRST_GUEST_WORKERS || year == WAR;
        return age < LIKELY_AGE || draw.chance(all ? 0.9 : OLDER);
    }

    /// @return how many went
    private int go(int person, int year, int place, Draw draw) {
        int last = Math.min(country.today(), Calendar.firstDay(year + 1) - 1);
        household.gather(person, last);
        int earliest = household.earliest(year);
        if (year == WAR) {
            earliest = Math.max(earliest, Calendar.firstDay(year) + 230);
        }
        if (earliest > last) {
            return 0;
        }
        int day = earliest + draw.below(last - earliest + 1);
        Ints members = household.members();
        int size = members.size();
        boolean forGood = year < FIRST_GUEST_WORKERS && country.places().isAbroad(place) && draw.chance(FOR_GOOD);
        for (int i = 0; i < size; i++) {
            moved[members.get(i)] = year;
            country.move(members.get(i), day, place);
            if (forGood) {
                country.people().leaveForGood(members.get(i));
            }
        }
        return size;
    }
}
