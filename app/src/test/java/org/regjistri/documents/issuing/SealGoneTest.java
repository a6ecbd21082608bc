package org.regjistri.documents.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.RevocationReason;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// R11: the seal is gone for a while. Orders go on, their papers wait, and come by themselves when it is back.
@RegisterTest(alone = true)
class SealGoneTest {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Autowired
    private Documents documents;

    @Autowired
    private TestDocuments orders;

    @Autowired
    private SealWorker worker;

    @Autowired
    private SealQueue queue;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Value("${regjistri.seal.certificates-folder}")
    private Path seal;

    private Actor registrar;

    @BeforeEach
    void loseTheSeal() throws IOException {
        people.couple();
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        Files.move(seal, away());
    }

    @AfterEach
    void bringItBack() throws IOException {
        if (Files.exists(away())) {
            Files.move(away(), seal);
        }
    }

    private Path away() {
        return seal.resolveSibling("seal-away");
    }

    @Test
    void orders_go_on_and_their_papers_come_when_the_seal_is_back() throws IOException, InterruptedException {
        List<Document> waiting = IntStream.range(0, 3)
                .mapToObj(_ -> documents.awaitSeal(
                        orders.issued(registrar, orders.order()).id()))
                .toList();

        assertThat(waiting).allMatch(document -> document.state() instanceof DocumentState.AwaitingSeal);
        assertThat(waiting).allMatch(document -> document.receipt() != null);
        assertThat(queue.length()).isEqualTo(new SealQueue.Length(3, 3));
        clock.advance(LONGEST_PAUSE);
        worker.round();
        assertThat(queue.length().documents()).isEqualTo(3);

        bringItBack();
        clock.advance(LONGEST_PAUSE);
        worker.round();

        awaitEmptyQueue();
        assertThat(waiting).allSatisfy(document -> {
            assertThat(documents.find(document.id()).orElseThrow().state()).isInstanceOf(DocumentState.InForce.class);
            assertThat(documents.file(registrar, Ground.PARTY_PRESENT, document.id()))
                    .isPresent();
        });
    }

    @Test
    void the_first_that_can_be_sealed_again_brings_all_the_others_along() throws IOException, InterruptedException {
        Document old = orders.issued(registrar, orders.order());
        documents.awaitSeal(old.id());
        bringItBack();

        orders.sealed(registrar);
        worker.round();

        awaitEmptyQueue();
        assertThat(documents.find(old.id()).orElseThrow().state()).isInstanceOf(DocumentState.InForce.class);
    }

    /// The worker of the application is at it as well.
    private void awaitEmptyQueue() throws InterruptedException {
        for (int i = 0; i < 200 && queue.length().documents() > 0; i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(queue.length()).isEqualTo(new SealQueue.Length(0, 0));
    }

    @Test
    void what_waits_can_be_revoked_and_says_so_once_it_is_sealed() throws IOException {
        Actor head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
        Document document = orders.issued(registrar, orders.order());

        assertThat(documents.revoke(head, document.id(), RevocationReason.WRONG_CONTENT))
                .isTrue();
        bringItBack();
        documents.awaitSeal(document.id());

        assertThat(documents.find(document.id()).orElseThrow().state()).isInstanceOf(DocumentState.Revoked.class);
    }
}
