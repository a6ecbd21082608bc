package org.regjistri.linkage.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// What every worker needs and gets once: the task, the distinct values, and how often each stands
/// in the right table.
final class Shared implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String json;
    private final EnumMap<FieldKind, Texts> texts;
    /// In the order of the columns.
    private final int[][] counts;

    private transient @Nullable Ready ready;

    private Shared(String json, EnumMap<FieldKind, Texts> texts, int[][] counts) {
        this.json = json;
        this.texts = texts;
        this.counts = counts;
    }

    static Shared of(Task task, Tables tables) {
        EnumMap<FieldKind, Texts> texts = new EnumMap<>(FieldKind.class);
        tables.dictionaries().forEach((kind, dictionary) -> texts.put(kind, Texts.of(dictionary)));
        int[][] counts = task.layout().columns().stream()
                .map(column -> counts(task.plan(), column, tables))
                .toArray(int[][]::new);
        return new Shared(task.json(), texts, counts);
    }

    /// None of what is no field: it stands there for an order of dates, and has no rarity.
    private static int[] counts(LinkagePlan plan, String column, Tables tables) {
        PersonTable right = tables.right();
        return plan.fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .map(field -> CountedColumn.count(
                        right.column(column), right.rows(), texts(tables, field).size()))
                .orElse(new int[0]);
    }

    private static Dictionary texts(Tables tables, FieldPlan field) {
        return Objects.requireNonNull(tables.dictionaries().get(field.kind()));
    }

    /// What was made of it, once in each worker.
    private record Ready(Task task, PreparedValues values, ConcurrentLinkedQueue<Workshop> free) {}

    private synchronized Ready ready() {
        Ready made = ready;
        if (made == null) {
            made = new Ready(Task.parse(json), PreparedValues.of(withoutRows()), new ConcurrentLinkedQueue<>());
            ready = made;
        }
        return made;
    }

    private Tables withoutRows() {
        PersonTable empty = new Window(new Layout(List.of(), List.of()), List.of(), List.of()).table(0);
        return new Tables(empty, empty, false, new EnumMap<>(texts));
    }

    /// One that nobody else uses until it is given back.
    Workshop borrow() {
        Ready made = ready();
        Workshop free = made.free().poll();
        return free == null ? Workshop.of(made.task(), made.values(), this) : free;
    }

    void giveBack(Workshop workshop) {
        if (!workshop.isWornOut()) {
            ready().free().add(workshop);
        }
    }

    /// Columns that show how often each value stands in the right table.
    List<CountedColumn> countedColumns() {
        return Arrays.stream(counts).map(CountedColumn::new).toList();
    }
}
