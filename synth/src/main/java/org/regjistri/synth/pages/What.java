package org.regjistri.synth.pages;

/// What can stand in a cell of a form.
public enum What {
    ORDINAL,
    WHEN,
    MINUTE,
    PLACE,
    ENTERED,
    NOTES,
    GIVEN,
    SURNAME,
    MAIDEN,
    FATHER,
    SEX,
    BORN,
    AGE,
    BIRTHPLACE,
    RESIDENCE,
    /// All that the form has no cell for.
    OTHERS,
    SIGNATURE
}
