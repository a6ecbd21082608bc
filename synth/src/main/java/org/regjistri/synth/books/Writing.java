package org.regjistri.synth.books;

/// From what happened to what was captured: told, written down by the scribe of the book, and copied with mistakes.
public final class Writing {
    private final Profile profile;
    private final Telling telling;
    private final Mistakes mistakes;

    public Writing(Library library) {
        this.profile = library.profile();
        this.telling = new Telling(library);
        this.mistakes = new Mistakes(profile, library.population().seed());
    }

    /// An entry as it was captured from a copy. The second copy was read by somebody else, who made mistakes of his own.
    ///
    /// @param index in the volume, from 0
    /// @param copy from 1
    Mistakes.Result captured(Volume volume, int index, int copy) {
        Event event = telling.event(volume, index);
        Book book = volume.book();
        Scribe scribe = profile.scribe(book.scribe(), book.language(), book.year());
        return mistakes.apply(scribe.write(event), copy == 1 ? event : event.again(copy), scribe, book.seat());
    }
}
