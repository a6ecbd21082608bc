package org.regjistri.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Collects the rows that a room finds in its tables, under the entry that each rests on.
public final class RowsByEntry {
    private final Map<UUID, List<DerivedRow>> rows = new HashMap<>();

    public void add(UUID entry, DerivedRow row) {
        rows.computeIfAbsent(entry, _ -> new ArrayList<>()).add(row);
    }

    public Map<UUID, List<DerivedRow>> all() {
        return rows;
    }
}
