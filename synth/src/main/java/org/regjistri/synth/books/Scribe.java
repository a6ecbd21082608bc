package org.regjistri.synth.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.names.Speech;
import org.regjistri.synth.places.Place;

/// One hand in the books: writes down what is told, in the language of the book and with habits of
/// its own. What is drawn depends on the scribe's key and the event's; a name is spelled alike all
/// through an entry. Safe for threads.
public final class Scribe {
    private static final double ABBREVIATORS = 0.08;
    private static final List<DateStyle> DATES = List.of(DateStyle.values());

    private final long key;
    private final BookLanguage language;
    private final Ear ear;
    private final Memory memory;
    private final Hand hand;

    /// @param careful writes each name as its bearers do, as far as the letters allow
    /// @param abbreviates how often a given name is cut short
    private record Hand(boolean careful, DateStyle dates, double abbreviates, boolean definitePlaces, int notesWay) {}

    private Scribe(long key, BookLanguage language, Ear ear, Memory memory, Hand hand) {
        this.key = key;
        this.language = language;
        this.ear = ear;
        this.memory = memory;
        this.hand = hand;
    }

    /// @param year in which the scribe keeps the book
    public static Scribe of(long key, BookLanguage language, int year) {
        Draw habits = new Draw(key, Purpose.SCRIBES, language.name().hashCode());
        Hand hand = new Hand(
                false,
                DATES.get(habits.below(DATES.size())),
                habits.chance(ABBREVIATORS) ? 0.1 + 0.3 * habits.unit() : 0,
                habits.chance(0.3),
                habits.below(NotePhrases.WAYS));
        Memory memory = Memory.of(habits);
        return new Scribe(key, language, Ear.of(language == BookLanguage.ALBANIAN, year, habits), memory, hand);
    }

    /// One without habits: names as their bearers spell them (in Cyrillic: by one table), days as
    /// told, nothing cut short.
    public static Scribe careful(BookLanguage language) {
        Hand hand = new Hand(true, DateStyle.FIGURES, 0, false, 0);
        return new Scribe(0, language, Ear.schooled(language == BookLanguage.ALBANIAN), Memory.exact(), hand);
    }

    public BookLanguage language() {
        return language;
    }

    public WrittenEntry write(Event event) {
        Draw draw = new Draw(key, Purpose.WRITING, event.key());
        LocalDate day = LocalDate.ofEpochDay(event.day());
        boolean late = event.entered() - event.day() > Memory.LATE_AFTER;
        String date =
                (late ? memory.ofLate(day, LocalDate.ofEpochDay(event.entered()), event.kind(), draw) : day).toString();
        List<Written> people = new ArrayList<>(event.people().size());
        for (Told told : event.people()) {
            people.add(mention(told, event, date, draw));
        }
        List<String> notes = event.notes().stream()
                .map(note -> note(note, event.key(), draw))
                .toList();
        String entered = LocalDate.ofEpochDay(event.entered()).toString();
        return new WrittenEntry(
                date, entered, memory.minute(event.minute()), place(event.place()), List.copyOf(people), notes);
    }

    /// As it stands on the page.
    ///
    /// @param iso `1953-05-12`, `1953-05`, `1953` or empty
    public String date(String iso) {
        return hand.dates.write(iso, language);
    }

    /// In the language and script of the book; some scribes of Albanian books write `Prishtina` for
    /// `Prishtinë`.
    public String place(Place place) {
        return switch (language) {
            case ALBANIAN ->
                hand.definitePlaces && !place.code().isEmpty() ? PlaceForms.definite(place.sq()) : place.sq();
            case SERBIAN_LATIN -> place.srLatin();
            case SERBIAN_CYRILLIC -> place.srCyrillic();
        };
    }

    /// The name as the scribe spells it in the entry with the key: always the same there.
    String spell(@Nullable Name name, Part part, long entry) {
        if (name == null) {
            return "";
        }
        if (language == BookLanguage.SERBIAN_CYRILLIC && name.speech() == Speech.SERBIAN) {
            return Cyrillic.of(name.text());
        }
        if (hand.careful && language != BookLanguage.SERBIAN_CYRILLIC) {
            return name.text();
        }
        String heard = ear.hear(
                name, part, new Draw(key, Purpose.WRITING, entry, name.text().hashCode()));
        return language == BookLanguage.SERBIAN_CYRILLIC ? Cyrillic.of(heard) : heard;
    }

    private Written mention(Told told, Event event, String date, Draw draw) {
        long entry = event.key();
        boolean asked = asked(told.role());
        String given = spell(told.given(), Part.given(told.sex()), entry);
        String father = spell(told.father(), Part.GIVEN_MALE, entry);
        boolean child = told.role() == Role.CHILD;
        return new Written(
                told.role(),
                told.person(),
                child || !draw.chance(hand.abbreviates) ? given : Abbreviation.of(given),
                spell(told.surname(), Part.SURNAME, entry),
                spell(told.maiden(), Part.SURNAME, entry),
                draw.chance(hand.abbreviates) ? Abbreviation.of(father) : father,
                told.sex(),
                child ? date : asked ? born(told, draw) : "",
                -1,
                asked ? place(told.birthplace()) : "",
                child ? "" : place(told.residence()));
    }

    /// Witnesses and the parents of spouses were asked for their names only.
    private static boolean asked(Role role) {
        return switch (role) {
            case CHILD, FATHER, MOTHER, GROOM, BRIDE, DECEASED -> true;
            case GROOM_FATHER, GROOM_MOTHER, BRIDE_FATHER, BRIDE_MOTHER, FIRST_WITNESS, SECOND_WITNESS, SPOUSE -> false;
        };
    }

    private String born(Told told, Draw draw) {
        return memory.ofBirth(LocalDate.ofEpochDay(told.born()), draw).toString();
    }

    private String note(LaterNote note, long entry, Draw draw) {
        int way = draw.chance(0.8) ? hand.notesWay : draw.below(NotePhrases.WAYS);
        NotePhrases phrases = NotePhrases.of(note.kind(), way, language == BookLanguage.ALBANIAN);
        StringBuilder text = new StringBuilder(script(phrases.text())
                .replace("{0}", date(LocalDate.ofEpochDay(note.day()).toString()))
                .replace("{1}", place(note.place())));
        if (note.other() != null) {
            text.append(script(phrases.name())).append(spell(note.other(), Part.GIVEN_MALE, entry));
        }
        if (note.surname() != null) {
            text.append(script(phrases.surname())).append(spell(note.surname(), Part.SURNAME, entry));
        }
        return text.append('.').toString();
    }

    private String script(String serbianOrAlbanian) {
        return language == BookLanguage.SERBIAN_CYRILLIC ? Cyrillic.of(serbianOrAlbanian) : serbianOrAlbanian;
    }
}
