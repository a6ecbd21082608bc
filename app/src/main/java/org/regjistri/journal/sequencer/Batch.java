package org.regjistri.journal.sequencer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.Hash;
import org.regjistri.journal.checkpoint.Checkpoints;
import org.regjistri.journal.entry.Commitments;
import org.regjistri.journal.tree.GrowingTree;
import org.regjistri.journal.tree.LeafRow;
import org.regjistri.journal.tree.NodeId;
import org.regjistri.journal.tree.StoredTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// One batch of the sequencer, inside the transaction of its caller: leaves, nodes, a checkpoint, and
/// out of the queue.
final class Batch {
    static final int LARGEST = 1_000;
    private final JdbcClient jdbc;
    private final StoredTree stored;
    private final CheckpointSigner signer;
    private final Supplier<Instant> now;

    Batch(JdbcClient jdbc, CheckpointSigner signer, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.stored = new StoredTree(jdbc);
        this.signer = signer;
        this.now = now;
    }

    /// @return how many entries got their leaf
    /// @throws ContradictionException where the stored tree is not the one that was signed last
    int sequence() {
        List<Waiting> waiting = waiting();
        if (waiting.isEmpty()) {
            return 0;
        }
        GrowingTree tree = signedTree();
        List<LeafRow> leaves = new ArrayList<>();
        Map<NodeId, Hash> nodes = new LinkedHashMap<>();
        for (Waiting entry : waiting) {
            LeafRow leaf = new LeafRow(tree.size(), entry.id(), entry.leaf());
            leaves.add(leaf);
            tree.append(leaf.hash(), nodes::put);
        }
        stored.insertLeaves(leaves);
        stored.insertNodes(nodes);
        stored.insertCheckpoint(Checkpoints.sign(tree.size(), tree.root(), signer), now.get());
        takeOut(waiting);
        return waiting.size();
    }

    private GrowingTree signedTree() {
        long size = stored.size();
        long signedSize = stored.latestCheckpoint().map(Checkpoint::size).orElse(0L);
        if (size != signedSize) {
            throw new ContradictionException(
                    "There are " + size + " leaves, but the last checkpoint is of " + signedSize);
        }
        GrowingTree tree = stored.growing(size);
        Hash root = tree.root();
        if (!stored.latestCheckpoint().map(signed -> signed.root().equals(root)).orElse(true)) {
            throw new ContradictionException("The stored tree of " + size + " leaves is not the one that was signed");
        }
        return tree;
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                SELECT entry.id, entry.envelope_commitment, entry.payload_commitment
                FROM journal.unsequenced JOIN journal.entry ON entry.id = unsequenced.entry_id
                ORDER BY unsequenced.ordinal LIMIT :limit
                """)
                .param("limit", LARGEST)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Hash.of(row.getBytes("envelope_commitment")),
                        Hash.of(row.getBytes("payload_commitment"))))
                .list();
    }

    private void takeOut(List<Waiting> sequenced) {
        jdbc.sql("DELETE FROM journal.unsequenced WHERE entry_id = ANY (:ids)")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", sequenced.stream().map(Waiting::id).toArray()))
                .update();
    }

    private record Waiting(UUID id, Hash envelope, Hash payload) {
        Hash leaf() {
            return Commitments.leaf(id, envelope, payload);
        }
    }
}
