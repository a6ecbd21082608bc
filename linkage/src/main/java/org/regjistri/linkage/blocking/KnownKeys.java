package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Tables;

/// Finds pairs by the keys of an earlier run: nothing is chosen, narrowed or refused, so that
/// rows meet as they did then.
public final class KnownKeys {
    private KnownKeys() {}

    public static PlannedBlocking plan(
            List<ChosenKey> keys,
            List<FieldPlan> fields,
            Tables tables,
            KeyValues values,
            EntryMemory memory,
            int threads) {
        CandidateIndex index = CandidateIndex.of(keys, fields, tables, values, memory, threads);
        PairCount count = PairCount.of(index, tables.left(), tables.isOne(), threads);
        List<BlockingReport.KeyReport> reports = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            KeyCount ofKey = count.key(key);
            reports.add(new BlockingReport.KeyReport(
                    keys.get(key).plan().name(),
                    keys.get(key).blockMax(),
                    ofKey.pairs() / count.meetings(),
                    ofKey.leftOut() / count.meetings(),
                    count.rows() - ofKey.rowsWithKey(),
                    ofKey.rowsLeftOut(),
                    List.of()));
        }
        BlockingReport report = new BlockingReport(
                count.rows(),
                count.pairs(),
                count.rowsWithoutKey(),
                count.rowsLost(),
                OptionalDouble.empty(),
                false,
                reports,
                List.of("The keys are those of the run that the model was learned in"),
                memory.spilled());
        return new PlannedBlocking(report, index);
    }
}
