package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.OrderPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// What stands in the tables about what is compared: the values of a field, the names of a
/// relative, the date of an order.
final class WrittenValues {
    private static final String BETWEEN = " / ";
    private static final String OF_LEFT = "left.";
    private static final String OF_RIGHT = "right.";

    private final Tables tables;
    private final Map<String, FieldKind> kinds = new HashMap<>();
    private final Map<String, OrderPlan> orders = new HashMap<>();
    /// What a person is called: other fields of such a kind are about somebody else.
    private final List<String> names = new ArrayList<>();

    WrittenValues(LinkagePlan plan, Tables tables) {
        this.tables = tables;
        for (FieldPlan field : plan.fields()) {
            boolean isFirst = !kinds.containsValue(field.kind());
            kinds.put(field.name(), field.kind());
            if (isFirst && isName(field.kind())) {
                names.add(field.name());
            }
        }
        plan.orders().forEach(order -> orders.put(order.name(), order));
    }

    private static boolean isName(FieldKind kind) {
        return kind == FieldKind.GIVEN_NAME || kind == FieldKind.SURNAME || kind == FieldKind.FULL_NAME;
    }

    String left(String comparison, int row) {
        return of(tables.left(), OF_LEFT, comparison, row);
    }

    String right(String comparison, int row) {
        return of(tables.right(), OF_RIGHT, comparison, row);
    }

    private String of(PersonTable table, String side, String comparison, int row) {
        if (kinds.containsKey(comparison)) {
            return field(table, comparison, row);
        }
        OrderPlan order = orders.get(comparison);
        if (order != null) {
            String of = order.earlier().startsWith(side) ? order.earlier() : order.later();
            return of.startsWith(side) ? field(table, of.substring(side.length()), row) : "";
        }
        Column relatives = table.relatives().get(comparison);
        return relatives == null ? "" : names(table, relatives, row);
    }

    private String names(PersonTable table, Column relatives, int row) {
        List<String> persons = new ArrayList<>();
        for (int at = relatives.from(row); at < relatives.to(row); at++) {
            int relative = relatives.code(at);
            List<String> parts = names.stream()
                    .map(name -> field(table, name, relative))
                    .filter(text -> !text.isEmpty())
                    .toList();
            persons.add(String.join(" ", parts));
        }
        return String.join(BETWEEN, persons);
    }

    private String field(PersonTable table, String field, int row) {
        Column column = table.columns().get(field);
        Dictionary dictionary = tables.dictionaries().get(kinds.getOrDefault(field, FieldKind.DATE));
        if (column == null || dictionary == null) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (int at = column.from(row); at < column.to(row); at++) {
            texts.add(dictionary.text(column.code(at)));
        }
        return String.join(BETWEEN, texts);
    }
}
