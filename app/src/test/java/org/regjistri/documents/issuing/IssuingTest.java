package org.regjistri.documents.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.IssueOutcome;
import org.regjistri.documents.RevocationReason;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A document is ordered, sealed, kept and ended: each once, wholly, by those who may.
@RegisterTest
@Tag("postgres15")
class IssuingTest {
    @Autowired
    private Documents documents;

    @Autowired
    private TestDocuments orders;

    @Autowired
    private SealWorker worker;

    @Autowired
    private SealQueue queue;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor registrar;
    private Actor head;

    @BeforeEach
    void appoint() {
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
    }

    @Test
    void ordered_and_sealed_it_has_a_number_a_code_a_receipt_and_a_file() {
        Document document = orders.sealed(registrar);

        assertThat(document.number().reference()).matches("CB-M06-2026-\\d{6}");
        assertThat(document.receipt()).matches("RE-M06-2026-\\d{6}");
        assertThat(document.initials()).isEqualTo("A. K.");
        assertThat(document.state()).isInstanceOf(DocumentState.InForce.class);
        byte[] file =
                documents.file(registrar, Ground.PARTY_PRESENT, document.id()).orElseThrow();
        assertThat(new String(file, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(documents.file(registrar, Ground.PARTY_PRESENT, document.id()))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(file));
        assertThat(documents.of(document.subject())).containsExactly(document);
    }

    @Test
    void before_it_is_sealed_it_is_numbered_and_has_no_file() {
        Document document = orders.issued(registrar, orders.order());

        assertThat(document.state()).isInstanceOf(DocumentState.AwaitingSeal.class);
        assertThat(documents.find(document.id())).contains(document);
        assertThat(documents.file(registrar, Ground.PARTY_PRESENT, document.id()))
                .isEmpty();
    }

    @Test
    void an_order_whose_process_died_is_sealed_by_the_worker() throws InterruptedException {
        Document document = orders.issued(registrar, orders.order());

        clock.advance(SealQueue.HEAD_START.plusSeconds(1));
        worker.round();

        awaitForce(document);
    }

    /// The worker of the application is at it as well.
    private void awaitForce(Document document) throws InterruptedException {
        for (int i = 0; i < 200 && stateOf(document) instanceof DocumentState.AwaitingSeal; i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(stateOf(document)).isInstanceOf(DocumentState.InForce.class);
    }

    @Test
    void what_somebody_is_at_is_left_alone_until_they_must_have_died() throws InterruptedException {
        Document document = orders.issued(registrar, orders.order());
        assertThat(queue.claim(document.id(), clock.instant())).isTrue();

        clock.advance(SealQueue.ATTEMPT.minusSeconds(1));
        worker.round();
        assertThat(stateOf(document)).isInstanceOf(DocumentState.AwaitingSeal.class);

        clock.advance(Duration.ofSeconds(2));
        worker.round();
        awaitForce(document);
    }

    @Test
    void the_same_order_again_gives_the_same_document_and_takes_no_second_fee() {
        DocumentOrder order = orders.order();
        Document first = orders.issued(registrar, order);

        assertThat(orders.issue(registrar, order)).isEqualTo(new IssueOutcome.Issued(first, true));
        assertThat(receiptsFor(first.about())).isEqualTo(1);
    }

    @Test
    void another_order_with_the_same_key_is_refused() {
        UUID key = UUID.randomUUID();
        orders.issued(registrar, orders.order(key, UUID.randomUUID(), new Charge(100, null)));

        assertThat(orders.issue(registrar, orders.order(key, UUID.randomUUID(), new Charge(100, null))))
                .isEqualTo(new IssueOutcome.KeyUsedOtherwise());
    }

    @Test
    void twenty_at_once_with_one_key_make_one_document() throws Exception {
        DocumentOrder order = orders.order();

        List<IssueOutcome> outcomes = atOnce(IntStream.range(0, 20)
                .<Callable<IssueOutcome>>mapToObj(_ -> () -> orders.issue(registrar, order))
                .toList());

        assertThat(outcomes.stream()
                        .map(outcome ->
                                ((IssueOutcome.Issued) outcome).document().id())
                        .distinct())
                .hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !((IssueOutcome.Issued) outcome).again()))
                .hasSize(1);
        assertThat(receiptsFor(order.about())).isEqualTo(1);
    }

