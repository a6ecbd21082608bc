package org.regjistri.synth.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds of every life, whatever the seed.
class LivesTest {
    private static final int TODAY = (int) LocalDate.of(2026, 11, 22).toEpochDay();
    private static final Population POPULATION = Population.live(7, 0.01, TODAY, _ -> {});
    private static final People PEOPLE = POPULATION.people();
    private static final Unions UNIONS = POPULATION.unions();

    @Test
    void somebody_lived_at_all() {
        assertThat(PEOPLE.count()).isBetween(40_000, 65_000);
        assertThat(UNIONS.count()).isGreaterThan(10_000);
        assertThat(POPULATION.moves().count()).isGreaterThan(20_000);
    }

    @Test
    void nobody_dies_before_the_birth_or_after_today() {
        for (int i = 0; i < PEOPLE.count(); i++) {
            assertThat(PEOPLE.born(i)).isLessThanOrEqualTo(TODAY).isLessThanOrEqualTo(PEOPLE.died(i));
            assertThat(PEOPLE.died(i) == People.ALIVE || PEOPLE.died(i) <= TODAY)
                    .isTrue();
        }
    }

    @Test
    void parents_are_there_before_their_children_and_of_an_age_to_have_them() {
        int children = 0;
        for (int i = 0; i < PEOPLE.count(); i++) {
            int mother = PEOPLE.mother(i);
            int father = PEOPLE.father(i);
            assertThat(mother == People.NOBODY).isEqualTo(father == People.NOBODY);
            if (mother == People.NOBODY) {
                continue;
            }
            children++;
            int born = PEOPLE.born(i);
            assertThat(mother).isLessThan(i);
            assertThat(father).isLessThan(i);
            assertThat(PEOPLE.isFemale(mother)).isTrue();
            assertThat(PEOPLE.isFemale(father)).isFalse();
            assertThat(PEOPLE.died(mother)).isGreaterThanOrEqualTo(born);
            assertThat(PEOPLE.died(father)).isGreaterThanOrEqualTo(born - 271);
            assertThat(Calendar.age(PEOPLE.born(mother), born)).isBetween(14, 50);
            assertThat(Calendar.age(PEOPLE.born(father), born)).isGreaterThanOrEqualTo(17);
        }
        assertThat(children).isGreaterThan(30_000);
    }

    @Test
    void brothers_and_sisters_are_twins_or_ten_months_apart_and_the_living_have_names_of_their_own() {
        for (int i = 0; i < PEOPLE.count(); i++) {
            Set<Integer> livingNames = new HashSet<>();
            int younger = People.NOBODY;
            for (int child = PEOPLE.lastChild(i); child != People.NOBODY; child = PEOPLE.olderSibling(child)) {
                if (younger != People.NOBODY) {
                    int between = PEOPLE.born(younger) - PEOPLE.born(child);
                    assertThat(between == 0 || between >= 290).isTrue();
                }
                if (PEOPLE.died(child) == People.ALIVE) {
                    assertThat(livingNames.add(PEOPLE.forename(child))).isTrue();
                }
                younger = child;
            }
        }
    }

    @Test
    void whoever_marries_is_grown_alive_single_and_no_sibling() {
        for (int union = 0; union < UNIONS.count(); union++) {
            int wife = UNIONS.wife(union);
            int husband = UNIONS.husband(union);
            int day = UNIONS.married(union);
            assertThat(PEOPLE.isFemale(wife)).isTrue();
            assertThat(PEOPLE.isFemale(husband)).isFalse();
            assertThat(Calendar.age(PEOPLE.born(wife), day)).isGreaterThanOrEqualTo(15);
            assertThat(Calendar.age(PEOPLE.born(husband), day)).isGreaterThanOrEqualTo(17);
            assertThat(PEOPLE.areSiblings(wife, husband)).isFalse();
            for (int spouse : new int[] {wife, husband}) {
                assertThat(PEOPLE.died(spouse)).isGreaterThan(day);
                int earlier = UNIONS.earlier(union, spouse);
                assertThat(earlier == People.NOBODY || UNIONS.ended(earlier) < day)
                        .isTrue();
            }
        }
    }

    @Test
    void a_marriage_ends_by_divorce_or_with_the_first_death_and_not_otherwise() {
        int divorced = 0;
        for (int union = 0; union < UNIONS.count(); union++) {
            int firstDeath = Math.min(PEOPLE.died(UNIONS.wife(union)), PEOPLE.died(UNIONS.husband(union)));
            if (UNIONS.isDivorced(union)) {
                divorced++;
                assertThat(UNIONS.ended(union))
                        .isGreaterThan(UNIONS.married(union))
                        .isLessThanOrEqualTo(firstDeath);
            } else {
                assertThat(UNIONS.ended(union)).isEqualTo(firstDeath);
            }
        }
        assertThat(divorced).isGreaterThan(100);
    }

