package org.regjistri.journal.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.ConsistencyProof;
import org.regjistri.journal.Hash;
import org.regjistri.journal.InclusionProof;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.JournalEntry;
import org.regjistri.journal.tree.StoredTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

@Repository
class StoredEntries implements JournalEntries {
    private final JdbcClient jdbc;
    private final StoredTree tree;

    StoredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tree = new StoredTree(jdbc);
    }

    @Override
    public long size() {
        return tree.size();
    }

    @Override
    public List<JournalEntry> from(long position, int limit) {
        return jdbc.sql("""
                SELECT leaf.position, entry.envelope, entry.envelope_commitment, entry.payload_commitment
                FROM journal.leaf JOIN journal.entry ON entry.id = leaf.entry_id
                WHERE leaf.position >= :position ORDER BY leaf.position LIMIT :limit
                """)
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    @Override
    public Optional<JournalEntry> find(UUID id) {
        return jdbc.sql("""
                SELECT leaf.position, entry.envelope, entry.envelope_commitment, entry.payload_commitment
                FROM journal.entry LEFT JOIN journal.leaf ON leaf.entry_id = entry.id
                WHERE entry.id = :id
                """).param("id", id).query((row, n) -> entry(row)).optional();
    }

    @Override
    public Optional<JsonNode> payload(UUID id) {
        return jdbc.sql("SELECT payload FROM journal.entry WHERE id = :id")
                .param("id", id)
                .query((row, n) -> Envelopes.readPayload(row.getBytes("payload")))
                .optional();
    }

    @Override
    public boolean isSequenced(UUID id) {
        return position(id).isPresent();
    }

    @Override
    public Optional<Checkpoint> latestCheckpoint() {
        return tree.latestCheckpoint();
    }

    @Override
    public Optional<InclusionProof> inclusionProof(UUID id) {
        Optional<Checkpoint> checkpoint = latestCheckpoint();
        Optional<Long> position = position(id);
        // The checkpoint is read first: where a batch comes between, the entry may be younger than the checkpoint.
        return checkpoint.flatMap(
                signed -> position.filter(at -> at < signed.size()).map(at -> proof(at, signed)));
    }

    @Override
    public Optional<ConsistencyProof> consistencyProof(long earlierSize) {
        Optional<Checkpoint> later = latestCheckpoint();
        return tree.checkpointOf(earlierSize)
                .flatMap(earlier -> later.map(signed -> new ConsistencyProof(
                        earlier, signed, tree.proof(proofs -> proofs.consistency(earlier.size(), signed.size())))));
    }

    private InclusionProof proof(long position, Checkpoint checkpoint) {
        List<Hash> path = tree.proof(proofs -> proofs.inclusion(position, checkpoint.size()));
        return new InclusionProof(
                position, tree.leavesFrom(position, 1).getFirst().hash(), path, checkpoint);
    }

    private Optional<Long> position(UUID id) {
        return jdbc.sql("SELECT position FROM journal.leaf WHERE entry_id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        @Nullable Long position = row.getObject("position", Long.class);
        return new JournalEntry(
                position,
                Envelopes.read(row.getBytes("envelope")),
                Hash.of(row.getBytes("envelope_commitment")),
                Hash.of(row.getBytes("payload_commitment")));
    }
}
