package org.regjistri.documents.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regjistri.documents.verifying.IssuedFiles.Ended;

class RevokedDocumentsTest {

    @Test
    void each_document_has_a_line_with_what_it_is_and_since_when() {
        String text = RevokedDocuments.text(
                Instant.parse("2026-11-23T09:00:00.123456Z"),
                List.of(
                        new Ended("CB-M06-2026-000017", true, Instant.parse("2026-11-23T08:59:59.999Z")),
                        new Ended("EX-M07-2026-000001", false, Instant.parse("2026-11-20T00:00:00Z"))));
        assertThat(text).isEqualTo("""
                        regjistri/revoked-documents
                        2026-11-23T09:00:00Z
                        CB-M06-2026-000017 REVOKED 2026-11-23T08:59:59Z
                        EX-M07-2026-000001 OVERTAKEN 2026-11-20T00:00:00Z
                        """);
    }

    @Test
    void without_any_it_still_says_of_when_it_is() {
        assertThat(RevokedDocuments.text(Instant.parse("2026-11-23T09:00:00Z"), List.of()))
                .isEqualTo("regjistri/revoked-documents\n2026-11-23T09:00:00Z\n");
    }
}
