package org.regjistri.journal.verification;

import java.util.Arrays;
import org.regjistri.journal.BatchedTable;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.tree.GrowingTree;
import org.regjistri.journal.tree.Merkle;

/// The Merkle tree of a table's rows in a batch, grown from what stands in the table.
final class BatchTree {
    private BatchTree() {}

    static GrowingTree of(BatchLines lines, BatchedTable table, EntryHead head) {
        GrowingTree tree = GrowingTree.empty();
        lines.read(
                table,
                head.id(),
                head.recordedAt(),
                (line, length) -> tree.append(Merkle.leaf(Arrays.copyOf(line, length))));
        return tree;
    }
}
