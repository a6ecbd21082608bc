package org.regjistri.linkage.run;

import java.util.List;
import org.regjistri.linkage.blocking.CandidateIndex;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.blocking.EntryMemory;
import org.regjistri.linkage.blocking.KeyValues;
import org.regjistri.linkage.live.Partners;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Tables;

/// The same keys over the right table, where candidates are found, and over the left one, where
/// a new candidate finds those that it is one of.
record BothIndexes(CandidateIndex candidates, CandidateIndex back) implements Partners, AutoCloseable {
    static BothIndexes of(
            List<ChosenKey> keys,
            List<FieldPlan> fields,
            Tables tables,
            KeyValues values,
            EntryMemory memory,
            int threads) {
        List<ChosenKey> unlimited = keys.stream()
                .map(key -> new ChosenKey(key.plan(), Integer.MAX_VALUE))
                .toList();
        Tables turned =
                new Tables(/* left= */ tables.right(), /* right= */ tables.left(), false, tables.dictionaries());
        return new BothIndexes(
                CandidateIndex.of(keys, fields, tables, values, memory, threads),
                CandidateIndex.of(unlimited, fields, turned, values, memory, threads));
    }

    @Override
    public void ofRight(int right, Found found) {
        candidates.meeting(right, back, found);
    }

    @Override
    public void addLeft(int left) {
        back.add(left);
    }

    @Override
    public void addRight(int right) {
        candidates.add(right);
    }

    /// Both share their memory.
    @Override
    public void close() {
        candidates.close();
    }
}