    @Test
    void asked_for_by_many_at_once_one_seals_it_and_all_have_it() throws Exception {
        Document document = orders.issued(registrar, orders.order());

        List<Document> seen = atOnce(IntStream.range(0, 8)
                .<Callable<Document>>mapToObj(_ -> () -> documents.awaitSeal(document.id()))
                .toList());

        assertThat(seen).allMatch(each -> each.state() instanceof DocumentState.InForce);
        assertThat(entriesOfKind("document.sealed", document)).isEqualTo(1);
    }

    @Test
    void outside_a_transaction_nothing_is_issued() {
        DocumentOrder order = orders.order();

        assertThatThrownBy(() -> documents.issue(registrar, order))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(documents.ofKey(order.key())).isEmpty();
    }

    @Test
    void numbers_and_receipts_have_no_gap_though_some_orders_are_rolled_back() throws Exception {
        var rollingBack = new TransactionTemplate(transactions);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            DocumentOrder order = orders.order(UUID.randomUUID(), UUID.randomUUID(), new Charge(100, null), "M19");
            boolean rollBack = i % 3 == 0;
            all.add(() -> rollingBack.execute(status -> {
                documents.issue(registrar, order);
                if (rollBack) {
                    status.setRollbackOnly();
                }
                return true;
            }));
        }
        atOnce(all);

