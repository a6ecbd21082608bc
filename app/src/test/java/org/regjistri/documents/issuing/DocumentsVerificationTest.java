package org.regjistri.documents.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.documents.Catalogue;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.documents.RevocationReason;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.law.LegalTime;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// S11 for documents: whoever changes a document, a receipt, a file or an ending behind the journal's back is found
/// out.
@RegisterTest(alone = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsVerificationTest {
    @Autowired
    private Documents documents;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TestDocuments orders;

    @Autowired
    private Verification verification;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    @Autowired
    private LegalTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Document document;

    @BeforeEach
    void issueOne() throws InterruptedException {
        // Finer than the database keeps it, as a machine's clock is.
        clock.advance(Duration.ofNanos(123_456_789));
        people.couple();
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        Actor head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
        document = orders.sealed(registrar);
        documents.revoke(head, document.id(), RevocationReason.LOST);
        UUID last = jdbc.sql("SELECT entry FROM documents.ending WHERE document = :id")
                .param("id", document.id().value())
                .query(UUID.class)
                .single();
        for (int i = 0; i < 200 && !entries.isSequenced(last); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(entries.isSequenced(last)).isTrue();
    }

    /// First: what the others do to the tables stays done.
    @Test
    @Order(1)
    void what_was_issued_sealed_revoked_and_decided_is_sound() {
        Actor central = TestActors.of(
                officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL), Role.CENTRAL_REGISTER_OFFICIAL);
        assertThat(catalogue.decide(central, "person-extract", time.today().plusYears(1), false, "Decision 7/2027"))
                .isEmpty();

        Verification.Report report = verification.verify(Verification.Against.nothing());

        assertThat(report.isSound()).as(report.words()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE documents.document SET record = replace(record, 'Krasniqi', 'Krasniqe') WHERE id = '%1$s'",
                "UPDATE documents.document SET visible = '{}' WHERE id = '%1$s'",
                "UPDATE documents.document SET cents = 0 WHERE id = '%1$s'",
                "UPDATE documents.document SET initials = 'B. K.' WHERE id = '%1$s'",
                "UPDATE documents.document SET ordered_by = 'official:other' WHERE id = '%1$s'",
                "UPDATE documents.document SET purpose = 'BANK' WHERE id = '%1$s'",
                "UPDATE documents.receipt SET cents = 1 WHERE document = '%1$s'",
                "DELETE FROM documents.receipt WHERE document = '%1$s'",
                "UPDATE documents.file SET content = content || '\\x20' WHERE document = '%1$s'",
                "UPDATE documents.file SET certificate = repeat('0', 64) WHERE document = '%1$s'",
                "DELETE FROM documents.file WHERE document = '%1$s'",
                "UPDATE documents.ending SET reason = 'FRAUD' WHERE document = '%1$s'",
                "DELETE FROM documents.ending WHERE document = '%1$s'"
            })
    void a_table_changed_behind_the_journal_is_named(String statement) {
        asSuperuser(statement.formatted(document.id()));

        Verification.Report report = verification.verify(Verification.Against.nothing());

        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Verification.Kind.TABLE_DIFFERS);
            assertThat(finding.entry()).isIn(entriesOf(document));
        });
    }

    private java.util.List<UUID> entriesOf(Document document) {
        return database.superuser()
                .sql("""
                        SELECT id FROM journal.entry
                         WHERE convert_from(payload, 'UTF8') LIKE '%' || :document || '%'
                        """)
                .param("document", document.id().toString())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private void asSuperuser(String statement) {
        database.superuser()
                .sql("SET session_replication_role = replica; " + statement)
                .update();
    }
}
