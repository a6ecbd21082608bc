package org.regjistri.synth.books;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.places.Place;

/// An entry while mistakes are made in it.
final class Draft {
    private final WrittenEntry entry;
    private final Event event;
    private final Scribe scribe;
    private final IntFunction<Place> seats;
    private final List<Line> lines;
    private final List<Mistake> mistakes = new ArrayList<>();
    private String date;
    private String place;

    Draft(WrittenEntry entry, Event event, Scribe scribe, IntFunction<Place> seats) {
        this.entry = entry;
        this.event = event;
        this.scribe = scribe;
        this.seats = seats;
        this.date = entry.event();
        this.place = entry.place();
        this.lines = new ArrayList<>(entry.people().size());
        for (int i = 0; i < entry.people().size(); i++) {
            lines.add(new Line(entry.people().get(i), event.people().get(i)));
        }
    }

    Event event() {
        return event;
    }

    Scribe scribe() {
        return scribe;
    }

    /// Of the municipality in which a place of Kosovo lies.
    Place seat(Place place) {
        return seats.apply(place.municipality());
    }

    List<Line> lines() {
        return lines;
    }

    String date() {
        return date;
    }

    String place() {
        return place;
    }

    void date(String wrong, Channel channel) {
        date = wrong;
        noted(null, Field.EVENT, channel);
        for (Line line : lines) {
            if (line.role() == Role.CHILD) {
                line.follow(wrong);
            }
        }
    }

    void place(String wrong, Channel channel) {
        place = wrong;
        noted(null, Field.PLACE, channel);
    }

    /// Nothing happens where the field already says it.
    void put(Line line, Field field, String wrong, Channel channel) {
        if (!wrong.equals(line.text(field))) {
            line.put(field, wrong);
            noted(line.role(), field, channel);
        }
    }

    private void noted(@Nullable Role role, Field field, Channel channel) {
        mistakes.add(new Mistake(role, field, channel));
    }

    Mistakes.Result result() {
        if (mistakes.isEmpty()) {
            return new Mistakes.Result(entry, List.of());
        }
        List<Written> people = lines.stream().map(Line::written).toList();
        return new Mistakes.Result(
                new WrittenEntry(date, entry.entered(), entry.minute(), place, people, entry.notes()),
                List.copyOf(mistakes));
    }
}
