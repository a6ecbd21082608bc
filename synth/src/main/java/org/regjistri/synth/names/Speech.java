package org.regjistri.synth.names;

/// The language in whose orthography a name is spelled by those who bear it.
public enum Speech {
    ALBANIAN,
    /// In Latin letters; the bearers' own Cyrillic follows from it.
    SERBIAN,
    BOSNIAN,
    TURKISH,
    /// Of people from abroad.
    OTHER
}
