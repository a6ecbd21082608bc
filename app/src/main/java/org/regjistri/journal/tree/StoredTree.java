package org.regjistri.journal.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Leaves, nodes and checkpoints in the database.
public final class StoredTree {
    private final JdbcClient jdbc;

    public StoredTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One more than the last position.
    public long size() {
        return jdbc.sql("SELECT coalesce(max(position) + 1, 0) FROM journal.leaf")
                .query(Long.class)
                .single();
    }

    public Optional<Checkpoint> latestCheckpoint() {
        return jdbc.sql("SELECT size, root, note FROM journal.checkpoint ORDER BY size DESC LIMIT 1")
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    public Optional<Checkpoint> checkpointOf(long size) {
        return jdbc.sql("SELECT size, root, note FROM journal.checkpoint WHERE size = :size")
                .param("size", size)
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    /// Checkpoints of trees larger than this, the smallest first.
    public List<Checkpoint> checkpointsAfter(long size, int limit) {
        return jdbc.sql("SELECT size, root, note FROM journal.checkpoint WHERE size > :size ORDER BY size LIMIT :limit")
                .param("size", size)
                .param("limit", limit)
                .query((row, n) -> checkpoint(row))
                .list();
    }

    public List<LeafRow> leavesFrom(long position, int limit) {
        return jdbc.sql("""
                SELECT position, entry_id, leaf_hash FROM journal.leaf
                WHERE position >= :position ORDER BY position LIMIT :limit
                """)
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new LeafRow(
                        row.getLong("position"),
                        row.getObject("entry_id", UUID.class),
                        Hash.of(row.getBytes("leaf_hash"))))
                .list();
    }

    /// How many nodes are stored, those that belong to no complete subtree included.
    public long countNodes() {
        return jdbc.sql("SELECT count(*) FROM journal.node").query(Long.class).single();
    }

    /// The hashes of those that are there; level 0 is the leaves.
    public Map<NodeId, Hash> hashes(Collection<NodeId> ids) {
        List<NodeId> leaves = ids.stream().filter(id -> id.level() == 0).toList();
        List<NodeId> nodes = ids.stream().filter(id -> id.level() > 0).toList();
        Map<NodeId, Hash> hashes = new HashMap<>();
        jdbc.sql(
                        "SELECT 0 AS level, position AS index, leaf_hash AS hash FROM journal.leaf WHERE position = ANY (:positions)")
                .param("positions", longs(leaves, NodeId::index))
                .query(row -> {
                    hashes.put(nodeId(row), Hash.of(row.getBytes("hash")));
                });
        jdbc.sql("""
                SELECT node.level, node.index, node.hash FROM unnest(:levels, :indexes) AS wanted (level, index)
                JOIN journal.node ON node.level = wanted.level AND node.index = wanted.index
                """)
                .param("levels", longs(nodes, id -> (long) id.level()))
                .param("indexes", longs(nodes, NodeId::index))
                .query(row -> {
                    hashes.put(nodeId(row), Hash.of(row.getBytes("hash")));
                });
        return hashes;
    }

    /// The tree as it is stored, ready to grow.
    ///
    /// @throws IllegalStateException where a node is missing
    public GrowingTree growing(long size) {
        List<NodeId> peaks = NodeId.peaks(size);
        Map<NodeId, Hash> hashes = hashes(peaks);
        return GrowingTree.from(
                size, peaks.stream().map(id -> stored(hashes, id)).toList());
    }

    /// Makes a proof with one look into the database: a first run learns which nodes it needs.
    public List<Hash> proof(Function<Proofs, List<Hash>> proof) {
        List<NodeId> needed = new ArrayList<>();
        List<Hash> rehearsal = proof.apply(new Proofs(id -> {
            needed.add(id);
            return Merkle.emptyRoot();
        }));
        if (needed.isEmpty()) {
            return rehearsal;
        }
        Map<NodeId, Hash> hashes = hashes(needed);
        return proof.apply(new Proofs(id -> stored(hashes, id)));
    }

    public void insertLeaves(List<LeafRow> leaves) {
        jdbc.sql("""
                INSERT INTO journal.leaf (position, entry_id, leaf_hash)
                SELECT * FROM unnest(:positions, :entries, :hashes)
                """)
                .param("positions", longs(leaves, LeafRow::position))
                .param(
                        "entries",
                        new SqlArrayValue(
                                "uuid", leaves.stream().map(LeafRow::entry).toArray()))
                .param("hashes", hashArray(leaves.stream().map(LeafRow::hash).toList()))
                .update();
    }

    public void insertNodes(Map<NodeId, Hash> nodes) {
        List<NodeId> ids = List.copyOf(nodes.keySet());
        jdbc.sql("""
                INSERT INTO journal.node (level, index, hash)
                SELECT * FROM unnest(:levels, :indexes, :hashes)
                """)
                .param("levels", longs(ids, id -> (long) id.level()))
                .param("indexes", longs(ids, NodeId::index))
                .param(
                        "hashes",
                        hashArray(ids.stream().map(id -> stored(nodes, id)).toList()))
                .update();
    }

    public void insertCheckpoint(Checkpoint checkpoint, Instant madeAt) {
        jdbc.sql("INSERT INTO journal.checkpoint (size, root, note, made_at) VALUES (:size, :root, :note, :madeAt)")
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", checkpoint.note())
                .param("madeAt", madeAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Hash stored(Map<NodeId, Hash> hashes, NodeId id) {
        @Nullable Hash hash = hashes.get(id);
        if (hash == null) {
            throw new IllegalStateException("The stored tree has no node at level " + id.level() + ", " + id.index());
        }
        return hash;
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        String note = row.getString("note");
        String origin = note.lines().findFirst().orElse("");
        return new Checkpoint(origin, row.getLong("size"), Hash.of(row.getBytes("root")), note);
    }

    private static NodeId nodeId(ResultSet row) throws SQLException {
        return new NodeId(row.getInt("level"), row.getLong("index"));
    }

    private static <T> SqlArrayValue longs(List<T> rows, Function<T, Long> column) {
        return new SqlArrayValue("bigint", rows.stream().map(column).toArray());
    }

    private static SqlArrayValue hashArray(List<Hash> hashes) {
        return new SqlArrayValue(
                "bytea", (Object[]) hashes.stream().map(Hash::bytes).toArray(byte[][]::new));
    }
}
