package org.regjistri.linkage.compare;

/// One outcome of a comparison.
///
/// @param code stable, in small letters: `exact`, `same_sound`, `close`, `different` …; model files and reports name it
/// so
/// @param agreement whether the rarity of the value makes it count more or less
public record Level(String code, Agreement agreement) {
    public enum Agreement {
        /// Nothing to compare: says nothing.
        NONE,
        /// The same value: counts by how rare the value is.
        SAME,
        /// Nearly the same: counts a little by how rare the value is.
        NEAR,
        DIFFERENT
    }
}
