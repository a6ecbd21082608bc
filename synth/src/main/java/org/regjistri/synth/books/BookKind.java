package org.regjistri.synth.books;

public enum BookKind {
    BIRTHS,
    MARRIAGES,
    DEATHS
}
