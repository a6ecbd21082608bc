package org.regjistri.synth.population;

import java.util.Arrays;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Places;

/// Which women have a child in a year. Of each community, so many that its total fertility rate comes out; among its
/// women, by age, by children had already, and by what the couple wishes.
final class Births {
    private static final double DAYS = 365.25;
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 49;
    private static final int PREGNANCY = 270;
    private static final int BETWEEN = 300;
    private static final int GROUPS = 2 * Community.COUNT;
    private static final double MOST = 0.6;
    private static final double BOYS = 0.517;
    /// Of married women who do nothing against it, by age from 15: after Henry's natural fertility, roughly.
    private static final double[] NATURAL = {
        .25, .30, .36, .41, .44, .46, .46, .46, .455, .45, .445, .44, .435, .43, .42, .415, .41, .40, .39, .38, .37,
        .355, .335, .31, .285, .255, .22, .185, .15, .115, .085, .055, .035, .02, .01
    };
    private final Country country;
    private final Deaths deaths;
    private final Naming naming;
    private final Series[] fertility = new Series[Community.COUNT];
    private final Series abroad;
    private final Series unmarried;
    private final Series hospital;
    private final Series twins;
    private final double[] correction = new double[GROUPS];
    private final double[] factor = new double[GROUPS];
    private final int[] women = new int[NATURAL.length];
    private final int[] children = new int[NATURAL.length];
    private int here;
    private int abroadCount;
    private int diedSoon;

    Births(Country country, Deaths deaths) {
        this.country = country;
        this.deaths = deaths;
        this.naming = new Naming(country);
        for (int c = 0; c < Community.COUNT; c++) {
            fertility[c] = country.rates().get("fertility." + Targets.group(Community.of(c)));
        }
        this.abroad = country.rates().get("fertility.abroad");
        this.unmarried = country.rates().get("unmarried");
        this.hospital = country.rates().get("hospital");
        this.twins = country.rates().get("twins");
        Arrays.fill(correction, 1);
    }

    /// Births of the last year that was settled.
    int here() {
        return here;
    }

    int abroad() {
        return abroadCount;
    }

    /// Total fertility rate of those who live here.
    double fertility() {
        double sum = 0;
        for (int age = 0; age < women.length; age++) {
            sum += women[age] == 0 ? 0 : children[age] / (double) women[age];
        }
        return sum;
    }

    /// Of 1,000 born here, those who died before the first birthday.
    double infants() {
        return here == 0 ? 0 : 1000.0 * diedSoon / here;
    }

    void settle(int year) {
        here = 0;
        abroadCount = 0;
        diedSoon = 0;
        Arrays.fill(women, 0);
        Arrays.fill(children, 0);
        measure(year);
        double[] expected = new double[GROUPS];
        int[] had = new int[GROUPS];
        Ints living = country.living();
        int size = living.size();
        for (int i = 0; i < size; i++) {
            int woman = living.get(i);
            int age = age(woman, year);
            if (age >= 0) {
                int group = group(woman);
                women[age] += country.isAbroad(woman) ? 0 : 1;
                double chance = Math.min(MOST, factor[group] * wish(woman, age, year));
                expected[group] += chance;
                if (bears(woman, year, chance)) {
                    had[group]++;
                }
            }
        }
        for (int g = 0; g < GROUPS; g++) {
            // Some days turn out to be impossible; the next year makes up for as many.
            if (had[g] > 50) {
                correction[g] = Math.min(
                        1.4,
                        Math.max(
                                1, 0.5 * correction[g] + 0.5 * correction[g] * expected[g] / (had[g] * correction[g])));
            }
        }
    }

    /// @return years from 15, or -1 for who bears no children
    private int age(int person, int year) {
        People people = country.people();
        if (!people.isFemale(person)) {
            return -1;
        }
        int age = (int) ((Calendar.firstDay(year) + 180 - people.born[person]) / DAYS);
        return age < YOUNGEST || age > OLDEST ? -1 : age - YOUNGEST;
    }

    private int group(int woman) {
        return country.people().community[woman] + (country.isAbroad(woman) ? Community.COUNT : 0);
    }

    /// By how much what couples wish has to be multiplied so that the rate of the year comes out.
    private void measure(int year) {
        int[][] women = new int[GROUPS][NATURAL.length];
        double[][] wishes = new double[GROUPS][NATURAL.length];
        Ints living = country.living();
        for (int i = 0; i < living.size(); i++) {
            int woman = living.get(i);
            int age = age(woman, year);
            if (age >= 0) {
                int group = group(woman);
                women[group][age]++;
                wishes[group][age] += wish(woman, age, year);
            }
        }
        for (int g = 0; g < GROUPS; g++) {
            double sum = 0;
            for (int age = 0; age < NATURAL.length; age++) {
                sum += women[g][age] == 0 ? 0 : wishes[g][age] / women[g][age];
            }
            double wanted = fertility[g % Community.COUNT].at(year) * (g >= Community.COUNT ? abroad.at(year) : 1);
            factor[g] = sum == 0 ? 0 : wanted / sum * correction[g];
        }
    }

