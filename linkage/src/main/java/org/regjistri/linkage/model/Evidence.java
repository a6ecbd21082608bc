package org.regjistri.linkage.model;

/// What one comparison says about a pair.
///
/// @param comparison name of the field, relation or order
/// @param level code of the level
/// @param left values as written; empty where there are none
/// @param bits of the level
/// @param rarity bits that the rarity of the shared value adds or takes away
public record Evidence(String comparison, String level, String left, String right, double bits, double rarity) {
    public double sum() {
        return bits + rarity;
    }
}
