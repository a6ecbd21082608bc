package org.regjistri.synth.population;

import java.time.LocalDate;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.places.Places;

/// Who marries whom: of one community, near in age and place, never brother and sister.
final class Weddings {
    private static final double DAYS = 365.25;
    private static final int ADULT = 18;
    private static final int OLDEST_GROOM = 62;
    private static final double IN_MUNICIPALITY = 0.6;
    private static final double AGAIN_MEN = 0.6;
    private static final double STILL_LOOKING = 1.6;
    /// Of the weddings of a year, those of each month: late summer and autumn, when those abroad are at home.
    private static final int[] MONTHS = {6, 7, 7, 8, 8, 9, 13, 13, 9, 8, 6, 6};
    private final Country country;
    private final Homes homes;
    private final Series age;
    private final Series spread;
    private final Series share;
    private final Series older;
    private final Series husbandsName;
    private Grooms[][] grooms = new Grooms[0][0];
    private int[] taken = new int[0];
    private int here;
    private int abroad;
    private long bridesDays;
    private long groomsDays;
    private int firstBrides;
    private int firstGrooms;

    Weddings(Country country, Homes homes) {
        this.country = country;
        this.homes = homes;
        this.age = country.rates().get("bride.age");
        this.spread = country.rates().get("bride.spread");
        this.share = country.rates().get("bride.share");
        this.older = country.rates().get("groom.older");
        this.husbandsName = country.rates().get("surname.husband");
    }

    void settle(int year) {
        here = 0;
        abroad = 0;
        bridesDays = 0;
        groomsDays = 0;
        firstBrides = 0;
        firstGrooms = 0;
        gather(year);
        double[] hazards = hazards(year);
        Ints living = country.living();
        int size = living.size();
        for (int i = 0; i < size; i++) {
            int person = living.get(i);
            if (country.people().isFemale(person)) {
                consider(person, year, hazards);
            } else {
                considerStranger(person, year);
            }
        }
    }

    /// Weddings of the last year that was settled.
    int here() {
        return here;
    }

    int abroad() {
        return abroad;
    }

    /// Mean of those who married for the first time, years.
    double brideAge() {
        return firstBrides == 0 ? 0 : bridesDays / DAYS / firstBrides;
    }

    double groomAge() {
        return firstGrooms == 0 ? 0 : groomsDays / DAYS / firstGrooms;
    }

    private void gather(int year) {
        People people = country.people();
        int first = Calendar.firstDay(year);
        grooms = new Grooms[Community.COUNT][Places.MUNICIPALITIES + 1];
        for (Grooms[] row : grooms) {
            for (int m = 0; m < row.length; m++) {
                row[m] = new Grooms();
            }
        }
        if (taken.length < people.count()) {
            taken = new int[people.count() + people.count() / 2];
        }
        Ints living = country.living();
        for (int i = 0; i < living.size(); i++) {
            int man = living.get(i);
            if (people.isFemale(man) || !country.mayMarry(man, first)) {
                continue;
            }
            double years = (first - people.born[man]) / DAYS;
            boolean again = people.union[man] != People.NOBODY;
            if (years < ADULT
                    || years > OLDEST_GROOM
                    || (again && !new Draw(country.seed(), Purpose.MARRIAGES, man, -year).chance(AGAIN_MEN))) {
                continue;
            }
            Grooms[] community = grooms[people.community[man]];
            community[people.home[man]].add(man, people.born[man]);
            community[0].add(man, people.born[man]);
        }
        for (Grooms[] row : grooms) {
            for (Grooms one : row) {
                one.sort();
            }
        }
    }

    /// The probability that a woman who never married does so, by age.
    private double[] hazards(int year) {
        double[] hazards = new double[Mortality.OLDEST + 1];
        double mean = age.at(year);
        double deviation = spread.at(year);
        double unmarried = 1;
        for (int years = 14; years < 60; years++) {
            double z = (years + 0.5 - mean) / deviation;
            // More marry late than early: the right side is twice as long.
            double wide = z > 0 ? z / 1.6 : z;
            double density = share.at(year) * 0.307 / deviation * StrictMath.exp(-wide * wide / 2);
            // Who found nobody goes on looking.
            double still = years >= 20 && years <= 36 ? Math.max(0, share.at(year) - 0.85) * STILL_LOOKING : 0;
            hazards[years] = Math.min(0.6, Math.max(still, density / Math.max(0.02, unmarried)));
            unmarried -= density;
        }
        return hazards;
    }

    private void consider(int woman, int year, double[] hazards) {
        People people = country.people();
        int first = Calendar.firstDay(year);
        int years = (int) ((first - people.born[woman]) / DAYS);
        if (years < (year < 1978 ? 15 : 16) || years > 55 || !country.mayMarry(woman, first)) {
            return;
        }
        boolean again = people.union[woman] != People.NOBODY;
        double hazard = hazards[years];
        if (again) {
            boolean divorced = country.unions().divorced[people.union[woman]];
            hazard = years > 45 ? 0.005 : divorced ? 0.09 : 0.03;
        }
        Draw draw = new Draw(country.seed(), Purpose.MARRIAGES, woman, year);
        if (draw.chance(hazard)) {
            int day = day(year, draw);
            if (day <= country.today() && people.died[woman] > day) {
                marry(woman, year, day, draw);
            }
        }
    }

