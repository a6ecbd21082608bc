package org.regjistri.linkage.model;

import java.util.List;

/// What a comparison is worth.
///
/// @param name of the comparison
/// @param levels in the comparison's order; the first is `missing`
public record ComparisonWeights(String name, List<LevelWeights> levels) {
    public ComparisonWeights {
        levels = List.copyOf(levels);
    }

    String codes() {
        return String.join(
                ", ",
                levels.stream()
                        .map(level -> level.code() + " (" + level.agreement() + ")")
                        .toList());
    }
}
