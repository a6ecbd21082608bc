package org.regjistri.linkage.spark;

import java.util.EnumMap;
import java.util.List;
import org.regjistri.linkage.blocking.PreparedKeys;
import org.regjistri.linkage.blocking.RowKeys;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Comparisons;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.model.Scorer;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.run.FamilyComparisons;
import org.regjistri.linkage.table.Tables;

/// The engine's keys and comparisons over two windows, for one thread at a time.
///
/// @param flat score of a row of the left window and a row of the right one
/// @param last the one that links are made by: with families, where the task has a model of them
record Workshop(
        Task task, Window left, Window right, RowKeys leftKeys, RowKeys rightKeys, PairScore flat, PairScore last) {

    /// Comparisons are made while the right window shows how often each value stands in the whole
    /// right table: that is all they want to know of it.
    static Workshop of(Task task, PreparedValues values, Shared shared) {
        LinkagePlan plan = task.plan();
        List<CountedColumn> counted = shared.countedColumns();
        Window left = new Window(task.layout(), task.strata(), counted);
        Window right = new Window(task.layout(), task.strata(), counted);
        Tables tables = new Tables(left.table(0), right.table(1), false, new EnumMap<>(FieldKind.class));
        List<Comparison> comparisons = Comparisons.of(plan, tables, values);
        PairScore flat = Scorer.of(task.models().flat(), tables.left(), comparisons);
        PairScore last = task.models()
                .families()
                .<PairScore>map(
                        model -> Scorer.of(model, tables.left(), FamilyComparisons.of(plan, tables, comparisons, flat)))
                .orElse(flat);
        left.showRows();
        right.showRows();
        PreparedKeys keys = new PreparedKeys(values);
        return new Workshop(
                task,
                left,
                right,
                RowKeys.of(task.keys(), plan.fields(), tables, tables.left(), keys),
                RowKeys.of(task.keys(), plan.fields(), tables, tables.right(), keys),
                flat,
                last);
    }

    boolean isWornOut() {
        return left.isWornOut() || right.isWornOut();
    }
}
