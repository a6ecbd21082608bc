package org.regjistri.synth.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.names.NameTables;
import org.regjistri.synth.names.Speech;
import org.regjistri.synth.places.Place;

/// Made-up births to be entered.
final class Events {
    static final Place SEAT = new Place(0, "XKX", "04-001", 4, true, "Gjilan", "Gnjilane", "Гњилане");
    static final Place VILLAGE = new Place(1, "XKX", "04-017", 4, false, "Cërnicë", "Cernica", "Церница");
    private static final NameTables TABLES = new NameTables();
    private static final List<Community> COMMUNITIES =
            List.of(Community.ALBANIAN, Community.SERBIAN, Community.BOSNIAK, Community.TURKISH, Community.FOREIGN);

    private Events() {}

    static Stream<Event> births(int count, int year) {
        return IntStream.range(0, count).mapToObj(key -> birth(key, year));
    }

    static Event birth(long key, int year) {
        Draw draw = new Draw(99, Purpose.NAMES, key);
        Community community = draw.below(2) == 0 ? Community.ALBANIAN : COMMUNITIES.get(draw.below(5));
        Name surname = TABLES.surname(TABLES.surname(community, draw));
        Name maiden = TABLES.surname(TABLES.surname(community, draw));
        int day = (int) LocalDate.of(year, 1, 1).toEpochDay() + draw.below(365);
        Name father = forename(community, Sex.MALE, year - 30, draw);
        Name grandfather = forename(community, Sex.MALE, year - 60, draw);
        Sex sex = draw.below(2) == 0 ? Sex.FEMALE : Sex.MALE;
        List<Told> people = new ArrayList<>();
        people.add(told(Role.CHILD, forename(community, sex, year, draw), surname, null, father, sex, day));
        people.add(told(Role.FATHER, father, surname, null, grandfather, Sex.MALE, day - 9_000 - draw.below(3_000)));
        people.add(told(
                Role.MOTHER,
                forename(community, Sex.FEMALE, year - 25, draw),
                surname,
                maiden,
                forename(community, Sex.MALE, year - 55, draw),
                Sex.FEMALE,
                day - 8_000 - draw.below(3_000)));
        return new Event(key, BookKind.BIRTHS, day, day + 10, 605, VILLAGE, people, List.of());
    }

    static Name albanian(String text) {
        return new Name(text, Speech.ALBANIAN);
    }

    private static Name forename(Community community, Sex sex, int year, Draw draw) {
        return TABLES.forename(TABLES.forename(community, sex, year, draw));
    }

    private static Told told(
            Role role, Name given, Name surname, @Nullable Name maiden, Name father, Sex sex, int born) {
        return new Told(role, 1, given, surname, maiden, father, sex, born, VILLAGE, VILLAGE);
    }
}
