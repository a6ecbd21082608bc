package org.regjistri.linkage.plan;

/// What the values of a field are: how they are prepared, compared and blocked on follows from it.
public enum FieldKind {
    /// One or more given names, any language and script of the kernel's fold.
    GIVEN_NAME,
    SURNAME,
    /// Given name and surname together, in any order.
    FULL_NAME,
    /// `1949-12-06`, `1949-12`, `1949`, `1948/1949` (one of the two years), `19491206`, `6.12.1949`.
    DATE,
    /// Two values, with the usual words and letters of several languages; anything else is missing.
    SEX,
    /// Name of a settlement, or its code in the register of places.
    PLACE,
    /// A number given to the person or the house: postcodes, identifiers, telephone numbers. Slips of one or two
    /// digits.
    NUMBER,
    /// Words: streets, professions, e-mail addresses.
    TEXT,
    /// Equal or not, nothing between.
    CATEGORY
}
