package org.regjistri.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.civilstatus.correction.TestCorrections;
import org.regjistri.civilstatus.draft.TestDrafts;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.ParentRole;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.Scans;
import org.springframework.stereotype.Component;

/// What an office does on a day, through the ordinary use cases: for tests of whole registers.
@Component
public class TestWork {
    public static final OfficeCode ISTOG = OfficeCode.of("M06");
    private final RegisteringBirths births;
    private final IssuingCertificates certificates;
    private final Documents documents;
    private final Scans scans;
    private final TestPeople people;
    private final TestOfficials officials;
    private final TestCorrections corrections;
    private final TestDrafts drafts;

    TestWork(
            RegisteringBirths births,
            IssuingCertificates certificates,
            Documents documents,
            Scans scans,
            TestPeople people,
            TestOfficials officials,
            TestCorrections corrections,
            TestDrafts drafts) {
        this.births = births;
        this.certificates = certificates;
        this.documents = documents;
        this.scans = scans;
        this.people = people;
        this.officials = officials;
        this.corrections = corrections;
        this.drafts = drafts;
    }

    public Actor registrar() {
        return TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
    }

    private Actor head() {
        return TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
    }

    /// Of married citizens, at Istog; every third with its signed declaration scanned.
    public List<Act> births(int count) {
        Actor registrar = registrar();
        List<Act> acts = new ArrayList<>();
        for (TestPeople.Couple couple : people.couples(count)) {
            acts.add(birth(registrar, couple, acts.size() % 3 == 0));
        }
        return acts;
    }

    public Act birth(Actor registrar, TestPeople.Couple couple, boolean scanned) {
        RegisterBirth order = BirthOrders.of(couple, "Dea", Sex.FEMALE, UUID.randomUUID(), Set.of());
        RegisterBirth whole = new RegisterBirth(
                order.key(),
                order.office(),
                order.child(),
                order.mother(),
                order.father(),
                order.declaration(),
                order.evidence(),
                order.notTheSame(),
                scanned ? scan(registrar, order.key()) : null,
                null);
        return ((BirthOutcome.Registered) births.register(registrar, whole)).act();
    }

    /// Handed in for something; what comes of it is open.
    public ScanId scan(Actor registrar, UUID about) {
        ScanOutcome outcome = scans.keep(registrar, ISTOG, about, TestPictures.small());
        return ((ScanOutcome.Kept) outcome).scan().id();
    }

    /// No entry rests on it.
    public void discard(ScanId scan) {
        scans.discard(scan);
    }

    /// Sealed, of the act's birth, for the mother.
    public Document certificate(Act act) {
        OrderCertificate order = new OrderCertificate(
                UUID.randomUUID(),
                ISTOG,
                new About.OfAct(act.id()),
                Language.SQ,
                new Asking(Applicant.Capacity.PARENT, new Who.TheParent(ParentRole.MOTHER), null),
                new Purpose(Purpose.Kind.EDUCATION, null),
                null);
        Document ordered = ((CertificateOutcome.Issued) certificates.issue(registrar(), order)).document();
        return documents.awaitSeal(ordered.id());
    }

    public void correct(Act act) {
        corrections.corrected(registrar(), head(), act, "Era");
    }

    /// A draft that stays open.
    public void draft() {
        drafts.begun(registrar());
    }

    /// The day of Istog.
    public void closeDay(Browser browser, MutableClock clock) {
        browser.signIn(officials.appoint("M06", Role.HEAD_OF_OFFICE), clock.instant());
        int answer = browser.post("/books/M06/close", Map.of()).statusCode();
        if (answer != 303) {
            throw new AssertionError("The day wasn't closed: " + answer);
        }
    }
}
