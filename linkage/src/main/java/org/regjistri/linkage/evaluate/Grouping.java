package org.regjistri.linkage.evaluate;

import java.util.List;
import org.regjistri.linkage.table.PersonTable;

/// A way to part the rows on the left, to see whether all are served alike: by kind, decade,
/// language, community …
///
/// @param of number of a row's group; -1: none
public record Grouping(String name, List<String> groups, GroupOf of) {
    @FunctionalInterface
    public interface GroupOf {
        int row(int row);
    }

    public Grouping {
        groups = List.copyOf(groups);
    }

    /// All rows as one group.
    static Grouping whole() {
        return new Grouping("", List.of(""), _ -> 0);
    }

    public static Grouping ofStrata(PersonTable left) {
        return new Grouping("stratum", left.strata().names(), left.strata()::of);
    }
}
