package org.regjistri.synth.books;

import org.regjistri.synth.places.Places;

/// From what happened to what was captured: told, written down by the scribe of the book, and copied with mistakes.
public final class Writing {
    private final Profile profile;
    private final Places seats;
    private final Telling telling;
    private final Mistakes mistakes;

    public Writing(Library library) {
        this.profile = library.profile();
        this.seats = library.population().places();
        this.telling = new Telling(library);
        this.mistakes = new Mistakes(profile, library.population().seed());
    }

    /// What happened, as it was told.
    ///
    /// @param index in the volume, from 0
    Event event(Volume volume, int index) {
        return telling.event(volume, index);
    }

    /// As the scribe of the book wrote it, without any mistake.
    WrittenEntry clean(Volume volume, Event event) {
        return scribe(volume.book()).write(event);
    }

    public Scribe scribe(Book book) {
        return profile.scribe(book.scribe(), book.language(), book.year());
    }

    /// An entry as it was captured from a copy. The second copy was read by somebody else, who made mistakes of his
    /// own.
    ///
    /// @param copy from 1
    public Mistakes.Result captured(Volume volume, int index, int copy) {
        Event event = event(volume, index);
        return mistakes.apply(
                clean(volume, event), copy == 1 ? event : event.again(copy), scribe(volume.book()), seats::seat);
    }
}
