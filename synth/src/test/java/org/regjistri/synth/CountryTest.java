package org.regjistri.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.PersonalNumberScheme.Verdict;
import org.regjistri.kernel.Sex;
import org.regjistri.kernel.WeightedMod11Scheme;

/// What holds of every life, whatever the seed; the shares are those of seed 7.
class CountryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Life> PEOPLE = new Country(7, TODAY).grow(4_000);

    @ParameterizedTest
    @CsvSource({"100, 1, 2026-11-22", "101, 2, 2005-01-01", "1000, -3, 2030-06-30", "6000, 4, 2026-02-28"})
    void exactly_so_many_people_as_asked_for_and_all_lives_hold(int people, long seed, LocalDate today) {
        List<Life> lives = new Country(seed, today).grow(people);
        assertThat(lives).hasSize(people);
        lives.forEach(life -> assertHolds(life, today));
        assertParentsComeFirst(lives);
        assertNumbersAreValidAndUnique(lives);
    }

    @Test
    void all_lives_of_the_default_country_hold() {
        PEOPLE.forEach(life -> assertHolds(life, TODAY));
        assertParentsComeFirst(PEOPLE);
        assertNumbersAreValidAndUnique(PEOPLE);
    }

    @Test
    void brothers_and_sisters_have_different_names() {
        for (Life life : PEOPLE) {
            assertThat(life.namesOfChildren()).hasSameSizeAs(life.children);
        }
    }

    @Test
    void no_surname_is_borne_by_more_than_six_in_a_hundred_and_no_forename_by_more_than_three() {
        assertThat(Math.max(largestShare(life -> life.surnameAtBirth), largestShare(Life::surname)))
                .isLessThan(0.06);
        assertThat(largestShare(life -> life.given)).isLessThan(0.03);
        assertThat(distinct(life -> life.surnameAtBirth)).isGreaterThan(150);
        assertThat(distinct(life -> life.given)).isGreaterThan(500);
    }

    @Test
    void every_community_is_there_and_most_are_albanian() {
        Map<Community, Long> sizes = counted(life -> life.birth.community());
        assertThat(sizes).containsKeys(Community.values());
        assertThat(sizes.getOrDefault(Community.ALBANIAN, 0L) / 4_000.0).isBetween(0.85, 0.95);
    }

    @Test
    void births_can_be_registered_for_most_couples_of_the_second_generation() {
        List<Life> wives = PEOPLE.stream()
                .filter(life -> life.birth.sex() == Sex.FEMALE && life.birth.year() >= 1962)
                .filter(life -> life.marriage() != null)
                .toList();
        long ready = wives.stream()
                .filter(wife -> isReady(wife) && isReady(spouse(wife)))
                .count();
        assertThat(wives).hasSizeGreaterThan(400);
        assertThat(ready / (double) wives.size()).isGreaterThan(0.6);
    }

    @Test
    void the_first_offices_have_many_families() {
        Map<String, Long> homes = counted(life -> life.birth.home().value());
        assertThat(homes).hasSizeGreaterThan(30);
        assertThat(Stream.of("06", "11", "19").map(home -> homes.getOrDefault(home, 0L)))
                .allMatch(size -> size > 120);
    }

    @Test
    void the_country_has_what_makes_registers_hard() {
        assertThat(PEOPLE).anyMatch(life -> !life.birth.known().isFull());
        assertThat(PEOPLE).anyMatch(life -> life.birth.time() == null);
        assertThat(PEOPLE).anyMatch(life -> life.birth.place() instanceof BirthPlace.Abroad);
        assertThat(PEOPLE).anyMatch(life -> !life.birth.citizenship().equals(CountryCode.KOSOVO));
        assertThat(PEOPLE).anyMatch(life -> life.surname().contains(" "));
        assertThat(PEOPLE)
                .anyMatch(life -> life.marriage() != null
                        && life.livesOn(TODAY)
                        && !spouse(life).livesOn(TODAY));
        assertThat(PEOPLE).anyMatch(CountryTest::hasTwins);
    }

    private static void assertHolds(Life life, LocalDate today) {
        LocalDate born = life.birth.day();
        assertThat(PersonName.isPart(life.given) && PersonName.isPart(life.surname()))
                .isTrue();
        assertThat(born).isBeforeOrEqualTo(today);
        assertThat(life.birth.known().earliest()).isBeforeOrEqualTo(born);
        assertThat(life.birth.known().latest()).isAfterOrEqualTo(born);
        assertThat(life.lastDay).isAfterOrEqualTo(born);
        assertThat(life.id.version()).isEqualTo(7);
        assertMarriageHolds(life, today);
        assertChildhoodHolds(life);
    }

    private static void assertMarriageHolds(Life life, LocalDate today) {
        Life.Marriage marriage = life.marriage();
        if (marriage != null) {
            Life.Marriage theirs = marriage.spouse().marriage();
            assertThat(theirs).isEqualTo(new Life.Marriage(life, marriage.day()));
            assertThat(marriage.spouse().birth.sex()).isNotEqualTo(life.birth.sex());
            assertThat(marriage.day()).isBetween(life.birthday(18), today).isBefore(life.lastDay);
            assertThat(life.isSiblingOf(marriage.spouse())).isFalse();
        }
    }

    private static void assertChildhoodHolds(Life life) {
        Life.Parents parents = life.birth.parents();
        if (parents != null) {
            assertThat(parents.mother().birth.sex()).isEqualTo(Sex.FEMALE);
            assertThat(parents.father().birth.sex()).isEqualTo(Sex.MALE);
            for (Life parent : List.of(parents.mother(), parents.father())) {
                assertThat(parent.birthday(15)).isBefore(life.birth.day());
                assertThat(parent.livesOn(life.birth.day())).isTrue();
            }
            assertThat(life.surnameAtBirth).isEqualTo(parents.father().surnameAtBirth);
        }
    }

    private static void assertParentsComeFirst(List<Life> lives) {
        Set<Life> seen = new HashSet<>();
        String before = "";
        for (Life life : lives) {
            Life.Parents parents = life.birth.parents();
            assertThat(parents == null || seen.containsAll(List.of(parents.mother(), parents.father())))
                    .isTrue();
            assertThat(life.id.toString()).isGreaterThan(before);
            before = life.id.toString();
            seen.add(life);
        }
    }

    private static void assertNumbersAreValidAndUnique(Collection<Life> lives) {
        List<PersonalNumber> numbers =
                lives.stream().map(life -> life.number).filter(n -> n != null).toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(lives.size() / 2);
        assertThat(numbers).allMatch(number -> new WeightedMod11Scheme().verdict(number) == Verdict.VALID);
        assertThat(lives)
                .allMatch(
                        life -> life.number == null || life.birth.citizenship().equals(CountryCode.KOSOVO));
    }

    private static boolean isReady(Life life) {
        return life.livesOn(TODAY)
                && life.number != null
                && life.birth.citizenship().equals(CountryCode.KOSOVO);
    }

    private static Life spouse(Life life) {
        Life.Marriage marriage = life.marriage();
        assertThat(marriage).isNotNull();
        return marriage == null ? life : marriage.spouse();
    }

    private static boolean hasTwins(Life life) {
        return life.children.stream().map(child -> child.birth.day()).distinct().count() < life.children.size();
    }

    private static <K> Map<K, Long> counted(Function<Life, K> by) {
        return PEOPLE.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static double largestShare(Function<Life, String> by) {
        return counted(by).values().stream().mapToLong(Long::longValue).max().orElse(0) / (double) PEOPLE.size();
    }

    private static int distinct(Function<Life, String> by) {
        return counted(by).size();
    }
}
