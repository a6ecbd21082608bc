package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// What stands in a table.
///
/// @param side `left` or `right`
public record TableProfile(String side, String file, long rows, long wanted, List<FieldProfile> fields) {

    /// @param filled rows with a value
    /// @param commonest values with the rows that have them, the most common first
    public record FieldProfile(
            String name, long filled, long distinct, List<Value> commonest, String shortest, String longest) {}

    public record Value(String text, long rows) {}

    private static final int COMMONEST = 5;

    /// Both tables; of one table with itself that one.
    ///
    /// @param files names as they are to be told, left and right
    public static List<TableProfile> of(Tables tables, List<String> files, List<FieldPlan> fields) {
        List<TableProfile> profiles = new ArrayList<>();
        profiles.add(of("left", files.getFirst(), tables.left(), tables, fields));
        if (!tables.isOne()) {
            profiles.add(of("right", files.getLast(), tables.right(), tables, fields));
        }
        return profiles;
    }

    private static TableProfile of(String side, String file, PersonTable table, Tables tables, List<FieldPlan> fields) {
        List<FieldProfile> profiles = new ArrayList<>();
        for (FieldPlan field : fields) {
            Column column = table.columns().get(field.name());
            Dictionary dictionary = tables.dictionaries().get(field.kind());
            if (column != null && dictionary != null) {
                profiles.add(of(field.name(), table.rows(), column, dictionary));
            }
        }
        long wanted = 0;
        for (int row = 0; row < table.rows(); row++) {
            wanted += table.wanted().is(row) ? 1 : 0;
        }
        return new TableProfile(side, file, table.rows(), wanted, profiles);
    }

    private static FieldProfile of(String name, int rows, Column column, Dictionary dictionary) {
        int[] counts = new int[dictionary.size()];
        long filled = 0;
        for (int row = 0; row < rows; row++) {
            int to = column.to(row);
            for (int at = column.from(row); at < to; at++) {
                counts[column.code(at)]++;
            }
            filled += to > column.from(row) ? 1 : 0;
        }
        long distinct = 0;
        String shortest = "";
        String longest = "";
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                String text = dictionary.text(code);
                shortest = distinct == 0 || text.length() < shortest.length() ? text : shortest;
                longest = text.length() > longest.length() ? text : longest;
                distinct++;
            }
        }
        return new FieldProfile(name, filled, distinct, commonest(counts, dictionary), shortest, longest);
    }

    private static List<Value> commonest(int[] counts, Dictionary dictionary) {
        List<Integer> best = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            int place = best.size();
            while (place > 0 && counts[best.get(place - 1)] < counts[code]) {
                place--;
            }
            if (counts[code] > 0 && place < COMMONEST) {
                best.add(place, code);
                if (best.size() > COMMONEST) {
                    best.removeLast();
                }
            }
        }
        return best.stream()
                .map(code -> new Value(dictionary.text(code), counts[code]))
                .toList();
    }
}
