package org.regjistri.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.books.Profile;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.places.Municipality;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.YearFigures;
import org.regjistri.synth.register.CentralRegister;

/// A fortieth of the country, beside what is published. The bounds leave room for chance at that size.
class CalibrationTest {
    private static final double SCALE = 0.025;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Kosovo KOSOVO =
            Kosovo.make(7, SCALE, (int) TODAY.toEpochDay(), Profile.AS_FOUND, Progress.silent());
    private static final Population POPULATION = KOSOVO.population();
    private static final People PEOPLE = POPULATION.people();

    private static int[] residents(LocalDate date) {
        int day = (int) date.toEpochDay();
        short[] places = POPULATION.residences(day);
        int[] counts = new int[Places.MUNICIPALITIES + 1];
        for (int i = 0; i < PEOPLE.count(); i++) {
            if (PEOPLE.livesOn(i, day)
                    && !PEOPLE.isGone(i)
                    && !POPULATION.places().isAbroad(places[i])) {
                counts[POPULATION.places().get(places[i]).municipality()]++;
            }
        }
        return counts;
    }

    @Test
    void the_residents_of_2011_and_2024_are_those_of_the_censuses() {
        int[] of2011 = residents(LocalDate.of(2011, 4, 1));
        int[] of2024 = residents(LocalDate.of(2024, 4, 5));
        double counted2011 = 0;
        double counted2024 = 0;
        for (Municipality one : POPULATION.places().municipalities()) {
            counted2011 += one.counted2011() ? of2011[one.code()] : 0;
            counted2024 += of2024[one.code()];
            if (one.census2011() > 20_000) {
                assertThat(of2011[one.code()] / SCALE / one.census2011())
                        .as(one.name())
                        .isCloseTo(1, within(0.06));
            }
            if (one.census2024() > 20_000) {
                assertThat(of2024[one.code()] / SCALE / one.census2024())
                        .as(one.name())
                        .isCloseTo(1, within(0.06));
            }
        }
        assertThat(counted2011 / SCALE / 1_739_825).isCloseTo(1, within(0.01));
        assertThat(counted2024 / SCALE / 1_602_515).isCloseTo(1, within(0.01));
    }

    /// Censuses, thousands, and the estimate of 1991.
    @ParameterizedTest
    @CsvSource({"1948, 733", "1953, 816", "1961, 964", "1971, 1244", "1981, 1584", "1991, 1956"})
    void earlier_censuses_come_out_within_six_per_cent(int year, double thousands) {
        assertThat(figures(year).residents() / SCALE / 1000 / thousands).isCloseTo(1, within(0.06));
    }

    private static YearFigures figures(int year) {
        return POPULATION.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_and_a_half_million_living_and_eight_hundred_thousand_dead_are_registered() {
        CentralRegister register = KOSOVO.register();
        double living = 0;
        double dead = 0;
        double voters = 0;
        int election = (int) LocalDate.of(2021, 2, 14).toEpochDay();
        int eighteen = (int) LocalDate.of(2003, 2, 14).toEpochDay();
        for (int i = 0; i < PEOPLE.count(); i++) {
            if (register.id(i) == CentralRegister.NOT_THERE) {
                continue;
            }
            living += PEOPLE.died(i) == People.ALIVE ? 1 : 0;
            dead += PEOPLE.died(i) == People.ALIVE ? 0 : 1;
            voters += PEOPLE.livesOn(i, election) && PEOPLE.born(i) <= eighteen ? 1 : 0;
        }
        assertThat(living / SCALE / 2_500_000).isCloseTo(1, within(0.03));
        assertThat(dead / SCALE / 800_000).isCloseTo(1, within(0.03));
        assertThat(voters / SCALE / 1_890_000).isCloseTo(1, within(0.03));
    }

    @Test
    void the_books_hold_as_many_records_as_they_should_about_whom_they_should() {
        assertThat(KOSOVO.library().records()).isEqualTo((int) StrictMath.round(3_100_783 * SCALE));
        int[] records = KOSOVO.library().recordsOfPeople();
        boolean[] members = new boolean[PEOPLE.count()];
        double old = 0;
        double without = 0;
        int before = (int) LocalDate.of(1999, 1, 1).toEpochDay();
        for (int i = 0; i < PEOPLE.count(); i++) {
            members[i] = KOSOVO.register().id(i) != CentralRegister.NOT_THERE;
            if (members[i] && PEOPLE.born(i) < before) {
                old++;
                without += records[i] == 0 ? 1 : 0;
            }
        }
        assertThat(KOSOVO.library().unknownShare(members)).isCloseTo(0.22, within(0.015));
        assertThat(without / old).isCloseTo(0.15, within(0.015));
    }

    /// Krasniqi, Gashi, Berisha, Morina and Shala have 212,129 bearers among the residents of 2011 (Agency of
    /// Statistics).
    @Test
    void the_commonest_surnames_are_as_common_as_they_are() {
        Set<String> commonest = Set.of("Krasniqi", "Gashi", "Berisha", "Morina", "Shala");
        int day = (int) LocalDate.of(2011, 4, 1).toEpochDay();
        short[] places = POPULATION.residences(day);
        int count = 0;
        for (int i = 0; i < PEOPLE.count(); i++) {
            if (PEOPLE.livesOn(i, day)
                    && !POPULATION.places().isAbroad(places[i])
                    && commonest.contains(POPULATION
                            .names()
                            .surname(POPULATION.surname(i, day))
                            .text())) {
                count++;
            }
        }
        assertThat(count / SCALE / 212_129).isCloseTo(1, within(0.15));
    }

    @ParameterizedTest
    @CsvSource({"ALBANIAN, 0.40", "SERBIAN_LATIN, 0.30", "SERBIAN_CYRILLIC, 0.30"})
    void the_records_are_in_the_languages_of_the_profile(BookLanguage language, double share) {
        double inIt = KOSOVO.library().volumes().stream()
                .filter(volume -> volume.book().language() == language)
                .mapToInt(KOSOVO.library()::records)
                .sum();
        assertThat(inIt / KOSOVO.library().records()).isCloseTo(share, within(0.03));
    }
}
