package org.regjistri.synth;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.Sex;

/// How somebody comes into the country: as one of the first, as a child, or from abroad.
final class Births {
    private static final int FIRST_YEAR_OF_TIMES = 1970;
    private static final double BOYS = 0.515;

    private final Chance chance;
    private final Places places = new Places();
    private final Registry registry;

    Births(Chance chance, Registry registry) {
        this.chance = chance;
        this.registry = registry;
    }

    MunicipalityCode home(Community community) {
        return places.home(community, chance);
    }

    /// Somebody whose parents are not known; lives past the years in which children are had.
    Life founder(Community community, Sex sex, LocalDate day, MunicipalityCode home) {
        BirthPlace place = places.inKosovo(home, day.getYear(), chance);
        Life.Birth birth =
                new Life.Birth(community, sex, day, known(day), time(day), place, home, CountryCode.KOSOVO, null);
        return registry.enter(birth, day.plusDays((long) (365.25 * Math.max(48, chance.around(78, 10)))));
    }

    Life child(Life mother, Life father, LocalDate day) {
        Life.Birth ofFather = father.birth;
        Community community =
                ofFather.community() == Community.ABROAD ? mother.birth.community() : ofFather.community();
        MunicipalityCode home = ofFather.community() == Community.ABROAD ? mother.birth.home() : ofFather.home();
        boolean abroad = chance.of(day.getYear() < 1990 ? 0.02 : 0.08);
        Life.Birth birth = new Life.Birth(
                community,
                chance.of(BOYS) ? Sex.MALE : Sex.FEMALE,
                day,
                CivilDate.of(day),
                time(day),
                abroad ? places.abroad(chance) : places.inKosovo(home, day.getYear(), chance),
                home,
                CountryCode.KOSOVO,
                new Life.Parents(mother, father));
        return registry.enter(birth, lastDay(day));
    }

    /// A foreigner whose marriage brings him or her here.
    Life fromAbroad(Sex sex, LocalDate day, MunicipalityCode home) {
        BirthPlace place = places.abroad(chance);
        boolean fromAlbania = place.country().value().equals("ALB");
        Life.Birth birth = new Life.Birth(
                fromAlbania ? Community.ALBANIAN : Community.ABROAD,
                sex,
                day,
                CivilDate.of(day),
                null,
                place,
                home,
                place.country(),
                null);
        return registry.enter(birth, lastDay(day));
    }

    private LocalDate lastDay(LocalDate born) {
        double years = chance.of(0.008) ? 5 * chance.random().nextDouble() : Math.max(18, chance.around(77, 12));
        return born.plusDays((long) (365.25 * years));
    }

    /// Of some old people the books have only the year, or the month.
    private CivilDate known(LocalDate day) {
        if (chance.of(0.06)) {
            return new CivilDate(day.getYear(), null, null);
        }
        return chance.of(0.03) ? new CivilDate(day.getYear(), day.getMonthValue(), null) : CivilDate.of(day);
    }

    private @Nullable LocalTime time(LocalDate day) {
        return day.getYear() >= FIRST_YEAR_OF_TIMES && chance.of(0.85)
                ? LocalTime.of(chance.between(0, 23), chance.between(0, 59))
                : null;
    }
}
