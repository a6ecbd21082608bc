package org.regjistri.synth;

/// Whose names a family bears. The shares follow the census roughly.
enum Community {
    ALBANIAN(905),
    SERBIAN(45),
    BOSNIAK(22),
    TURKISH(13),
    /// Roma, Ashkali and Egyptians.
    OTHER(15),
    /// Those who married in from another country.
    ABROAD(0);

    private final int perMille;

    Community(int perMille) {
        this.perMille = perMille;
    }

    int perMille() {
        return perMille;
    }
}