    private static int day(int year, Draw draw) {
        int at = draw.below(100);
        int month = 0;
        while (at >= MONTHS[month]) {
            at -= MONTHS[month];
            month++;
        }
        return (int) LocalDate.of(year, month + 1, 1).toEpochDay() + draw.below(28);
    }

    private void marry(int bride, int year, int day, Draw draw) {
        People people = country.people();
        int wished = people.born[bride] - (int) (DAYS * draw.around(older.at(year), 2.8));
        Grooms.Fit fit = new Grooms.Fit() {
            @Override
            public boolean isFree(int man) {
                return taken[man] != year;
            }

            @Override
            public boolean fits(int man) {
                return people.died[man] > day
                        && day - people.born[man] > ADULT * DAYS
                        && !people.areSiblings(man, bride)
                        && (people.maiden[man] != people.maiden[bride] || people.home[man] != people.home[bride]);
            }
        };
        Grooms[] ofCommunity = grooms[people.community[bride]];
        int groom = draw.chance(IN_MUNICIPALITY) ? ofCommunity[people.home[bride]].nearest(wished, fit) : People.NOBODY;
        if (groom == People.NOBODY) {
            groom = ofCommunity[0].nearest(wished, fit);
        }
        if (groom != People.NOBODY) {
            taken[groom] = year;
            count(bride, groom, day);
            unite(bride, groom, day, draw);
        }
    }

    private void count(int bride, int groom, int day) {
        People people = country.people();
        if (people.union[bride] == People.NOBODY) {
            firstBrides++;
            bridesDays += day - people.born[bride];
        }
        if (people.union[groom] == People.NOBODY) {
            firstGrooms++;
            groomsDays += day - people.born[groom];
        }
    }

    /// A man abroad may marry somebody from there.
    private void considerStranger(int man, int year) {
        People people = country.people();
        int first = Calendar.firstDay(year);
        double years = (first - people.born[man]) / DAYS;
        if (year < 1968 || years < 22 || years > 45 || !country.isAbroad(man) || !country.mayMarry(man, first)) {
            return;
        }
        Draw draw = new Draw(country.seed(), Purpose.MARRIAGES, man, year);
        int day = day(year, draw);
        if (!draw.chance(0.008) || taken[man] == year || people.died[man] <= day || day > country.today()) {
            return;
        }
        int born = people.born[man] + draw.between(-900, 2500);
        if (day - born < ADULT * DAYS) {
            return;
        }
        int bride = people.add(Sex.FEMALE, born, Community.FOREIGN);
        people.home[bride] = people.home[man];
        people.birthplace[bride] = people.residence[man];
        people.residence[bride] = people.residence[man];
        people.forename[bride] = country.names().forename(Community.FOREIGN, Sex.FEMALE, Calendar.year(born), draw);
        people.fathersName[bride] =
                country.names().forename(Community.FOREIGN, Sex.MALE, Calendar.year(born) - 28, draw);
        people.maiden[bride] = country.names().surname(Community.FOREIGN, draw);
        people.surname[bride] = people.maiden[bride];
        country.living().add(bride);
        taken[man] = year;
        unite(bride, man, day, draw);
    }

    private void unite(int bride, int groom, int day, Draw draw) {
        People people = country.people();
        Unions unions = country.unions();
        int union = unions.add(bride, groom, day);
        unions.wifesEarlier[union] = people.union[bride];
        unions.husbandsEarlier[union] = people.union[groom];
        unions.surnameBefore[union] = people.surname[bride];
        unions.wifesSurname[union] =
                draw.chance(husbandsName.at(Calendar.year(day))) ? people.surname[groom] : people.surname[bride];
        unions.ended[union] = Math.min(
                people.died[bride] == People.ALIVE ? Unions.LASTS : people.died[bride],
                people.died[groom] == People.ALIVE ? Unions.LASTS : people.died[groom]);
        people.surname[bride] = unions.wifesSurname[union];
        people.union[bride] = union;
        people.union[groom] = union;
        int place = settle(bride, groom, day, draw);
        unions.place[union] = (short) place;
        if (country.places().isAbroad(place)) {
            abroad++;
        } else {
            here++;
        }
    }

    /// They live together from then on: mostly where he lived; who lives abroad takes the other along.
    ///
    /// @return the place of the wedding
    private int settle(int bride, int groom, int day, Draw draw) {
        People people = country.people();
        boolean herAbroad = country.isAbroad(bride);
        boolean himAbroad = country.isAbroad(groom);
        double likely = himAbroad ? 0 : herAbroad ? 0.8 : 0.04;
        boolean toHer = draw.chance(likely);
        int home = toHer ? people.residence[bride] : people.residence[groom];
        int mover = toHer ? groom : bride;
        if (people.residence[mover] != home) {
            country.move(mover, day, home);
        }
        people.home[bride] = people.home[groom];
        if (herAbroad && himAbroad && draw.chance(0.7)) {
            return people.residence[groom];
        }
        Place seat = country.places().seat(people.home[groom]);
        boolean inTheVillage = Calendar.year(day) < 1985 && draw.chance(0.35);
        return inTheVillage ? homes.draw(people.community[groom], people.home[groom], 1946, draw) : seat.index();
    }
}
