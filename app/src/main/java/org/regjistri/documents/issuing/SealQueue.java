package org.regjistri.documents.issuing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.regjistri.documents.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for its seal. Whoever ordered it tries at once; what is left over is for the worker of any process.
@Repository
class SealQueue {
    /// So long the worker leaves a new order to whoever made it.
    static final Duration HEAD_START = Duration.ofSeconds(5);
    /// So long one attempt may take before another may begin.
    static final Duration ATTEMPT = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 5;
    private final JdbcClient jdbc;

    SealQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DocumentId document, Instant now) {
        jdbc.sql("INSERT INTO documents.awaiting_seal (document, ordered_at, not_before) VALUES (:id, :now, :later)")
                .param("id", document.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plus(HEAD_START).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false where it is sealed, or where somebody else is at it
    boolean claim(DocumentId document, Instant now) {
        return jdbc.sql("""
                                UPDATE documents.awaiting_seal SET not_before = :until, attempts = attempts + 1
                                 WHERE document = :id AND (attempts = 0 OR not_before <= :now)
                                """)
                        .param("id", document.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", now.plus(ATTEMPT).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @param fault a kind of fault, never data
    void failed(DocumentId document, Instant now, String fault) {
        jdbc.sql("""
                        UPDATE documents.awaiting_seal
                           SET fault = :fault,
                               not_before = :now + :pause * interval '1 second' * 2 ^ least(attempts - 1, :doublings)
                         WHERE document = :id
                        """)
                .param("id", document.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("pause", FIRST_PAUSE.toSeconds())
                .param("doublings", DOUBLINGS)
                .param("fault", fault)
                .update();
    }

    /// The seal can be reached again: what failed is due.
    void retry(Instant now) {
        jdbc.sql("UPDATE documents.awaiting_seal SET not_before = :now, fault = NULL WHERE fault IS NOT NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false where somebody else had completed it
    boolean remove(DocumentId document) {
        return jdbc.sql("DELETE FROM documents.awaiting_seal WHERE document = :id")
                        .param("id", document.value())
                        .update()
                == 1;
    }

    /// Oldest first.
    List<DocumentId> due(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT document FROM documents.awaiting_seal WHERE not_before <= :now
                         ORDER BY ordered_at, document LIMIT :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new DocumentId(row.getObject("document", UUID.class)))
                .list();
    }

    record Length(int documents, int faulty) {}

    Length length() {
        return jdbc.sql("SELECT count(*) AS documents, count(fault) AS faulty FROM documents.awaiting_seal")
                .query((row, _) -> new Length(row.getInt("documents"), row.getInt("faulty")))
                .single();
    }
}
