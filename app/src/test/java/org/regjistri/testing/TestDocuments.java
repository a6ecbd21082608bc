package org.regjistri.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentKind;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.documents.Documents;
import org.regjistri.documents.IssueOutcome;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Documents, ordered as a register would give them, about a made-up child.
@Component
public class TestDocuments {
    public static final DocumentKind BIRTH_CERTIFICATE = new DocumentKind(
            "birth-certificate",
            "CB",
            LocalDate.of(2013, 2, 18),
            Parameter.BIRTH_CERTIFICATE_FEE_CENTS,
            null,
            "/acts/");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Documents documents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestDocuments(Documents documents, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public DocumentOrder order() {
        return order(UUID.randomUUID(), UUID.randomUUID(), new Charge(100, null));
    }

    public DocumentOrder order(UUID key, UUID about, Charge charge) {
        return order(key, about, charge, "M06");
    }

    public DocumentOrder order(UUID key, UUID about, Charge charge, String office) {
        return new DocumentOrder(
                key,
                HexFormat.of().formatHex((about.toString() + charge + key).getBytes(StandardCharsets.UTF_8), 0, 32),
                BIRTH_CERTIFICATE,
                Language.SQ,
                OfficeCode.of(office),
                UUID.randomUUID(),
                PersonName.of("Arta", "Krasniqi"),
                Set.of(),
                about,
                someEntry(),
                MutableClock.START,
                new Applicant(PersonName.of("Teuta", "Krasniqi"), Applicant.Capacity.PARENT, null),
                new Purpose(Purpose.Kind.EDUCATION, null),
                charge,
                ArticleId.of("LAW-04-L-003:0"),
                facts(),
                List.of(new DocumentOrder.SealedFact("nm", "Krasniqi Arta")),
                "B-M06-2026-00017");
    }

    private UUID someEntry() {
        return jdbc.sql("SELECT id FROM journal.entry ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private static ObjectNode facts() {
        return (ObjectNode) JSON.readTree("""
                {"act":{"reference":"B-M06-2026-00017","number":17,"year":2026,
                        "book":{"sq":"Istog","sr":"Istok","en":"Istog"},"registeredOn":"2026-11-23"},
                 "person":{"given":"Arta","surname":"Krasniqi","sex":"FEMALE","personalNumber":"1234567892",
                        "bornOn":"2026-11-20","bornAt":"14:35","birthPlace":{"sq":"Istog","sr":"Istok","en":"Istog"},
                        "citizenships":[{"code":"XKX","name":{"sq":"Kosova","sr":"Kosovo","en":"Kosovo"}}]},
                 "mother":{"given":"Teuta","surname":"Krasniqi","personalNumber":"1000000007"},
                 "father":null,"notes":[]}
                """);
    }

    public IssueOutcome issue(Actor actor, DocumentOrder order) {
        IssueOutcome outcome = transaction.execute(_ -> documents.issue(actor, order));
        return java.util.Objects.requireNonNull(outcome);
    }

    public Document issued(Actor actor, DocumentOrder order) {
        return ((IssueOutcome.Issued) issue(actor, order)).document();
    }

    public Document sealed(Actor actor) {
        return documents.awaitSeal(issued(actor, order()).id());
    }
}
