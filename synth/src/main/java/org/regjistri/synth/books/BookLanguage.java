package org.regjistri.synth.books;

public enum BookLanguage {
    ALBANIAN,
    SERBIAN_LATIN,
    SERBIAN_CYRILLIC
}
