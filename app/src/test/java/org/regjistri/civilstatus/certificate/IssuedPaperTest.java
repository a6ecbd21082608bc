package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.documents.Verifying;
import org.regjistri.documents.Verifying.FileVerdict;
import org.regjistri.documents.paper.Papers;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.ParentRole;
import org.regjistri.testing.PdfReferees;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/// The file that is handed out, as others read it: from the register's facts to the sealed paper.
@RegisterTest
class IssuedPaperTest {
    private static final long SEED = 20261122;

    @Autowired
    private IssuingCertificates certificates;

    @Autowired
    private Documents documents;

    @Autowired
    private Verifying verifying;

    @Autowired
    private Papers papers;

    @Autowired
    private TestActs acts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private LegalTime time;

    private Actor registrar;

    @BeforeEach
    void appoint() {
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
    }

    static Stream<Arguments> papers() {
        return Stream.of(Language.SQ, Language.SR_LATN, Language.EN)
                .flatMap(language -> Stream.of(Arguments.of(language, true), Arguments.of(language, false)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void is_archived_accessible_right_by_the_schema_and_read_by_a_camera(Language language, boolean certificate) {
        Act act = acts.registered(people.couple(), "Fiona", Sex.FEMALE);
        About about = certificate
                ? new About.OfAct(act.id())
                : new About.OfPerson(act.birth().childId());
        Document document = issued(about, language);
        byte[] file = file(document);

        assertThat(PdfReferees.complaints(file)).isEmpty();
        assertThat(PdfReferees.structure(file)).contains("No syntax or stream encoding errors");
        assertThat(PdfReferees.text(file))
                .contains(
                        "Fiona",
                        act.birth().child().name().surname(),
                        act.birth().number().grouped(),
                        document.code().printed());
        String record = PdfReferees.attachedRecord(file);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(papers.schema(papers.inForce(document.kind(), time.today())))
                        .validate(record, InputFormat.JSON))
                .isEmpty();
        assertThat(verifying.ofFile(file))
                .isInstanceOfSatisfying(
                        FileVerdict.Intact.class,
                        intact -> assertThat(intact.record()).isEqualTo(record));
        for (double scale : List.of(1.0, 0.5)) {
            assertThat(PdfReferees.codes(file, scale))
                    .hasSize(2)
                    .anyMatch(code -> code.endsWith("/v/" + document.token()))
                    .anyMatch(code -> code.startsWith("{\"data\":")
                            && code.contains(document.number().reference()));
        }
    }

    @Test
    void with_a_byte_changed_anywhere_it_is_never_valid() {
        Act act = acts.registered(people.couple(), "Fiona", Sex.FEMALE);
        byte[] file = file(issued(new About.OfAct(act.id()), Language.SQ));
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            byte[] changed = Arrays.copyOf(file, file.length);
            int at = random.nextInt(file.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(verifying.ofFile(changed))
                    .as("seed %d, byte %d", SEED, at)
                    .isNotInstanceOf(FileVerdict.Intact.class)
                    .isNotInstanceOf(FileVerdict.AddedTo.class);
        }
    }

    private Document issued(About about, Language language) {
        var order = new OrderCertificate(
                UUID.randomUUID(),
                OfficeCode.of("M06"),
                about,
                language,
                new Asking(Capacity.PARENT, new Who.TheParent(ParentRole.MOTHER), null),
                new Purpose(Purpose.Kind.USE_ABROAD, null),
                null);
        var outcome = (CertificateOutcome.Issued) certificates.issue(registrar, order);
        return documents.awaitSeal(outcome.document().id());
    }

    private byte[] file(Document document) {
        return documents.file(registrar, Ground.PARTY_PRESENT, document.id()).orElseThrow();
    }
}
