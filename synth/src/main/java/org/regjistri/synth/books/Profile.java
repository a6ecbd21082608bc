package org.regjistri.synth.books;

/// How many mistakes the books have.
public enum Profile {
    /// None, and every name as its bearers spell it.
    CLEAN(0),
    AS_FOUND(1),
    /// Three times as many, but never more than nine in ten.
    HARSH(3);

    private static final double MOST = 0.9;
    private final int times;

    Profile(int times) {
        this.times = times;
    }

    /// From 0 to 1, of what the channel's comment says.
    public double rate(Channel channel) {
        return Math.min(MOST, times * channel.asFound());
    }

    /// The hand that keeps a book.
    ///
    /// @param year in which the scribe keeps it
    public Scribe scribe(long key, BookLanguage language, int year) {
        return this == CLEAN ? Scribe.careful(language) : Scribe.of(key, language, year);
    }
}
