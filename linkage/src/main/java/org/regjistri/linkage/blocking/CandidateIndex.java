package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.threads.Crew;

/// Finds by an index over the right table: one rows of the left table after another, so that a
/// whole table and a single new row take the same way.
public final class CandidateIndex implements Candidates {
    private final Tables tables;
    private final EntryMemory memory;
    private final KeyParts left;
    private final KeyParts right;
    private final List<Keyed> keys;
    private final KeyIndex[] indexes;
    private final List<ChosenKey> chosen;

    private CandidateIndex(
            Tables tables,
            EntryMemory memory,
            KeyParts left,
            KeyParts right,
            List<Keyed> keys,
            List<ChosenKey> chosen) {
        this.tables = tables;
        this.memory = memory;
        this.left = left;
        this.right = right;
        this.keys = keys;
        this.indexes = keys.stream().map(Keyed::index).toArray(KeyIndex[]::new);
        this.chosen = chosen;
    }

    /// One key with all that stands under it.
    private record Keyed(BlockingKey key, int blockMax, KeyIndex index, AddedRows added) {
        /// Rows on the right that share the hash; more than `blockMax` where they are left out.
        int size(long hash) {
            return index.size(hash) + (added.isEmpty() ? 0 : added.size(hash));
        }

        void addTo(Found found, long hash) {
            if (added.isEmpty() || size(hash) <= blockMax) {
                index.addTo(found, hash);
                added.addTo(found, hash);
            }
        }
    }

    /// @param memory closed together with the index
    public static CandidateIndex of(
            List<ChosenKey> keys,
            List<FieldPlan> fields,
            Tables tables,
            KeyValues values,
            EntryMemory memory,
            int threads) {
        return of(keys, fields, tables, new Takes(tables, values), memory, threads);
    }

    static CandidateIndex of(
            List<ChosenKey> keys, List<FieldPlan> fields, Tables tables, Takes takes, EntryMemory memory, int threads) {
        Map<String, FieldKind> kinds = kinds(fields);
        List<KeyPlan.Part> parts = keys.stream()
                .flatMap(key -> key.plan().parts().stream())
                .distinct()
                .toList();
        KeyParts left = new KeyParts(parts, tables.left(), kinds, takes);
        KeyParts right = new KeyParts(parts, tables.right(), kinds, takes);
        KeyIndex[] indexes = new KeyIndex[keys.size()];
        List<HashHeaps> heaps =
                IntStream.range(0, threads).mapToObj(_ -> new HashHeaps()).toList();
        new Crew(threads).share(keys.size(), (worker, number) -> {
            ChosenKey chosen = keys.get(number);
            List<KeyPlan.Part> own = chosen.plan().parts();
            KeyedRows rows = new KeyedRows(
                    tables.right(),
                    new KeyParts(own, tables.right(), kinds, takes),
                    new BlockingKey(chosen.plan(), own, kinds));
            indexes[number] = KeyIndex.of(rows, chosen.blockMax(), memory, heaps.get(worker));
        });
        List<Keyed> built = IntStream.range(0, indexes.length)
                .mapToObj(number -> new Keyed(
                        new BlockingKey(keys.get(number).plan(), parts, kinds),
                        keys.get(number).blockMax(),
                        indexes[number],
                        new AddedRows()))
                .toList();
        return new CandidateIndex(tables, memory, left, right, built, List.copyOf(keys));
    }

    static Map<String, FieldKind> kinds(List<FieldPlan> fields) {
        Map<String, FieldKind> kinds = new TreeMap<>();
        for (FieldPlan field : fields) {
            kinds.put(field.name(), field.kind());
        }
        return kinds;
    }

    @Override
    public void of(int row, Found found) {
        collect(row, found);
        if (tables.isOne()) {
            found.keepAfter(row);
        }
    }

    /// As [#of], but in one table with itself also rows before this one: for a row that came
    /// later.
    public void others(int row, Found found) {
        collect(row, found);
        if (tables.isOne()) {
            found.remove(row);
        }
    }

    private void collect(int row, Found found) {
        found.clear();
        KeyScratch scratch = found.scratch();
        Lookups lookups = found.lookups();
        lookups.clear();
        left.take(row, scratch);
        for (int i = 0; i < keys.size(); i++) {
            Keyed keyed = keys.get(i);
            keyed.key.hashes(scratch);
            for (int at = 0; at < scratch.keyCount(); at++) {
                if (keyed.added.isEmpty()) {
                    lookups.add(i, scratch.key(at));
                } else {
                    keyed.addTo(found, scratch.key(at));
                }
            }
        }
        lookups.addTo(found, indexes);
        found.sortDistinct();
    }

    /// Takes in a row that came into the right table after the index was built, as if it had
    /// been there then. Nothing may look up meanwhile.
    public void add(int rightRow) {
        KeyScratch scratch = new KeyScratch();
        right.take(rightRow, scratch);
        for (Keyed keyed : keys) {
            keyed.key.hashes(scratch);
            for (int at = 0; at < scratch.keyCount(); at++) {
                keyed.added.add(rightRow, scratch.key(at));
            }
        }
    }

    /// Rows on the left whose candidates are others since this row was added: those that it now
    /// meets, and those of a block that has just outgrown its limit by it.
    ///
    /// @param back over the left table, with the keys of this index but no limit for blocks
    public void meeting(int rightRow, CandidateIndex back, Found found) {
        found.clear();
        KeyScratch scratch = found.scratch();
        right.take(rightRow, scratch);
        for (int i = 0; i < keys.size(); i++) {
            Keyed keyed = keys.get(i);
            keyed.key.hashes(scratch);
            for (int at = 0; at < scratch.keyCount(); at++) {
                if (keyed.size(scratch.key(at)) <= keyed.blockMax + 1) {
                    back.keys.get(i).addTo(found, scratch.key(at));
                }
            }
        }
        found.sortDistinct();
    }

    @FunctionalInterface
    interface BlockVisitor {
        /// @param size rows on the right, also where they are left out
        void visit(int key, long hash, int size);
    }

    /// Visits the blocks of a left row, key by key, without making pairs.
    void visit(int row, KeyScratch scratch, BlockVisitor visitor) {
        left.take(row, scratch);
        for (int key = 0; key < keys.size(); key++) {
            Keyed keyed = keys.get(key);
            keyed.key.hashes(scratch);
            for (int at = 0; at < scratch.keyCount(); at++) {
                visitor.visit(key, scratch.key(at), keyed.size(scratch.key(at)));
            }
        }
    }

    /// The keys in their order, as they are limited now.
    public List<ChosenKey> keys() {
        return chosen;
    }

    /// The same index with fewer keys, or tighter ones. The old one is of no use any more.
    CandidateIndex narrowed(List<ChosenKey> narrower) {
        List<Keyed> kept = new ArrayList<>();
        for (ChosenKey want : narrower) {
            Keyed old = keys.get(IntStream.range(0, chosen.size())
                    .filter(i -> chosen.get(i).plan().equals(want.plan()))
                    .findFirst()
                    .orElseThrow());
            old.index.leaveOut(want.blockMax());
            kept.add(new Keyed(old.key, want.blockMax(), old.index, old.added));
        }
        return new CandidateIndex(tables, memory, left, right, kept, List.copyOf(narrower));
    }

    @Override
    public void close() {
        memory.close();
    }
}