    /// How likely, beside others of the community; 0 for who has no husband this year.
    private double wish(int woman, int age, int year) {
        People people = country.people();
        int union = people.union[woman];
        int first = Calendar.firstDay(year);
        if (union == People.NOBODY || country.unions().ended[union] < first - 200) {
            return single(woman, age, year);
        }
        int wanted = wanted(woman, year);
        int over = people.children[woman] - wanted;
        double stop = over < 0 ? 1 : year < 1970 ? 0.55 : year < 1995 ? 0.22 : 0.08;
        int last = people.lastChild[woman];
        double soon = last != People.NOBODY && first - people.born[last] < 200 ? 0.55 : 1;
        return NATURAL[age] * stop * soon;
    }

    private double single(int woman, int age, int year) {
        boolean never = country.people().union[woman] == People.NOBODY;
        return never && age > 2 && age < 22 ? unmarried.at(year) / 1000 * 0.35 : 0;
    }

    /// Drawn once for each woman: some have more children than others.
    private int wanted(int woman, int year) {
        double mean = fertility[country.people().community[woman]].at(year) * 0.98;
        Draw draw = new Draw(country.seed(), Purpose.BIRTHS, woman);
        return (int) Math.max(0, StrictMath.round(draw.around(mean, 0.3 * mean + 0.25)));
    }

    private boolean bears(int woman, int year, double chance) {
        Draw draw = new Draw(country.seed(), Purpose.BIRTHS, woman, year);
        if (!draw.chance(chance)) {
            return false;
        }
        People people = country.people();
        int first = Calendar.firstDay(year);
        int day = first + draw.below(Calendar.firstDay(year + 1) - first);
        int last = people.lastChild[woman];
        if (last != People.NOBODY && day - people.born[last] < BETWEEN) {
            day = Math.max(day, people.born[last] + BETWEEN + draw.below(60));
        }
        int union = people.union[woman];
        int father = People.NOBODY;
        boolean married = union != People.NOBODY && country.unions().ended[union] >= first - 200;
        if (married) {
            father = country.unions().husband[union];
            int earliest = country.unions().married[union] + 200 + draw.below(100);
            day = Math.max(day, earliest);
            if (country.unions().ended[union] < day - PREGNANCY) {
                return false;
            }
        } else {
            father = stranger(woman, day, draw);
        }
        if (father == People.NOBODY || day >= first + 365 || day > country.today() || people.died[woman] < day) {
            return false;
        }
        child(woman, father, married, day, draw);
        if (draw.chance(twins.at(year) / 1000)) {
            child(woman, father, married, day, draw);
        }
        return true;
    }

    /// The father of a child whose mother is not married: a man of the place, or nobody where none is found soon.
    private int stranger(int woman, int day, Draw draw) {
        People people = country.people();
        Ints living = country.living();
        for (int i = 0; i < 60; i++) {
            int man = living.get(draw.below(living.size()));
            double age = (day - people.born[man]) / DAYS;
            if (!people.isFemale(man)
                    && age > 18
                    && age < 48
                    && people.community[man] == people.community[woman]
                    && people.died[man] > day
                    && people.union[man] == People.NOBODY
                    && !people.areSiblings(man, woman)) {
                return man;
            }
        }
        return People.NOBODY;
    }

    private void child(int mother, int father, boolean married, int day, Draw draw) {
        People people = country.people();
        int year = Calendar.year(day);
        Sex sex = draw.chance(BOYS) ? Sex.MALE : Sex.FEMALE;
        Community community =
                people.community(father) == Community.FOREIGN ? people.community(mother) : people.community(father);
        int person = people.add(sex, day, community);
        people.mother[person] = mother;
        people.father[person] = father;
        people.olderSibling[person] = people.lastChild[mother];
        boolean recognised = married || draw.chance(0.55);
        if (!married && recognised) {
            people.recognise(person);
        }
        people.maiden[person] = recognised ? people.surname[father] : people.surname[mother];
        people.surname[person] = people.maiden[person];
        people.home[person] = people.home[mother];
        people.residence[person] = people.residence[mother];
        people.birthplace[person] = (short) birthplace(mother, year, draw);
        people.forename[person] = naming.name(person, year, draw);
        people.lastChild[mother] = person;
        people.children[mother]++;
        people.children[father]++;
        country.living().add(person);
        deaths.settleFirstYear(person, year);
        count(mother, person, year);
    }

    private void count(int mother, int child, int year) {
        if (country.isAbroad(child)) {
            abroadCount++;
            return;
        }
        here++;
        diedSoon += country.people().died[child] == People.ALIVE ? 0 : 1;
        children[Math.max(0, age(mother, year))]++;
    }

    private int birthplace(int mother, int year, Draw draw) {
        Places places = country.places();
        int residence = country.people().residence[mother];
        if (places.isAbroad(residence)) {
            return residence;
        }
        int municipality = places.get(residence).municipality();
        if (draw.chance(hospital.at(year) / 100)) {
            return places.seat(places.municipality(municipality).hospital()).index();
        }
        return residence;
    }
}
