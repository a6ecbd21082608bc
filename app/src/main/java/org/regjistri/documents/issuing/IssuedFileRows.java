package org.regjistri.documents.issuing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.verifying.IssuedFiles;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What checking asks of the documents.
@Repository
class IssuedFileRows implements IssuedFiles {
    private final JdbcClient jdbc;
    private final DocumentRows rows;
    private final LegalTime time;
    private final Ids ids;

    IssuedFileRows(JdbcClient jdbc, DocumentRows rows, LegalTime time, Ids ids) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public Optional<Document> byToken(String token) {
        return rows.byToken(token).map(OrderedDocument::document);
    }

    @Override
    public Optional<Document> byCode(CheckCode code) {
        return rows.byCode(code).map(OrderedDocument::document);
    }

    @Override
    public Optional<IssuedFile> byDigest(String sha256) {
        return rows.byFile(HexFormat.of().parseHex(sha256))
                .map(ordered -> new IssuedFile(ordered.document(), ordered.record()));
    }

    @Override
    public boolean isNumber(String reference) {
        return rows.byReference(reference).isPresent();
    }

    @Override
    public void checked(DocumentId document, How how) {
        jdbc.sql("INSERT INTO documents.check_line (id, document, at, how) VALUES (:id, :document, :at, :how)")
                .param("id", ids.next())
                .param("document", document.value())
                .param("at", time.now().atOffset(ZoneOffset.UTC))
                .param("how", how.name())
                .update();
    }

    @Override
    public List<Ended> ended() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (d.reference) d.reference, e.kind, e.recorded_at
                          FROM documents.ending e JOIN documents.document d ON d.id = e.document
                         ORDER BY d.reference, e.kind DESC
                        """)
                .query((row, _) -> new Ended(
                        row.getString("reference"),
                        row.getString("kind").equals(Endings.REVOKED),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
