package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.table.PersonTable;

/// Groups from a file of its own: id of a row on the left, then a value for each way to part them.
public final class GroupValues {
    private final IdIndex ids;
    private final List<String> names;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final int[][] groups;

    /// @param names of the columns. Example: `decade`, `language`
    public GroupValues(PersonTable left, List<String> names) {
        this.ids = new IdIndex(left);
        this.names = List.copyOf(names);
        this.groups = new int[names.size()][left.rows()];
        for (int[] each : groups) {
            Arrays.fill(each, -1);
            numbers.add(new LinkedHashMap<>());
        }
    }

    /// @param values one for each column; empty: in no group there
    public void add(String id, List<String> values) {
        int row = ids.row(id);
        for (int i = 0; row >= 0 && i < groups.length; i++) {
            if (!values.get(i).isEmpty()) {
                Map<String, Integer> known = numbers.get(i);
                groups[i][row] = known.computeIfAbsent(values.get(i), _ -> known.size());
            }
        }
    }

    public List<Grouping> groupings() {
        List<Grouping> all = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            int[] of = groups[i];
            all.add(new Grouping(names.get(i), List.copyOf(numbers.get(i).keySet()), row -> of[row]));
        }
        return all;
    }
}
