package org.regjistri.synth.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.Role;
import org.regjistri.synth.books.Written;
import org.regjistri.synth.books.WrittenEntry;

/// What an entry says, field by field, as its scribe would put it.
final class Answers {
    private final Words words;
    private final UnaryOperator<String> dates;

    /// @param dates from `1953-05-12` to what the scribe writes for it
    Answers(Words words, UnaryOperator<String> dates) {
        this.words = words;
        this.dates = dates;
    }

    Map<Field, String> of(PageContent.Line line) {
        WrittenEntry entry = line.entry();
        Sheaf sheaf = new Sheaf(line.ordinal());
        sheaf.put(null, What.ORDINAL, 0, Integer.toString(line.ordinal()));
        sheaf.put(null, What.WHEN, 0, date(entry.event()));
        sheaf.put(null, What.MINUTE, 0, entry.minute() < 0 ? "" : time(entry.minute()));
        sheaf.put(null, What.PLACE, 0, entry.place());
        sheaf.put(null, What.ENTERED, 0, date(entry.entered()));
        List<Role> before = new ArrayList<>();
        for (Written person : entry.people()) {
            int part = (int) before.stream().filter(person.role()::equals).count();
            person(sheaf, person, part, entry);
            before.add(person.role());
        }
        entry.people().forEach(person -> father(sheaf, person, entry));
        for (int i = 0; i < entry.notes().size(); i++) {
            sheaf.put(null, What.NOTES, i, entry.notes().get(i));
        }
        return sheaf.fields;
    }

    private void person(Sheaf sheaf, Written person, int part, WrittenEntry entry) {
        Role role = person.role();
        sheaf.put(role, What.GIVEN, part, person.given());
        sheaf.put(role, What.SURNAME, part, person.surname());
        sheaf.put(role, What.MAIDEN, part, person.maiden());
        sheaf.put(role, What.FATHER, part, person.father());
        if (person.sex() != null && saysSex(role)) {
            sheaf.put(role, What.SEX, part, words.of(person.sex().name()));
        }
        sheaf.put(role, What.BORN, part, date(person.born()));
        sheaf.put(role, What.AGE, part, person.age() < 0 ? "" : person.age() + " " + words.of("years"));
        sheaf.put(role, What.BIRTHPLACE, part, person.birthplace());
        sheaf.put(role, What.RESIDENCE, part, person.residence());
        // No form asks for these twice: where they agree, one place on the page says both.
        if (role == Role.CHILD) {
            sheaf.once(new Field(sheaf.ordinal, role, What.BORN, part), date(entry.event()));
            sheaf.once(new Field(sheaf.ordinal, role, What.BIRTHPLACE, part), entry.place());
        }
    }

    /// Of the others it follows from the role.
    private static boolean saysSex(Role role) {
        return role == Role.CHILD || role == Role.DECEASED;
    }

    /// A father who is mentioned himself is not named at his child again, unless the entry
    /// contradicts itself.
    private static void father(Sheaf sheaf, Written person, WrittenEntry entry) {
        Role role = switch (person.role()) {
            case CHILD, DECEASED -> Role.FATHER;
            case GROOM -> Role.GROOM_FATHER;
            case BRIDE -> Role.BRIDE_FATHER;
            default -> null;
        };
        entry.people().stream()
                .filter(other -> other.role() == role)
                .forEach(other -> sheaf.once(new Field(sheaf.ordinal, person.role(), What.FATHER, 0), other.given()));
    }

    private String date(String iso) {
        return iso.isEmpty() || iso.equals(Written.ILLEGIBLE) ? iso : dates.apply(iso);
    }

    private String time(int minute) {
        return String.format(Locale.ROOT, words.of("hour"), minute / 60, minute % 60);
    }

    private record Sheaf(int ordinal, Map<Field, String> fields) {
        private Sheaf(int ordinal) {
            this(ordinal, new LinkedHashMap<>());
        }

        private void put(@Nullable Role role, What what, int part, String text) {
            if (!text.isBlank()) {
                fields.put(new Field(ordinal, role, what, part), text.strip());
            }
        }

        private void once(Field field, String elsewhere) {
            fields.remove(field, elsewhere);
        }
    }
}
