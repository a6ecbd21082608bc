package org.regjistri.journal.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.BatchProofs;
import org.regjistri.journal.BatchedTable;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.Hash;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.JournalEntry;
import org.regjistri.journal.RowProof;
import org.regjistri.journal.tree.GrowingTree;
import org.regjistri.journal.tree.Merkle;
import org.regjistri.journal.tree.NodeId;
import org.regjistri.journal.tree.Proofs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a batch's rows of one table again and finds the path of one of them.
@Component
class ProvingRows implements BatchProofs {
    private final JournalEntries entries;
    private final BatchLines lines;
    private final ObjectProvider<DerivedTables> rooms;

    ProvingRows(JournalEntries entries, BatchLines lines, ObjectProvider<DerivedTables> rooms) {
        this.entries = entries;
        this.lines = lines;
        this.rooms = rooms;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RowProof> prove(UUID entry, String table, String key) {
        Optional<EntryHead> head = entries.find(entry).map(JournalEntry::head);
        return head.flatMap(found -> rooms.orderedStream()
                .flatMap(room -> room.batched().stream())
                .filter(one -> one.isProven() && one.name().equals(table))
                .findFirst()
                .flatMap(one -> prove(one, found, (key + "\t").getBytes(StandardCharsets.UTF_8))));
    }

    private Optional<RowProof> prove(BatchedTable table, EntryHead head, byte[] key) {
        var growing = new Growing(key);
        lines.read(table, head.id(), head.recordedAt(), growing::take);
        return Optional.ofNullable(growing.proof());
    }

    private static final class Growing {
        private final byte[] key;
        private final GrowingTree tree = GrowingTree.empty();
        private final Map<NodeId, Hash> nodes = new HashMap<>();
        private @Nullable String line;
        private long position;

        private Growing(byte[] key) {
            this.key = key;
        }

        private void take(byte[] bytes, int length) {
            if (length > key.length && Arrays.equals(bytes, 0, key.length, key, 0, key.length)) {
                line = new String(bytes, 0, length, StandardCharsets.UTF_8);
                position = tree.size();
            }
            Hash leaf = Merkle.leaf(Arrays.copyOf(bytes, length));
            nodes.put(new NodeId(0, tree.size()), leaf);
            tree.append(leaf, nodes::put);
        }

        private @Nullable RowProof proof() {
            return line == null
                    ? null
                    : new RowProof(
                            line,
                            position,
                            tree.size(),
                            tree.root(),
                            new Proofs(id -> Objects.requireNonNull(nodes.get(id))).inclusion(position, tree.size()));
        }
    }
}
