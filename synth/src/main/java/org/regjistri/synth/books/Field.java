package org.regjistri.synth.books;

/// What of an entry a mistake is in.
public enum Field {
    GIVEN,
    SURNAME,
    MAIDEN,
    FATHER,
    BORN,
    BIRTHPLACE,
    RESIDENCE,
    /// Date of the event; for a child also the date of birth.
    EVENT,
    /// Where the event happened.
    PLACE
}
