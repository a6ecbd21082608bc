package org.regjistri.linkage.plan;

import java.nio.file.Path;
import java.util.List;

/// Pairs that are true, a row each. Read by the evaluation, never by the engine.
///
/// @param left columns that name a row of the left table, in the order of its id
/// @param right columns that name its partner; nothing in them: it has none
public record TruthFile(Path file, List<String> left, List<String> right) {
    public TruthFile {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