        for (String table : List.of("documents.document", "documents.receipt")) {
            List<Integer> numbers = jdbc.sql("SELECT number FROM " + table + " WHERE office = 'M19' ORDER BY number")
                    .query((row, _) -> row.getInt("number"))
                    .list();
            assertThat(numbers)
                    .as(table)
                    .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    @Test
    void whoever_is_exempt_pays_nothing_and_gets_no_receipt() {
        Document document = orders.issued(
                registrar,
                orders.order(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new Charge(0, Charge.Exemption.SOCIAL_ASSISTANCE, "Vendimi 12/2026")));

        assertThat(document.receipt()).isNull();
        assertThat(receiptsFor(document.about())).isZero();
        assertThat(documents.find(document.id()).orElseThrow().charge().exemptionPaper())
                .isEqualTo("Vendimi 12/2026");
    }

    @Test
    void a_later_note_overtakes_what_rests_on_the_same_and_nothing_else() {
        UUID about = UUID.randomUUID();
        Document old = orders.issued(registrar, orders.order(UUID.randomUUID(), about, new Charge(100, null)));
        Document other = orders.issued(registrar, orders.order());

        note(about, "N-1");

        Document after = orders.issued(registrar, orders.order(UUID.randomUUID(), about, new Charge(100, null)));
        assertThat(stateOf(old)).isEqualTo(new DocumentState.Overtaken(clock.instant(), "N-1"));
        assertThat(stateOf(other)).isInstanceOf(DocumentState.AwaitingSeal.class);
        assertThat(stateOf(after)).isInstanceOf(DocumentState.AwaitingSeal.class);

        note(about, "N-2");
        assertThat(stateOf(old)).isEqualTo(new DocumentState.Overtaken(clock.instant(), "N-1"));
        assertThat(stateOf(after)).isEqualTo(new DocumentState.Overtaken(clock.instant(), "N-2"));
    }

    @Test
    void a_note_waits_for_an_order_that_has_read_the_facts() throws Exception {
        UUID about = UUID.randomUUID();
        DocumentOrder order = orders.order(UUID.randomUUID(), about, new Charge(100, null));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> note = new ArrayList<>();
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                documents.hold(about);
                note.add(threads.submit(() -> note(about, "N-1")));
                assertThat(isWaiting(note.getFirst())).isTrue();
                documents.issue(registrar, order);
            });
            note.getFirst().get();
        }

        assertThat(documents.ofKey(order.key()).orElseThrow().state()).isInstanceOf(DocumentState.Overtaken.class);
    }

    @Test
    void a_head_of_office_revokes_once_and_for_good() {
        Document document = orders.sealed(registrar);

        assertThat(documents.revoke(head, document.id(), RevocationReason.WRONG_CONTENT))
                .isTrue();
        assertThat(documents.revoke(head, document.id(), RevocationReason.LOST)).isFalse();

        note(document.about(), "N-3");
        assertThat(stateOf(document))
                .isEqualTo(new DocumentState.Revoked(clock.instant(), RevocationReason.WRONG_CONTENT));
        assertThat(documents.file(head, Ground.SUPERVISION, document.id())).isPresent();
    }

    @Test
    void what_was_overtaken_can_still_be_revoked() {
        Document document = orders.issued(registrar, orders.order());
        note(document.about(), "N-4");

        assertThat(documents.revoke(head, document.id(), RevocationReason.FRAUD))
                .isTrue();
        assertThat(stateOf(document)).isInstanceOf(DocumentState.Revoked.class);
    }

    @Test
    void a_registrar_and_the_head_of_another_office_may_not_revoke() {
        Document document = orders.issued(registrar, orders.order());
        Actor elsewhere = TestActors.of(officials.appoint("M19", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);

        for (Actor actor : List.of(registrar, elsewhere)) {
            assertThatThrownBy(() -> documents.revoke(actor, document.id(), RevocationReason.LOST))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThat(stateOf(document)).isInstanceOf(DocumentState.AwaitingSeal.class);
    }

    @Test
    void reading_the_file_leaves_a_line_with_the_person() {
        Document document = orders.sealed(registrar);

        documents.file(registrar, Ground.PARTY_PRESENT, document.id());

        assertThat(jdbc.sql("SELECT count(*) FROM access.disclosure WHERE person = :person AND occasion = :occasion")
                        .param("person", document.subject())
                        .param("occasion", "document.file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_day_of_an_office_is_listed_newest_first() {
        Document first = orders.issued(
                registrar, orders.order(UUID.randomUUID(), UUID.randomUUID(), new Charge(100, null), "M31"));
        clock.advance(Duration.ofMinutes(5));
        Document second = orders.issued(
                registrar, orders.order(UUID.randomUUID(), UUID.randomUUID(), new Charge(100, null), "M31"));

        assertThat(documents.issuedBy(
                        List.of("M31"), MutableClock.START, MutableClock.START.plus(Duration.ofHours(1)), 10))
                .containsExactly(second, first);
        assertThat(documents.counts(2026))
                .anyMatch(count -> count.kind().equals("birth-certificate") && count.documents() >= 2);
        assertThat(documents.counts(2025)).isEmpty();
    }

    @Test
    void codes_and_tokens_are_each_their_own() {
        List<Document> many = IntStream.range(0, 20)
                .mapToObj(_ -> orders.issued(registrar, orders.order()))
                .toList();

        assertThat(many.stream().map(Document::code).distinct()).hasSize(20);
        assertThat(many.stream().map(Document::token).distinct()).hasSize(20);
        assertThat(many).allMatch(document -> document.token().matches("[0-9a-f]{32}"));
    }

    @Test
    void the_record_says_what_was_ordered() {
        Document document = orders.issued(registrar, orders.order());
        String record = jdbc.sql("SELECT record FROM documents.document WHERE id = :id")
                .param("id", document.id().value())
                .query(String.class)
                .single();

        assertThat(record)
                .contains("\"schema\":\"birth-certificate-" + document.template() + "\"")
                .contains("\"number\":\"" + document.number().reference() + "\"")
                .contains("\"issuedOn\":\"" + LocalDate.of(2026, 11, 23) + "\"")
                .contains("\"personalNumber\":\"1234567892\"");
    }

    private DocumentState stateOf(Document document) {
        return documents.find(document.id()).orElseThrow().state();
    }

    private int receiptsFor(UUID about) {
        return jdbc.sql("""
                        SELECT count(*) FROM documents.receipt r JOIN documents.document d ON d.id = r.document
                         WHERE d.about = :about
                        """).param("about", about).query(Integer.class).single();
    }

    private int entriesOfKind(String kind, Document document) {
        return jdbc.sql("""
                        SELECT count(*) FROM documents.file f JOIN journal.entry e ON e.id = f.entry
                         WHERE f.document = :document AND convert_from(e.envelope, 'UTF8') LIKE :kind
                        """)
                .param("document", document.id().value())
                .param("kind", "%" + kind + "%")
                .query(Integer.class)
                .single();
    }

    /// What the transaction of a later note does.
    private void note(UUID about, String name) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            UUID entry = UUID.randomUUID();
            var section = documents.overtake(about, name, entry, clock.instant());
            journal.append(new EntryDraft(
                    entry,
                    "note.entered",
                    clock.instant(),
                    registrar.ref(),
                    OfficeCode.of("M06"),
                    ArticleId.of("LAW-04-L-003:0"),
                    List.of(),
                    Map.of(Documents.SECTION, section)));
        });
    }

    private static boolean isWaiting(Future<?> future) {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !future.isDone();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = threads.invokeAll(tasks);
            Object[] results = new Object[running.size()];
            for (int i = 0; i < results.length; i++) {
                results[i] = running.get(i).get();
            }
            return (List<T>) Arrays.asList(results);
        }
    }
}
