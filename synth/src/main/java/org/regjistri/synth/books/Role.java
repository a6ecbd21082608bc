package org.regjistri.synth.books;

/// As what somebody is mentioned in an entry.
public enum Role {
    CHILD,
    FATHER,
    MOTHER,
    GROOM,
    BRIDE,
    GROOM_FATHER,
    GROOM_MOTHER,
    BRIDE_FATHER,
    BRIDE_MOTHER,
    FIRST_WITNESS,
    SECOND_WITNESS,
    DECEASED,
    SPOUSE
}
