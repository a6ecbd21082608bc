package org.regjistri.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.documents.RevocationReason;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.SignedNote;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A document that was really issued, checked over HTTP by somebody who has not signed in.
@RegisterTest
class CheckingTest {
    @Autowired
    private TestDocuments orders;

    @Autowired
    private Documents documents;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private CheckpointSigner signer;

    @LocalServerPort
    private int port;

    private Document document;
    private byte[] file;
    private Actor head;
    private Browser browser;

    @BeforeEach
    void issue() {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
        document = orders.sealed(registrar);
        file = documents.file(registrar, Ground.PARTY_PRESENT, document.id()).orElseThrow();
        browser = new Browser(port);
    }

    @Test
    void each_way_finds_it_and_leaves_a_trace_without_a_person() {
        assertThat(browser.get("/v/" + document.token()).body()).contains("This document is genuine and valid.");
        assertThat(browser.post("/verify", Map.of("code", document.code().printed()))
                        .body())
                .contains(
                        "This document is genuine and valid.", document.number().reference());
        HttpResponse<String> byFile = browser.postFile("/verify/file", file);
        assertThat(byFile.statusCode()).isEqualTo(200);
        assertThat(byFile.body()).contains("This document is genuine and valid.", "Krasniqi", "1234 567 892");
        assertThat(database.owner()
                        .sql("SELECT how FROM documents.check_line WHERE document = :id ORDER BY id")
                        .param("id", document.id().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("QR", "CODE", "FILE");
    }

    @Test
    void by_code_and_token_no_name_and_no_personal_number_is_told() {
        String told = browser.get("/v/" + document.token()).body()
                + browser.post("/verify", Map.of("code", document.code().printed()))
                        .body()
                + new ApiClient(port)
                        .post(
                                "/api/v1/document-checks",
                                Map.of("code", document.code().printed()))
                        .body();
        assertThat(told).contains("A. K.").doesNotContain("Krasniqi", "Arta", "1234", "Teuta", "20 November");
    }

    @Test
    void a_file_without_the_forms_token_is_refused() {
        assertThat(browser.postFile("/verify/file", file, "made-up").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_file_that_is_too_large_is_answered_with_a_page() {
        HttpResponse<String> answer = browser.postFile("/verify/file", new byte[6 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Send a smaller file");
    }

    @Test
    void files_are_taken_nowhere_else() {
        assertThat(browser.postFile("/verify", file).statusCode()).isEqualTo(415);
        assertThat(browser.postFile("/sign-in", file).statusCode()).isEqualTo(415);
    }

    @Test
    void a_program_gets_the_record_of_the_intact_file_and_nothing_of_a_changed_one() throws Exception {
        JsonNode intact = checkFile(file);
        assertThat(intact.path("verdict").asString()).isEqualTo("INTACT");
        assertThat(intact.at("/record/document/number").asString())
                .isEqualTo(document.number().reference());
        byte[] longer = Arrays.copyOf(file, file.length + 9);
        assertThat(checkFile(longer).path("verdict").asString()).isEqualTo("ADDED_TO");
        byte[] changed = file.clone();
        changed[file.length / 3] ^= 4;
        JsonNode answer = checkFile(changed);
        assertThat(answer.path("verdict").asString()).isEqualTo("CHANGED");
        assertThat(answer.path("record").isNull()).isTrue();
    }

    @Test
    void revoked_is_told_at_once_and_stands_in_the_signed_list() {
        assertThat(documents.revoke(head, document.id(), RevocationReason.LOST)).isTrue();
        assertThat(browser.get("/v/" + document.token()).body()).contains("was revoked on 23 November 2026, 10:00");
        assertThat(browser.postFile("/verify/file", file).body()).contains("was revoked on");

        clock.advance(java.time.Duration.ofMinutes(2));
        HttpResponse<String> list = browser.getPlain("/documents/revoked");
        assertThat(list.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        SignedNote note = SignedNote.parse(list.body());
        assertThat(note.isSignedBy(List.of(signer.verifierKey()))).isTrue();
        assertThat(note.text().lines())
                .startsWith("regjistri/revoked-documents", "2026-11-23T09:02:00Z")
                .contains(document.number().reference() + " REVOKED 2026-11-23T09:00:00Z");
    }

    @Test
    void the_schema_that_a_record_names_is_published() {
        HttpResponse<String> schema = browser.getPlain("/schemas/birth-certificate-1.json");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(new JsonMapper().readTree(schema.body()).path("$id").asString())
                .isEqualTo("urn:regjistri:schema:birth-certificate-1");
        assertThat(browser.getPlain("/schemas/birth-certificate-99.json").statusCode())
                .isEqualTo(404);
        assertThat(browser.getPlain("/schemas/..%2Fcommon-1.json").statusCode()).isGreaterThanOrEqualTo(400);
    }

    private JsonNode checkFile(byte[] content) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/document-checks/file"))
                                .header("Content-Type", "application/pdf")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
