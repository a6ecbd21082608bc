package org.regjistri.synth.population;

import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Places;

/// Those who were there when the story begins, of all ages and without kin. By 1946, when the books begin, all but the
/// oldest have families.
final class Founding {
    static final int YEAR = 1900;
    private static final double GROWTH_AND_DEATH = 0.034;
    private static final int OLDEST = 75;
    private static final double DAYS = 365.25;

    private Founding() {}

    static void found(Country country, Targets targets, Homes homes) {
        double[][] cells = targets.at(YEAR);
        int number = 0;
        for (int c = 0; c < Community.COUNT; c++) {
            for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
                int people = (int) StrictMath.round(cells[c][m]);
                for (int i = 0; i < people; i++) {
                    founder(country, homes, Community.of(c), m, new Draw(country.seed(), Purpose.FOUNDERS, number++));
                }
            }
        }
    }

    private static void founder(Country country, Homes homes, Community community, int municipality, Draw draw) {
        People people = country.people();
        double age = Math.min(OLDEST, -StrictMath.log(1 - draw.unit()) / GROWTH_AND_DEATH);
        int day = Calendar.firstDay(YEAR) - 1 - (int) (age * DAYS);
        Sex sex = draw.chance(0.5) ? Sex.FEMALE : Sex.MALE;
        int year = Calendar.year(day);
        int person = people.add(sex, day, community);
        int place = homes.draw(community.code(), municipality, YEAR, draw);
        people.home[person] = (byte) municipality;
        people.birthplace[person] = (short) place;
        people.residence[person] = (short) place;
        people.forename[person] = country.names().forename(community, sex, year, draw);
        people.fathersName[person] = country.names().forename(community, Sex.MALE, year - 28, draw);
        people.maiden[person] = country.names().surname(community, draw);
        people.surname[person] = people.maiden[person];
        country.living().add(person);
    }
}
