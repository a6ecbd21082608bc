package org.regjistri.synth.draw;

/// What something is drawn for: each purpose has a stream of its own, so that a new one changes no other.
public enum Purpose {
    FOUNDERS(1),
    NAMES(2),
    BIRTHS(3),
    DEATHS(4),
    MARRIAGES(5),
    DIVORCES(6),
    MOVES(7),
    REGISTER(8),
    NUMBERS(9),
    BOOKS(10),
    SCRIBES(11),
    WRITING(12),
    MISTAKES(13),
    CAPTURE(14),
    PAGES(15);

    private static final long SPREAD = 0xD6E8FEB86659FD93L;

    /// Part of what a seed means: never used for another purpose.
    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    long code() {
        return SPREAD * number;
    }
}
