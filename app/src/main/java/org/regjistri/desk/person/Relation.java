package org.regjistri.desk.person;

import org.regjistri.persons.ParentRole;

/// What somebody is to the person whom the page is about. Its word is `desk.person.<name>`.
enum Relation {
    PERSON,
    GRANDMOTHER,
    GRANDFATHER,
    MOTHER,
    FATHER,
    SIBLING,
    SPOUSE,
    CHILD,
    GRANDCHILD;

    static Relation of(ParentRole role) {
        return switch (role) {
            case MOTHER -> MOTHER;
            case FATHER -> FATHER;
        };
    }
}
