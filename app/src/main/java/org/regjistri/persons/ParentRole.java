package org.regjistri.persons;

public enum ParentRole {
    MOTHER,
    FATHER
}
