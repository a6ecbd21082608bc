package org.regjistri.linkage.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is odd about the input, but not wrong enough to stop.
final class Warnings {
    private final Set<String> all = new LinkedHashSet<>();

    void add(String warning) {
        all.add(warning);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
