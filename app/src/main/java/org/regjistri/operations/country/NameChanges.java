package org.regjistri.operations.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;

/// Names in time: of those whose name changed from the file of names, of everybody else from birth
/// on.
final class NameChanges {
    private final People people;
    final Ints person = new Ints();
    final Ints given = new Ints();
    final Ints surname = new Ints();
    final Ints from = new Ints();
    final Ints until = new Ints();

    NameChanges(People people) {
        this.people = people;
    }

    /// @param valid from when to when it was the person's name
    record Held(PersonName name, Period valid) {}

    List<Held> of(int who) {
        List<Held> names = new ArrayList<>();
        for (int i = first(who); i < person.size() && person.get(i) == who; i++) {
            names.add(new Held(
                    name(given.get(i), surname.get(i)),
                    Period.of(Dates.earliest(from.get(i)), Dates.optional(until.get(i)))));
        }
        if (names.isEmpty()) {
            names.add(new Held(
                    name(people.given.get(who - 1), people.surname.get(who - 1)),
                    Period.from(people.bornEarliest(who))));
        }
        return names;
    }

    /// The name that somebody had on a day; before the first, the first.
    PersonName on(int who, LocalDate day) {
        List<Held> names = of(who);
        return names.stream()
                .filter(held -> held.valid().contains(day))
                .findFirst()
                .orElse(names.getFirst())
                .name();
    }

    /// How many persons have rows of their own here.
    int persons() {
        int count = 0;
        for (int i = 0; i < person.size(); i++) {
            if (i == 0 || person.get(i) != person.get(i - 1)) {
                count++;
            }
        }
        return count;
    }

    private PersonName name(int givenWord, int surnameWord) {
        return PersonName.of(
                Objects.requireNonNull(people.words.text(givenWord)),
                Objects.requireNonNull(people.words.text(surnameWord)));
    }

    private int first(int who) {
        int low = 0;
        int high = person.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (person.get(middle) < who) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
