package org.regjistri.synth.names;

/// Whose names a family bears.
public enum Community {
    ALBANIAN(Speech.ALBANIAN),
    SERBIAN(Speech.SERBIAN),
    BOSNIAK(Speech.BOSNIAN),
    TURKISH(Speech.TURKISH),
    ROMA(Speech.ALBANIAN),
    ASHKALI(Speech.ALBANIAN),
    EGYPTIAN(Speech.ALBANIAN),
    GORANI(Speech.BOSNIAN),
    /// Those who married in from another country.
    FOREIGN(Speech.OTHER);

    private final Speech speech;

    Community(Speech speech) {
        this.speech = speech;
    }

    /// In which the community spells its own names; what it shares with another keeps the other's
    /// spelling.
    public Speech speech() {
        return speech;
    }
}
