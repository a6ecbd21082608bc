package org.regjistri.linkage.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.regjistri.linkage.plan.BlockingPlan;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.OrderPlan;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.plan.UnreadTable;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Two small tables in memory. A cell holds the values of a row with bars between: `Gashi|Hoti`.
final class WrittenRows {
    private final Map<String, FieldKind> kinds = new LinkedHashMap<>();
    private final Map<FieldKind, Dictionary> dictionaries = new EnumMap<>(FieldKind.class);
    private final Map<String, List<String>> left = new HashMap<>();
    private final Map<String, List<String>> right = new HashMap<>();
    private final Map<String, int[][]> leftRelatives = new HashMap<>();
    private final Map<String, int[][]> rightRelatives = new HashMap<>();
    private final List<OrderPlan> orders = new ArrayList<>();

    WrittenRows field(String name, FieldKind kind, List<String> leftCells, List<String> rightCells) {
        kinds.put(name, kind);
        left.put(name, leftCells);
        right.put(name, rightCells);
        return this;
    }

    WrittenRows order(String earlier, String later, int days) {
        orders.add(new OrderPlan(earlier + " before " + later, earlier, later, days));
        return this;
    }

    WrittenRows relation(String name, int[][] ofLeft, int[][] ofRight) {
        leftRelatives.put(name, ofLeft);
        rightRelatives.put(name, ofRight);
        return this;
    }

    Tables tables() {
        kinds.values().forEach(this::dictionary);
        return new Tables(table(left, leftRelatives), table(right, rightRelatives), false, dictionaries);
    }

    Dictionary dictionary(FieldKind kind) {
        return dictionaries.computeIfAbsent(kind, any -> new ListedTexts());
    }

    List<Comparison> comparisons() {
        return Comparisons.of(plan(), tables());
    }

    LinkagePlan plan() {
        return planOf(kinds, orders);
    }

    static LinkagePlan planOf(Map<String, FieldKind> kinds, List<OrderPlan> orders) {
        var none = UnreadTable.plan();
        List<FieldPlan> fields = kinds.entrySet().stream()
                .map(field -> new FieldPlan(field.getKey(), field.getValue()))
                .toList();
        return new LinkagePlan(
                none,
                Optional.of(none),
                fields,
                List.of(),
                orders,
                true,
                Cardinality.FREE,
                Set.of(),
                BlockingPlan.AUTOMATIC,
                Thresholds.USUAL,
                1);
    }

    private PersonTable table(Map<String, List<String>> cells, Map<String, int[][]> relatives) {
        Map<String, Column> columns = new HashMap<>();
        cells.forEach((name, rows) -> columns.put(name, column(name, rows)));
        Map<String, Column> relations = new HashMap<>();
        relatives.forEach((name, rows) -> relations.put(name, new ListedCodes(rows)));
        int rows = cells.values().iterator().next().size();
        return new PersonTable(rows, String::valueOf, columns, relations, row -> row >= 0, new OneStratum(), row -> -1);
    }

    private Column column(String field, List<String> cells) {
        Dictionary dictionary = dictionary(Objects.requireNonNull(kinds.get(field)));
        return new ListedCodes(cells.stream()
                .map(cell -> cell.isEmpty()
                        ? new int[0]
                        : List.of(cell.split("\\|", -1)).stream()
                                .mapToInt(dictionary::intern)
                                .toArray())
                .toArray(int[][]::new));
    }

    private static final class ListedTexts implements Dictionary {
        private final List<String> texts = new ArrayList<>();

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public String text(int code) {
            return texts.get(code);
        }

        @Override
        public int code(String text) {
            return texts.indexOf(text);
        }

        @Override
        public int intern(String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            return texts.indexOf(text);
        }
    }

    /// Codes of a row stand from place 16 times its number on.
    private static final class ListedCodes implements Column {
        private final int[][] rows;

        ListedCodes(int[][] rows) {
            this.rows = rows;
        }

        @Override
        public int from(int row) {
            return 16 * row;
        }

        @Override
        public int to(int row) {
            return 16 * row + rows[row].length;
        }

        @Override
        public int code(int at) {
            return rows[at / 16][at % 16];
        }
    }

    static final class OneStratum implements PersonTable.Strata {
        @Override
        public int of(int row) {
            return 0;
        }

        @Override
        public List<String> names() {
            return List.of("");
        }
    }
}
