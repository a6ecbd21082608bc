package org.regjistri.civilstatus;

/// Who declares a birth, as the instruction on registration lists them.
public enum Declarant {
    /// Of married parents one is enough.
    MOTHER,
    FATHER,
    /// Not married to each other: both are there, and the father acknowledges the child.
    BOTH_PARENTS,
    /// An adult of the close family.
    FAMILY_MEMBER,
    LEGAL_REPRESENTATIVE,
    GUARDIAN,
    /// With a special power of attorney of the mother.
    MOTHERS_REPRESENTATIVE,
    /// For a child that was found.
    GUARDIANSHIP_AUTHORITY;

    /// True where somebody else than a parent stands at the counter, who is then named.
    public boolean isNamed() {
        return switch (this) {
            case MOTHER, FATHER, BOTH_PARENTS -> false;
            case FAMILY_MEMBER, LEGAL_REPRESENTATIVE, GUARDIAN, MOTHERS_REPRESENTATIVE, GUARDIANSHIP_AUTHORITY -> true;
        };
    }
}
