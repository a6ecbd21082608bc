package org.regjistri.journal.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.regjistri.journal.Hash;
import org.regjistri.journal.tree.LeafRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Reads the journal's rows page by page, whatever state they are in.
final class AllEntries {
    private static final int PAGE = 500;
    private static final int FETCHED = 2_000;
    private final JdbcClient jdbc;

    AllEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those with a leaf, in order; read as they are asked for, in the transaction of the caller.
    Stream<PlacedEntry> placed() {
        return jdbc.sql("""
                SELECT leaf.position, leaf.entry_id, leaf.leaf_hash, entry.*
                FROM journal.leaf LEFT JOIN journal.entry ON entry.id = leaf.entry_id
                ORDER BY leaf.position
                """).withFetchSize(FETCHED).query((row, n) -> placed(row)).stream();
    }

    /// Those that wait for their leaf, after this ordinal in the queue.
    List<Waiting> waitingAfter(long ordinal) {
        return jdbc.sql("""
                SELECT unsequenced.ordinal, unsequenced.entry_id, entry.*
                FROM journal.unsequenced LEFT JOIN journal.entry ON entry.id = unsequenced.entry_id
                WHERE unsequenced.ordinal > :ordinal ORDER BY unsequenced.ordinal LIMIT :page
                """)
                .param("ordinal", ordinal)
                .param("page", PAGE)
                .query((row, n) -> new Waiting(
                        row.getLong("ordinal"),
                        new PlacedEntry(row.getObject("entry_id", UUID.class), null, StoredEntry.of(row))))
                .list();
    }

    /// At most a page of them: one is bad enough.
    List<UUID> withoutLeafAndNotWaiting() {
        return jdbc.sql("""
                SELECT entry.id FROM journal.entry
                WHERE NOT EXISTS (SELECT FROM journal.leaf WHERE leaf.entry_id = entry.id)
                  AND NOT EXISTS (SELECT FROM journal.unsequenced WHERE unsequenced.entry_id = entry.id)
                ORDER BY entry.id LIMIT :page
                """)
                .param("page", PAGE)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Those of the ids that are no entry.
    List<UUID> unknown(List<UUID> ids) {
        return jdbc.sql("""
                SELECT named.id FROM unnest(:ids) AS named (id)
                WHERE NOT EXISTS (SELECT FROM journal.entry WHERE entry.id = named.id)
                """)
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    Optional<Long> positionOf(Hash leaf) {
        return jdbc.sql("SELECT position FROM journal.leaf WHERE leaf_hash = :hash ORDER BY position LIMIT 1")
                .param("hash", leaf.bytes())
                .query(Long.class)
                .optional();
    }

    private static PlacedEntry placed(ResultSet row) throws SQLException {
        UUID id = row.getObject("entry_id", UUID.class);
        LeafRow leaf = new LeafRow(row.getLong("position"), id, Hash.of(row.getBytes("leaf_hash")));
        return new PlacedEntry(id, leaf, StoredEntry.of(row));
    }

    record Waiting(long ordinal, PlacedEntry entry) {}
}
