package org.regjistri.synth.books;

import org.regjistri.kernel.Sex;

/// Which part of whose name: women's given names and surnames have endings of their own.
enum Part {
    GIVEN_MALE,
    GIVEN_FEMALE,
    SURNAME;

    static Part given(Sex sex) {
        return sex == Sex.FEMALE ? GIVEN_FEMALE : GIVEN_MALE;
    }
}
