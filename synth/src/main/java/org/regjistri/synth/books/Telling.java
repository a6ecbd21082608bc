package org.regjistri.synth.books;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Unions;

/// What the people told the scribe: each entry as it would be without a mistake.
final class Telling {
    private static final int UNKNOWN = -1;
    private static final int DAYS = 0xFFFF;
    private static final double TIME_TOLD = 0.55;
    private static final double MARRIAGE_NOTED = 0.6;
    private static final double DEATH_NOTED = 0.55;
    private static final int END = Calendar.firstDay(1999) + 160;
    private final Library library;
    private final Population population;
    private final People people;
    private final Unions unions;
    private final Witnesses witnesses;

    Telling(Library library) {
        this.library = library;
        this.population = library.population();
        this.people = population.people();
        this.unions = population.unions();
        this.witnesses = new Witnesses(population);
    }

    Event event(Volume volume, int index) {
        int entry = volume.first() + index;
        int subject = library.entries().subject(entry);
        int entered = library.entries().entered(entry);
        BookKind kind = volume.book().kind();
        // A birth may be entered twice, on different days.
        long key = ((long) (entered & DAYS) << 42) + (long) subject * 4 + kind.code();
        return switch (kind) {
            case BIRTHS -> birth(key, subject, entered);
            case MARRIAGES -> marriage(key, subject, entered);
            case DEATHS -> death(key, subject, entered);
        };
    }

    private Event birth(long key, int child, int entered) {
        int day = people.born(child);
        Draw draw = draw(key);
        List<Told> told = new ArrayList<>();
        told.add(told(Role.CHILD, child, day));
        int mother = people.mother(child);
        int father = people.father(child);
        boolean married = population.isOfMarriage(child);
        if (father != People.NOBODY && (married || people.isRecognised(child))) {
            told.add(told(Role.FATHER, father, day));
        }
        if (mother != People.NOBODY) {
            told.add(told(Role.MOTHER, mother, day));
        }
        return new Event(
                key,
                BookKind.BIRTHS,
                day,
                entered,
                draw.chance(TIME_TOLD) ? draw.below(288) * 5 : UNKNOWN,
                population.places().get(people.birthplace(child)),
                told,
                notes(child, draw));
    }

    /// Of marriages, divorces and deaths before the books ended, some were noted with the birth.
    private List<LaterNote> notes(int person, Draw draw) {
        List<LaterNote> notes = new ArrayList<>();
        int union = people.union(person);
        while (union != People.NOBODY && unions.earlier(union, person) != People.NOBODY) {
            union = unions.earlier(union, person);
        }
        if (union != People.NOBODY && unions.married(union) < END && draw.chance(MARRIAGE_NOTED)) {
            int spouse = unions.spouse(union, person);
            Place place = population.places().get(unions.place(union));
            notes.add(new LaterNote(
                    LaterNote.Kind.MARRIAGE,
                    unions.married(union),
                    place,
                    given(spouse),
                    surname(spouse, unions.married(union) - 1)));
            if (unions.isDivorced(union) && unions.ended(union) < END) {
                notes.add(new LaterNote(LaterNote.Kind.DIVORCE, unions.ended(union), place, null, null));
            }
        }
        int died = people.died(person);
        if (died != People.ALIVE && died < END && draw.chance(DEATH_NOTED)) {
            Place place = population.places().get(library.whereabouts().on(person, died));
            notes.add(new LaterNote(LaterNote.Kind.DEATH, died, place, null, null));
        }
        return notes;
    }

    private Event marriage(long key, int union, int entered) {
        int day = unions.married(union);
        int groom = unions.husband(union);
        int bride = unions.wife(union);
        List<Told> told = new ArrayList<>();
        told.add(told(Role.GROOM, groom, day - 1));
        told.add(told(Role.BRIDE, bride, day - 1));
        addParents(told, groom, Role.GROOM_FATHER, Role.GROOM_MOTHER, day);
        addParents(told, bride, Role.BRIDE_FATHER, Role.BRIDE_MOTHER, day);
        Draw draw = draw(key);
        int first = witnesses.draw(people.home(groom), day, draw);
        int second = witnesses.draw(people.home(groom), day, draw);
        if (first != People.NOBODY) {
            told.add(told(Role.FIRST_WITNESS, first, day));
        }
        if (second != People.NOBODY && second != first) {
            told.add(told(Role.SECOND_WITNESS, second, day));
        }
        return new Event(
                key,
                BookKind.MARRIAGES,
                day,
                entered,
                UNKNOWN,
                population.places().get(unions.place(union)),
                told,
                List.of());
    }

    private Event death(long key, int person, int entered) {
        int day = people.died(person);
        List<Told> told = new ArrayList<>();
        told.add(told(Role.DECEASED, person, day));
        int union = people.union(person);
        if (union != People.NOBODY && !unions.isDivorced(union)) {
            told.add(told(Role.SPOUSE, unions.spouse(union, person), day));
        }
        addParents(told, person, Role.FATHER, Role.MOTHER, day);
        Draw draw = draw(key);
        return new Event(
                key,
                BookKind.DEATHS,
                day,
                entered,
                draw.chance(TIME_TOLD) ? draw.below(288) * 5 : UNKNOWN,
                population.places().get(library.whereabouts().on(person, day)),
                told,
                List.of());
    }

    private Draw draw(long key) {
        return new Draw(population.seed(), Purpose.WRITING, key, 1);
    }

    private void addParents(List<Told> told, int person, Role father, Role mother, int day) {
        if (people.father(person) != People.NOBODY) {
            told.add(told(father, people.father(person), day));
        }
        if (people.mother(person) != People.NOBODY) {
            told.add(told(mother, people.mother(person), day));
        }
    }

    private Told told(Role role, int person, int day) {
        Name surname = surname(person, day);
        Name maiden = population.names().surname(people.maiden(person));
        int father = people.fathersName(person);
        return new Told(
                role,
                person,
                given(person),
                surname,
                maiden.equals(surname) ? null : maiden,
                father == People.NOBODY ? null : population.names().forename(father),
                people.sex(person),
                people.born(person),
                population.places().get(people.birthplace(person)),
                residence(person, day));
    }

    private Place residence(int person, int day) {
        int died = people.died(person);
        return population.places().get(library.whereabouts().on(person, Math.min(day, died)));
    }

    private Name given(int person) {
        return population.names().forename(people.forename(person));
    }

    private Name surname(int person, int day) {
        return population.names().surname(population.surname(person, day));
    }
}
