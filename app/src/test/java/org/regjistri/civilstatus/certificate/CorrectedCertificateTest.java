package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.civilstatus.correction.TestCorrections;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.persons.ParentRole;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a later note does to papers: those before it are overtaken, those after it say what is right, and that it was
/// corrected.
@RegisterTest
class CorrectedCertificateTest {
    private static final Asking MOTHER = new Asking(Capacity.PARENT, new Who.TheParent(ParentRole.MOTHER), null);

    @Autowired
    private IssuingCertificates certificates;

    @Autowired
    private Documents documents;

    @Autowired
    private TestCorrections corrections;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    private Actor registrar;
    private Actor head;
    private Act act;

    @BeforeEach
    void register() {
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
        act = corrections.act(registrar);
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void papers_before_the_note_are_overtaken_and_papers_after_it_say_what_is_right() {
        Document certificate = issued(new About.OfAct(act.id()));
        Document extract = issued(new About.OfPerson(act.birth().childId()));
        clock.advance(Duration.ofHours(1));

        corrections.corrected(registrar, head, act, "Era");

        DocumentState overtaken =
                new DocumentState.Overtaken(clock.instant(), act.number().reference() + "/1");
        assertThat(documents.find(certificate.id()).orElseThrow().state()).isEqualTo(overtaken);
        assertThat(documents.find(extract.id()).orElseThrow().state()).isEqualTo(overtaken);
        clock.advance(Duration.ofHours(1));
        Document after = issued(new About.OfAct(act.id()));
        assertThat(documents.find(after.id()).orElseThrow().state()).isNotInstanceOf(DocumentState.Overtaken.class);
        JsonNode facts = certificates
                .examine(registrar, order(new About.OfAct(act.id())))
                .preview()
                .orElseThrow()
                .facts();
        assertThat(facts.at("/person/given").asString()).isEqualTo("Era");
        assertThat(facts.at("/notes")).hasSize(1);
        assertThat(facts.at("/notes/0/on").asString()).isEqualTo("2026-11-23");
        assertThat(facts.at("/notes/0/text/en").asString())
                .isEqualTo("Note 1: slip corrected (given name)")
                .doesNotContain("Dea");
        assertThat(facts.at("/notes/0/text/sq").asString()).contains("lapsusi (emri)");
    }

    private Document issued(About about) {
        return ((CertificateOutcome.Issued) certificates.issue(registrar, order(about))).document();
    }

    private static OrderCertificate order(About about) {
        return new OrderCertificate(
                UUID.randomUUID(),
                OfficeCode.of("M06"),
                about,
                Language.SQ,
                MOTHER,
                new Purpose(Purpose.Kind.EDUCATION, null),
                null);
    }
}
