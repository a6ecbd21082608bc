package org.regjistri.civilstatus;

/// The basic registers, as far as they are kept here.
public enum ActKind {
    BIRTH("B");

    private final String letter;

    ActKind(String letter) {
        this.letter = letter;
    }

    /// How references of this kind begin.
    String letter() {
        return letter;
    }
}
