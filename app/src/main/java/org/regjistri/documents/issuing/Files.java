package org.regjistri.documents.issuing;

import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.seal.Seals.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files as they were handed out.
@Repository
class Files {
    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> content(DocumentId document) {
        return jdbc.sql("SELECT content FROM documents.file WHERE document = :document")
                .param("document", document.value())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    void insert(DocumentId document, SealedFile file, Section.Digests digests, UUID entry) {
        jdbc.sql("""
                        INSERT INTO documents.file (document, sha256, content, template_digest, certificate, sealed_at,
                            entry)
                        VALUES (:document, :sha256, :content, :template, :certificate, :sealedAt, :entry)
                        """)
                .param("document", document.value())
                .param("sha256", HexFormat.of().parseHex(digests.file()))
                .param("content", file.content())
                .param("template", digests.template())
                .param("certificate", digests.certificate())
                .param("sealedAt", file.sealedAt().atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .update();
    }
}
