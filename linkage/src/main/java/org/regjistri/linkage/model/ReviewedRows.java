package org.regjistri.linkage.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Reviewed pairs as rows of the tables.
public final class ReviewedRows {
    private final Map<Integer, Map<Integer, Boolean>> decisions = new TreeMap<>();
    private int unknown;

    public ReviewedRows(List<Reviewed> reviewed, Tables tables) {
        if (reviewed.isEmpty()) {
            return;
        }
        Map<String, Integer> left = rows(tables.left(), ids(reviewed, true));
        Map<String, Integer> right = rows(tables.right(), ids(reviewed, false));
        for (Reviewed pair : reviewed) {
            Integer one = left.get(pair.left());
            Integer other = right.get(pair.right());
            if (one == null || other == null) {
                unknown++;
            } else if (tables.isOne() && one > other) {
                put(other, one, pair.same());
            } else {
                put(one, other, pair.same());
            }
        }
    }

    private void put(int left, int right, boolean same) {
        decisions.computeIfAbsent(left, _ -> new TreeMap<>()).put(right, same);
    }

    private static Set<String> ids(List<Reviewed> reviewed, boolean ofLeft) {
        Set<String> ids = new HashSet<>();
        reviewed.forEach(pair -> ids.add(ofLeft ? pair.left() : pair.right()));
        return ids;
    }

    private static Map<String, Integer> rows(PersonTable table, Set<String> ids) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String id = table.ids().of(row);
            if (ids.contains(id)) {
                rows.put(id, row);
            }
        }
        return rows;
    }

    /// One after another, by the row on the left, then by that on the right.
    @FunctionalInterface
    public interface Each {
        void pair(int left, int right, boolean same);
    }

    public void forEach(Each each) {
        decisions.forEach((left, rights) -> rights.forEach((right, same) -> each.pair(left, right, same)));
    }

    public boolean isEmpty() {
        return decisions.isEmpty();
    }

    /// Pairs of which a row is in no table.
    int unknown() {
        return unknown;
    }

    /// The rows with those on the left that have reviewed pairs, ascending.
    int[] with(int[] rows) {
        return decisions.isEmpty()
                ? rows
                : IntStream.concat(
                                IntStream.of(rows), decisions.keySet().stream().mapToInt(row -> row))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /// Adds what was reviewed beside what was found.
    ///
    /// @return whether there is anything
    boolean addTo(int left, Candidates.Found found) {
        if (decisions.isEmpty()) {
            return false;
        }
        Map<Integer, Boolean> rights = decisions.get(left);
        if (rights == null) {
            return false;
        }
        rights.keySet().forEach(found::add);
        found.sortDistinct();
        return true;
    }

    /// 1: one person, -1: two, 0: nobody has said.
    public int decision(int left, int right) {
        Boolean same = decisions.getOrDefault(left, Map.of()).get(right);
        if (same == null) {
            return 0;
        }
        return same ? 1 : -1;
    }
}
