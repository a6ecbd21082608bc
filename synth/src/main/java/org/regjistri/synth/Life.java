package org.regjistri.synth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;

/// One synthetic person while the country grows: what is given at birth is fixed, marriage and number
/// come later.
final class Life {
    final UUID id;
    final Birth birth;
    final String given;
    final String surnameAtBirth;
    /// The last day; may lie after today, then the person lives.
    final LocalDate lastDay;
    final @Nullable PersonalNumber number;
    final List<Life> children = new ArrayList<>();
    private @Nullable Marriage marriage;
    private String surname;

    /// @param day the true day of birth
    /// @param known what the register knows of it: of some old people only the year
    /// @param home where the family lives and the birth is registered
    record Birth(
            Community community,
            Sex sex,
            LocalDate day,
            CivilDate known,
            @Nullable LocalTime time,
            BirthPlace place,
            MunicipalityCode home,
            CountryCode citizenship,
            @Nullable Parents parents) {

        int year() {
            return day.getYear();
        }
    }

    record Parents(Life mother, Life father) {}

    record Marriage(Life spouse, LocalDate day) {}

    Life(
            UUID id,
            Birth birth,
            String given,
            String surnameAtBirth,
            LocalDate lastDay,
            @Nullable PersonalNumber number) {
        this.id = id;
        this.birth = birth;
        this.given = given;
        this.surnameAtBirth = surnameAtBirth;
        this.surname = surnameAtBirth;
        this.lastDay = lastDay;
        this.number = number;
    }

    static void marry(Life wife, Life husband, LocalDate day, String surnameOfWife) {
        wife.marriage = new Marriage(husband, day);
        husband.marriage = new Marriage(wife, day);
        wife.surname = surnameOfWife;
    }

    @Nullable
    Marriage marriage() {
        return marriage;
    }

    String surname() {
        return surname;
    }

    LocalDate birthday(int age) {
        return birth.day().plusYears(age);
    }

    boolean livesOn(LocalDate day) {
        return lastDay.isAfter(day);
    }

    boolean isSiblingOf(Life other) {
        Parents mine = birth.parents();
        Parents theirs = other.birth.parents();
        return mine != null && theirs != null && mine.mother() == theirs.mother();
    }

    Set<String> namesOfChildren() {
        return children.stream().map(child -> child.given).collect(Collectors.toSet());
    }
}
