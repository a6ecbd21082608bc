package org.regjistri.civilstatus;

/// Who declares the birth. Of married parents one is enough.
public enum Declarant {
    MOTHER,
    FATHER
}
