package org.regjistri.documents.issuing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.Documents;
import org.regjistri.documents.RevocationReason;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// How documents end: revoked by an official, overtaken by a later note. Inserted, never undone.
@Component
class Endings {
    static final String REVOKED = "REVOKED";
    static final String OVERTAKEN = "OVERTAKEN";
    private static final ArticleId CIVIL_STATUS_DOCUMENTS = ArticleId.of("LAW-04-L-003:0");
    private final JdbcClient jdbc;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    Endings(JdbcClient jdbc, Journal journal, LegalTime time, Ids ids) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    boolean revoke(Actor actor, Document document, RevocationReason reason) {
        UUID entry = ids.next();
        Instant now = time.now();
        if (!insert(document.id(), REVOKED, reason.name(), now, entry)) {
            return false;
        }
        journal.append(new EntryDraft(
                entry,
                "document.revoked",
                now,
                actor.ref(),
                document.office(),
                CIVIL_STATUS_DOCUMENTS,
                List.of(document.subject()),
                Map.of(
                        Documents.SECTION,
                        Section.endings(List.of(Section.ending(document.id(), REVOKED, reason.name()))))));
        return true;
    }

    ObjectNode overtake(UUID about, String note, UUID entry, Instant recordedAt) {
        List<DocumentId> overtaken = jdbc.sql("""
                        INSERT INTO documents.ending (document, kind, reason, recorded_at, entry)
                        SELECT d.id, 'OVERTAKEN', :note, :at, :entry FROM documents.document d
                         WHERE d.about = :about
                           AND NOT EXISTS (SELECT FROM documents.ending e WHERE e.document = d.id)
                         ORDER BY d.id
                        RETURNING document
                        """)
                .param("about", about)
                .param("note", note)
                .param("at", recordedAt.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .query((row, _) -> new DocumentId(row.getObject("document", UUID.class)))
                .list();
        return Section.endings(overtaken.stream()
                .map(document -> Section.ending(document, OVERTAKEN, note))
                .toList());
    }

    private boolean insert(DocumentId document, String kind, String reason, Instant at, UUID entry) {
        return jdbc.sql("""
                                INSERT INTO documents.ending (document, kind, reason, recorded_at, entry)
                                VALUES (:document, :kind, :reason, :at, :entry) ON CONFLICT DO NOTHING
                                """)
                        .param("document", document.value())
                        .param("kind", kind)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("entry", entry)
                        .update()
                == 1;
    }
}
