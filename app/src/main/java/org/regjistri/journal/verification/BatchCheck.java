package org.regjistri.journal.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchedTable;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.Hash;
import org.regjistri.journal.tree.GrowingTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Compares the rows of a batch with the roots to which its entry commits.
final class BatchCheck {
    private final JdbcClient jdbc;
    private final BatchLines lines;

    BatchCheck(JdbcClient jdbc, BatchLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    private record Committed(long rows, Hash root) {
        static final Committed NOTHING = new Committed(0, GrowingTree.empty().root());
    }

    /// @param difference takes what differs, in words that name tables and no person
    /// @return how many rows were looked at
    long compare(DerivedTables room, StoredEntry entry, Consumer<String> difference) {
        Map<String, Committed> committed =
                committed(entry.sections().path(Batch.section(room.section())).path("tables"));
        EntryHead head = entry.head();
        long looked = 0;
        for (BatchedTable table : room.batched()) {
            Committed said = Objects.requireNonNullElse(committed.remove(table.name()), Committed.NOTHING);
            if (table.isProven()) {
                looked += compare(table, head, said, difference);
            }
        }
        if (!committed.isEmpty()) {
            difference.accept("the entry commits to tables that the room does not have");
        }
        return looked;
    }

    private long compare(BatchedTable table, EntryHead head, Committed said, Consumer<String> difference) {
        GrowingTree tree = BatchTree.of(lines, table, head);
        if (tree.size() != said.rows()) {
            difference.accept("the batch has " + tree.size() + " rows in " + table.name() + " instead of " + said.rows()
                    + ": rows are missing or were added");
        } else if (!tree.root().equals(said.root())) {
            difference.accept("not what the entry says: a row of the batch in " + table.name() + " was changed");
        }
        if (strays(table, head) > 0) {
            difference.accept("rows in " + table.name() + " name the batch in another way than it says");
        }
        return tree.size();
    }

    private long strays(BatchedTable table, EntryHead head) {
        String query = table.strays();
        return query == null
                ? 0
                : jdbc.sql(query).param("entry", head.id()).query(Long.class).single();
    }

    private static Map<String, Committed> committed(JsonNode tables) {
        Map<String, Committed> committed = new HashMap<>();
        tables.forEach(table -> committed.put(
                table.required("table").stringValue(),
                new Committed(
                        table.required("rows").longValue(),
                        Hash.parse(table.required("root").stringValue()))));
        return committed;
    }
}
