package org.regjistri.bench;

/// Which text DuckDB compares and makes keys of.
enum DuckdbText {
    /// Ours, made once and written out: folded names, the kernel's phonetic key of the first word.
    PREPARED("", "%s_sound"),
    /// Its own: small letters without accents; of keys the first four of them.
    OWN("_own", "substr(%s_own, 1, 4)");

    private final String suffix;
    private final String sound;

    DuckdbText(String suffix, String sound) {
        this.suffix = suffix;
        this.sound = sound;
    }

    String compared(String name) {
        return name + suffix;
    }

    String sound(String name) {
        return sound.formatted(name);
    }
}
