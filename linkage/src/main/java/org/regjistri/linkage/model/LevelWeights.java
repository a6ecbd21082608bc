package org.regjistri.linkage.model;

import java.util.List;
import org.regjistri.linkage.compare.Level;

/// What a level is worth, with a number for each stratum of the model.
///
/// @param code of the level
/// @param m share of the level among pairs of one person that have values to compare
/// @param u the same among pairs of two persons
/// @param bits what counts: log2(m/u), never rising from a stronger level to a weaker one; who
///     edits a model by hand edits these
public record LevelWeights(String code, Level.Agreement agreement, List<Double> m, List<Double> u, List<Double> bits) {
    public LevelWeights {
        m = List.copyOf(m);
        u = List.copyOf(u);
        bits = List.copyOf(bits);
    }
}
