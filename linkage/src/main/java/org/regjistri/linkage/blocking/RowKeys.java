package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// The hashes under which the keys find the rows of one table, for those who bring rows together by
/// other means than [CandidateIndex]. Rows whose hashes by a key are equal are candidates there
/// too. Not for several threads.
public final class RowKeys {
    private final KeyParts parts;
    private final List<BlockingKey> keys;
    private final KeyScratch scratch = new KeyScratch();

    private RowKeys(KeyParts parts, List<BlockingKey> keys) {
        this.parts = parts;
        this.keys = keys;
    }

    /// @param table one of the two tables
    public static RowKeys of(
            List<ChosenKey> chosen, List<FieldPlan> fields, Tables tables, PersonTable table, KeyValues values) {
        Map<String, FieldKind> kinds = CandidateIndex.kinds(fields);
        List<KeyPlan.Part> parts = chosen.stream()
                .flatMap(key -> key.plan().parts().stream())
                .distinct()
                .toList();
        return new RowKeys(
                new KeyParts(parts, table, kinds, new Takes(tables, values)),
                chosen.stream()
                        .map(key -> new BlockingKey(key.plan(), parts, kinds))
                        .toList());
    }

    @FunctionalInterface
    public interface Hashed {
        /// @param key number of the key, from 0 on
        void accept(int key, long hash);
    }

    /// By key, then by hash, each once.
    public void each(int row, Hashed action) {
        parts.take(row, scratch);
        for (int key = 0; key < keys.size(); key++) {
            keys.get(key).hashes(scratch);
            for (int at = 0; at < scratch.keyCount(); at++) {
                action.accept(key, scratch.key(at));
            }
        }
    }
}
