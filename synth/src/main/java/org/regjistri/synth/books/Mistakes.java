package org.regjistri.synth.books;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.regjistri.synth.places.Place;

/// Makes mistakes in entries, channel after channel, as often as a profile says. Safe for threads.
public final class Mistakes {
    private static final int TEN = 10;

    private final Profile profile;
    private final long seed;
    private final Set<Channel> on;

    /// @param mistakes in the order in which they were made
    public record Result(WrittenEntry entry, List<Mistake> mistakes) {}

    public Mistakes(Profile profile, long seed) {
        this(profile, seed, EnumSet.allOf(Channel.class));
    }

    private Mistakes(Profile profile, long seed, Set<Channel> on) {
        this.profile = profile;
        this.seed = seed;
        this.on = on;
    }

    /// The same mistakes but for one channel.
    public Mistakes without(Channel channel) {
        Set<Channel> others = EnumSet.copyOf(on);
        others.remove(channel);
        return new Mistakes(profile, seed, others);
    }

    /// @param entry as the scribe wrote it of the event
    /// @param seats the seat of each municipality, by its code of today
    public Result apply(WrittenEntry entry, Event event, Scribe scribe, IntFunction<Place> seats) {
        Draft draft = new Draft(entry, event, scribe, seats);
        for (Channel channel : on) {
            double rate = profile.rate(channel);
            if (rate > 0) {
                spoil(draft, new Chances(seed, event.key(), channel, rate));
            }
        }
        return draft.result();
    }

    private void spoil(Draft draft, Chances chances) {
        switch (chances.channel()) {
            case MAIDEN_FOR_MARRIED -> NameMistakes.maidenForMarried(draft, chances);
            case FATHER_AS_SURNAME -> NameMistakes.fatherAsSurname(draft, chances);
            case DIMINUTIVE -> NameMistakes.diminutive(draft, chances);
            case FATHER_MISSING -> NameMistakes.fatherMissing(draft, chances);
            case FATHER_INITIAL -> NameMistakes.fatherInitial(draft, chances, profile.rate(Channel.FATHER_MISSING));
            case SLIP_KEYBOARD -> NameMistakes.slip(draft, chances, Slips::keyboard);
            case SLIP_EAR -> NameMistakes.slip(draft, chances, Slips::ear);
            case SLIP_EYE -> NameMistakes.slip(draft, chances, Slips::eye);
            case DIACRITICS_LOST -> NameMistakes.diacriticsLost(draft, chances);
            case SWAPPED_FIELDS -> NameMistakes.swapped(draft, chances);
            case AGE_FOR_DATE -> DateMistakes.ageForDate(draft, chances);
            case DAY_MONTH_SWAPPED ->
                DateMistakes.wrong(draft, chances, DateMistakes.swappable(), (date, _) -> DateMistakes.swapped(date));
            case YEAR_OFF_BY_ONE -> yearsOff(draft, chances, 1);
            case YEAR_OFF_BY_TEN -> yearsOff(draft, chances, TEN);
            case YEAR_ONLY -> DateMistakes.wrong(draft, chances, 1, (date, _) -> DateMistakes.yearOnly(date));
            case SEAT_FOR_VILLAGE -> PlaceMistakes.seatForVillage(draft, chances);
            case ILLEGIBLE -> PlaceMistakes.illegible(draft, chances);
            // Whole records: where books are put together.
            case DOUBLE_CAPTURE, WRONG_BOOK, SKIPPED_LINE, TWO_NUMBERS -> {}
        }
    }

    private static void yearsOff(Draft draft, Chances chances, int years) {
        DateMistakes.wrong(
                draft,
                chances,
                1,
                (date, at) -> DateMistakes.yearsOff(date, at.detail().chance(0.5) ? years : -years));
    }
}
