package org.regjistri.operations.country;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.database.BulkLoad;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchPart;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.journal.JournalEntries;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.personalnumber.IssueCause;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a batch: its rows and its entry in one transaction, all or none.
@Service
class BatchWriting {
    static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-CENTRAL");
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final JournalEntries entries;
    private final Access access;

    BatchWriting(JdbcTemplate jdbc, Journal journal, JournalEntries entries, Access access) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.entries = entries;
        this.access = access;
    }

    ActorRef actor() {
        return access.job("take-over", ON_BEHALF_OF).ref();
    }

    /// True where it came in before: a load that goes on passes it by.
    boolean isWritten(UUID entry) {
        return entries.find(entry).isPresent();
    }

    /// @param number of the batch in its stage, from 1
    @Transactional
    public void write(BulkLoad load, Stage stage, int number, Batch batch) {
        jdbc.execute((ConnectionCallback<Stage>) connection -> {
            for (BatchPart<?> part : stage.parts()) {
                copy(part, batch, connection);
            }
            return stage;
        });
        journal.append(draft(load, stage, number, batch));
    }

    private static void copy(BatchPart<?> part, Batch batch, java.sql.Connection connection) throws SQLException {
        batch.copy(connection, part.tables());
    }

    private EntryDraft draft(BulkLoad load, Stage stage, int number, Batch batch) {
        Map<String, ObjectNode> sections = new LinkedHashMap<>();
        sections.put(
                Batch.SECTION,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("load", load.id().toString())
                        .put("source", load.source())
                        .put("stage", stage.name())
                        .put("number", number)
                        .put("of", stage.batches()));
        for (BatchPart<?> part : stage.parts()) {
            sections.put(Batch.section(part.section()), batch.section(part.tables()));
        }
        return new EntryDraft(
                batch.entry(),
                stage.kind(),
                load.recordedAt(),
                actor(),
                ON_BEHALF_OF,
                IssueCause.TAKEN_OVER.article(),
                List.of(),
                sections);
    }
}
