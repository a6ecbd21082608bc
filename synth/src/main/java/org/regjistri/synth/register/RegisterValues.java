package org.regjistri.synth.register;

import java.time.LocalDate;
import java.util.Locale;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;

/// What the register says of a person, as far as it is known.
final class RegisterValues {
    private static final double TIME_KNOWN = 0.85;
    private static final int TIMES_SINCE = Calendar.firstDay(1970);
    private final CentralRegister register;
    private final Population population;
    private final People people;

    RegisterValues(CentralRegister register) {
        this.register = register;
        this.population = register.population();
        this.people = population.people();
    }

    static String office(int municipality) {
        return (municipality < 10 ? "M0" : "M") + municipality;
    }

    /// Who is in the register a second time was written down by ear.
    String given(int id) {
        String given = population
                .names()
                .forename(people.forename(register.person(id)))
                .text();
        return register.isSecond(id) ? SecondSpelling.of(given, id, population.seed()) : given;
    }

    String surname(int id, int day) {
        int person = register.person(id);
        if (register.isSecond(id)) {
            return SecondSpelling.of(maiden(id), id, population.seed());
        }
        return population.names().surname(population.surname(person, day)).text();
    }

    String maiden(int id) {
        return population.names().surname(people.maiden(register.person(id))).text();
    }

    /// As far as the books know: a child of an unmarried mother has the father who recognised it.
    int father(int person) {
        boolean known = people.mother(person) == People.NOBODY
                || people.isRecognised(person)
                || population.isOfMarriage(person);
        return known ? people.father(person) : People.NOBODY;
    }

    String citizenship(int person) {
        return people.community(person) == Community.FOREIGN
                ? population.places().get(people.birthplace(person)).country()
                : "XKX";
    }

    /// Of some old people only the year, or the month, was known when the register was made.
    String born(int person) {
        LocalDate day = LocalDate.ofEpochDay(people.born(person));
        Draw draw = new Draw(population.seed(), Purpose.REGISTER, person, 5);
        double vague = day.getYear() < 1935 ? 0.25 : day.getYear() < 1955 ? 0.08 : 0;
        if (draw.chance(vague)) {
            return Integer.toString(day.getYear());
        }
        return draw.chance(vague / 5)
                ? String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue())
                : day.toString();
    }

    String time(int person) {
        Draw draw = new Draw(population.seed(), Purpose.REGISTER, person, 6);
        if (people.born(person) < TIMES_SINCE || !draw.chance(TIME_KNOWN)) {
            return "";
        }
        int minute = draw.below(1440);
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
