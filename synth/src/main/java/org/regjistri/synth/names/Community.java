package org.regjistri.synth.names;

/// Whose names and customs a family has.
public enum Community {
    ALBANIAN(0, Speech.ALBANIAN),
    SERBIAN(1, Speech.SERBIAN),
    BOSNIAK(2, Speech.BOSNIAN),
    TURKISH(3, Speech.TURKISH),
    ROMA(4, Speech.ALBANIAN),
    ASHKALI(5, Speech.ALBANIAN),
    EGYPTIAN(6, Speech.ALBANIAN),
    GORANI(7, Speech.BOSNIAN),
    /// Those who married in from another country.
    FOREIGN(8, Speech.OTHER);

    public static final int COUNT = 9;
    private static final Community[] BY_CODE = values();
    private final int code;
    private final Speech speech;

    Community(int code, Speech speech) {
        this.code = code;
        this.speech = speech;
    }

    /// From 0, less than [#COUNT].
    public int code() {
        return code;
    }

    public static Community of(int code) {
        return BY_CODE[code];
    }

    /// In which the community spells its own names; what it shares with another keeps the other's
    /// spelling.
    public Speech speech() {
        return speech;
    }
}