    @Test
    void whoever_moves_lives_and_goes_on_from_where_the_last_move_ended() {
        Moves moves = POPULATION.moves();
        int[] day = new int[PEOPLE.count()];
        java.util.Arrays.fill(day, Integer.MIN_VALUE);
        int[] place = new int[PEOPLE.count()];
        for (int i = 0; i < moves.count(); i++) {
            int person = moves.person(i);
            assertThat(moves.day(i)).isBetween(PEOPLE.born(person), Math.min(TODAY, PEOPLE.died(person)));
            assertThat(moves.day(i)).isGreaterThanOrEqualTo(day[person]);
            if (day[person] != Integer.MIN_VALUE) {
                assertThat(moves.from(i)).isEqualTo(place[person]);
            }
            day[person] = moves.day(i);
            place[person] = moves.to(i);
        }
        for (int person = 0; person < PEOPLE.count(); person++) {
            if (day[person] != Integer.MIN_VALUE) {
                assertThat(PEOPLE.residence(person)).isEqualTo(place[person]);
            }
        }
    }

    @Test
    void families_are_of_every_kind() {
        int widowed = 0;
        int twice = 0;
        int halfSiblings = 0;
        int twins = 0;
        int unmarried = 0;
        int afterTheDead = 0;
        for (int i = 0; i < PEOPLE.count(); i++) {
            int union = PEOPLE.union(i);
            if (union != People.NOBODY) {
                widowed += UNIONS.ended(union) < PEOPLE.died(i) && !UNIONS.isDivorced(union) ? 1 : 0;
                twice += UNIONS.earlier(union, i) == People.NOBODY ? 0 : 1;
            }
            int older = PEOPLE.olderSibling(i);
            if (older != People.NOBODY) {
                halfSiblings += PEOPLE.father(older) == PEOPLE.father(i) ? 0 : 1;
                twins += PEOPLE.born(older) == PEOPLE.born(i) ? 1 : 0;
                afterTheDead += PEOPLE.forename(older) == PEOPLE.forename(i) ? 1 : 0;
            }
            unmarried += POPULATION.isOfMarriage(i) ? 0 : 1;
        }
        assertThat(widowed).isGreaterThan(500);
        assertThat(twice).isGreaterThan(300);
        assertThat(halfSiblings).isGreaterThan(50);
        assertThat(twins).isGreaterThan(150);
        assertThat(unmarried).isGreaterThan(150);
        assertThat(afterTheDead).isGreaterThan(50);
    }

    @Test
    void in_the_spring_of_1999_many_were_driven_out_and_came_back() {
        Moves moves = POPULATION.moves();
        int out = 0;
        int back = 0;
        int spring = (int) LocalDate.of(1999, 3, 25).toEpochDay();
        int summer = (int) LocalDate.of(1999, 6, 13).toEpochDay();
        for (int i = 0; i < moves.count(); i++) {
            boolean abroad = POPULATION.places().isAbroad(moves.to(i));
            out += abroad && moves.day(i) >= spring && moves.day(i) < summer ? 1 : 0;
            back += !abroad && moves.day(i) >= summer && moves.day(i) < summer + 60 ? 1 : 0;
        }
        assertThat(out).isBetween(5_000, 11_000);
        assertThat(back).isBetween(5_000, 11_000);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.002, 2026-11-22", "-3, 0.001, 2010-06-30", "4, 0.0005, 2030-12-31"})
    void any_seed_size_and_day_gives_a_country(long seed, double scale, LocalDate today) {
        Population small = Population.live(seed, scale, (int) today.toEpochDay(), _ -> {});
        assertThat(small.people().count()).isGreaterThan(1_000);
        assertThat(small.years().getLast().year()).isEqualTo(today.getYear());
    }

    @Test
    void the_same_seed_gives_the_same_lives_and_another_one_others() {
        Population again = Population.live(7, 0.001, TODAY, _ -> {});
        Population same = Population.live(7, 0.001, TODAY, _ -> {});
        Population other = Population.live(8, 0.001, TODAY, _ -> {});
        assertThat(same.years()).isEqualTo(again.years());
        assertThat(other.years()).isNotEqualTo(again.years());
    }
}
