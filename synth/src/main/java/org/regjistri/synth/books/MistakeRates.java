package org.regjistri.synth.books;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.places.Places;

/// How often each way of being wrong struck where it could have, counted in a part of the books: against what the
/// scribes wrote before anything went wrong.
public final class MistakeRates {
    private static final int AGES_UNTIL = 1970;
    private static final Set<Channel> SLIPS = EnumSet.of(Channel.SLIP_EAR, Channel.SLIP_EYE, Channel.SLIP_KEYBOARD);
    private final Library library;
    private final Writing writing;
    private final Map<Channel, Long> struck = new EnumMap<>(Channel.class);
    private final Map<Channel, Long> possible = new EnumMap<>(Channel.class);

    /// @param part one volume of so many is counted
    public MistakeRates(Library library, int part) {
        this.library = library;
        this.writing = new Writing(library);
        List<Volume> volumes = library.volumes();
        for (int i = 0; i < volumes.size(); i += part) {
            Volume volume = volumes.get(i);
            for (int entry = 0; entry < volume.captured(); entry++) {
                count(volume, entry);
            }
        }
    }

    private void count(Volume volume, int index) {
        int times = library.times(volume, index);
        add(possible, Channel.SKIPPED_LINE, 1);
        add(struck, Channel.SKIPPED_LINE, times == 0 ? 1 : 0);
        add(possible, Channel.DOUBLE_CAPTURE, times);
        add(struck, Channel.DOUBLE_CAPTURE, times > 1 ? 1 : 0);
        add(possible, Channel.WRONG_BOOK, times);
        add(struck, Channel.WRONG_BOOK, library.isOfWrongBook(volume, index) ? times : 0);
        if (times > 0) {
            List<Mistake> mistakes = writing.captured(volume, index, 1).mistakes();
            countPossible(volume, index, mistakes);
            Set<Channel> ofTheEntry = EnumSet.noneOf(Channel.class);
            for (Mistake mistake : mistakes) {
                boolean whole = mistake.channel() == Channel.DIACRITICS_LOST;
                if (!whole || ofTheEntry.add(mistake.channel())) {
                    add(struck, mistake.channel(), isOneOfTwo(mistake) ? 0 : 1);
                }
            }
        }
    }

    /// Swapped names are two fields and one mistake.
    private static boolean isOneOfTwo(Mistake mistake) {
        return mistake.channel() == Channel.SWAPPED_FIELDS && mistake.field() == Field.SURNAME;
    }

    private void countPossible(Volume volume, int index, List<Mistake> mistakes) {
        Event event = writing.event(volume, index);
        WrittenEntry clean = writing.clean(volume, event);
        boolean latin = volume.book().language() != BookLanguage.SERBIAN_CYRILLIC;
        add(possible, Channel.DIACRITICS_LOST, latin && hasMarks(clean) ? 1 : 0);
        int year = LocalDate.ofEpochDay(event.day()).getYear();
        countDate(1);
        countVillage(event.place());
        for (int i = 0; i < clean.people().size(); i++) {
            Written one = clean.people().get(i);
            boolean aged = mistakes.stream()
                    .anyMatch(mistake -> mistake.role() == one.role() && mistake.channel() == Channel.AGE_FOR_DATE);
            countPossible(one, event.people().get(i), year, aged);
        }
    }

    private static boolean hasMarks(WrittenEntry entry) {
        return hasMarks(entry.place())
                || entry.people().stream()
                        .anyMatch(one -> hasMarks(one.given()
                                + one.surname()
                                + one.maiden()
                                + one.father()
                                + one.birthplace()
                                + one.residence()));
    }

    /// Letters that a plain typewriter has not.
    private static boolean hasMarks(String text) {
        return text.chars().anyMatch(letter -> letter > 127);
    }

    private void countPossible(Written one, Told told, int year, boolean aged) {
        long names = says(one.given()) + says(one.surname()) + says(one.maiden()) + says(one.father());
        SLIPS.forEach(slip -> add(possible, slip, names));
        add(possible, Channel.SWAPPED_FIELDS, 1);
        add(possible, Channel.DIMINUTIVE, says(one.given()));
        add(possible, Channel.MAIDEN_FOR_MARRIED, says(one.maiden()));
        add(possible, Channel.FATHER_AS_SURNAME, says(one.father()));
        add(possible, Channel.FATHER_MISSING, says(one.father()));
        add(possible, Channel.FATHER_INITIAL, says(one.father()));
        boolean child = one.role() == Role.CHILD;
        long dated = child ? 0 : says(one.born());
        // Where an age stands there is no date to be wrong.
        countDate(aged ? 0 : dated);
        boolean parent = one.role() == Role.FATHER || one.role() == Role.MOTHER;
        add(possible, Channel.AGE_FOR_DATE, parent && year < AGES_UNTIL ? dated : 0);
        add(possible, Channel.ILLEGIBLE, names + dated + says(one.birthplace()) + says(one.residence()));
        if (!one.birthplace().isEmpty()) {
            countVillage(told.birthplace());
        }
        if (!one.residence().isEmpty()) {
            countVillage(told.residence());
        }
    }

    private void countDate(long dates) {
        for (Channel channel : List.of(
                Channel.DAY_MONTH_SWAPPED, Channel.YEAR_OFF_BY_ONE, Channel.YEAR_OFF_BY_TEN, Channel.YEAR_ONLY)) {
            add(possible, channel, dates);
        }
    }

    private void countVillage(Place place) {
        boolean village = place.country().equals(Places.KOSOVO) && !place.seat();
        add(possible, Channel.SEAT_FOR_VILLAGE, village ? 1 : 0);
    }

    private static long says(String field) {
        return field.isEmpty() ? 0 : 1;
    }

    private static void add(Map<Channel, Long> counts, Channel channel, long more) {
        counts.merge(channel, more, Long::sum);
    }

    /// From 0 to 1, of what the channel's comment says.
    public double of(Channel channel) {
        return struck.getOrDefault(channel, 0L) / (double) Math.max(1, possible.getOrDefault(channel, 0L));
    }

    /// Of names: mistaken keys, ears and eyes together.
    public double ofSlips() {
        return SLIPS.stream().mapToDouble(this::of).sum();
    }
}
