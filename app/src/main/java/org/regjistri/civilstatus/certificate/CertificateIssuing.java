package org.regjistri.civilstatus.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.CertificateExamination;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.documents.DocumentKind;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.documents.Documents;
import org.regjistri.documents.IssueOutcome;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Issues a certificate or an extract: gather the facts, judge, order the document. One transaction.
@Service
class CertificateIssuing implements IssuingCertificates {
    private final CertificateSource source;
    private final BirthCertificate birthCertificate;
    private final PersonExtract personExtract;
    private final Documents documents;
    private final Persons persons;
    private final Access access;
    private final Law law;
    private final LegalTime time;

    CertificateIssuing(
            CertificateSource source,
            BirthCertificate birthCertificate,
            PersonExtract personExtract,
            Documents documents,
            Persons persons,
            Access access,
            Law law,
            LegalTime time) {
        this.source = source;
        this.birthCertificate = birthCertificate;
        this.personExtract = personExtract;
        this.documents = documents;
        this.persons = persons;
        this.access = access;
        this.law = law;
        this.time = time;
    }

    @Override
    @Transactional
    public CertificateExamination examine(Actor actor, OrderCertificate order) {
        access.demand(actor, Right.ISSUE_DOCUMENT, order.office());
        Gathered gathered = gather(actor, order, "certificate.check");
        List<Problem> problems = CertificateRules.judge(order, gathered.facts());
        return new CertificateExamination(
                problems, problems.isEmpty() ? Optional.of(preview(order, gathered)) : Optional.empty());
    }

    @Override
    @Transactional
    public CertificateOutcome issue(Actor actor, OrderCertificate order) {
        access.demand(actor, Right.ISSUE_DOCUMENT, order.office());
        documents.hold(about(order.about()));
        Gathered gathered = gather(actor, order, "certificate.issue");
        // A repetition is not judged anew: what was issued stays issued, whatever has changed since.
        List<Problem> problems = CertificateRules.judge(order, gathered.facts());
        if (!problems.isEmpty() && documents.ofKey(order.key()).isEmpty()) {
            return new CertificateOutcome.Refused(problems);
        }
        if (applicant(order, gathered).isEmpty()) {
            return new CertificateOutcome.KeyUsedOtherwise();
        }
        return switch (documents.issue(actor, documentOrder(order, gathered))) {
            case IssueOutcome.Issued(var document, var again) -> new CertificateOutcome.Issued(document, again);
            case IssueOutcome.KeyUsedOtherwise() -> new CertificateOutcome.KeyUsedOtherwise();
            case IssueOutcome.KindNotIssued(var on) -> new CertificateOutcome.NotIssuedAnyMore(on);
        };
    }

    /// The subject's row is the lock: two clicks wait for each other here, and nobody changes what is being certified.
    private Gathered gather(Actor actor, OrderCertificate order, String occasion) {
        List<PersonId> subject = source.subjectOf(order.about()).stream().toList();
        Instant recordedAt = persons.lock(subject, time.now());
        return source.gather(
                actor,
                new CertificateSource.Question(order.about(), order.asking().who(), order.office(), occasion),
                recordedAt);
    }

    private CertificateExamination.Preview preview(OrderCertificate order, Gathered gathered) {
        return new CertificateExamination.Preview(
                content(order, gathered).facts(),
                applicant(order, gathered).orElseThrow(),
                charge(order, gathered),
                validUntil(CertificateKinds.of(order.about()), gathered.facts().today()));
    }

    private @Nullable LocalDate validUntil(DocumentKind kind, LocalDate today) {
        return kind.validity()
                .map(months -> today.plusMonths(law.number(months, today)))
                .orElse(null);
    }

    private PaperContent content(OrderCertificate order, Gathered gathered) {
        return switch (order.about()) {
            case About.OfAct _ -> birthCertificate.of(gathered.act().orElseThrow(), gathered);
            case About.OfPerson _ -> personExtract.of(gathered);
        };
    }

    private Charge charge(OrderCertificate order, Gathered gathered) {
        return order.exempt() == null
                ? new Charge(
                        law.number(
                                CertificateKinds.of(order.about()).fee(),
                                gathered.facts().today()),
                        null)
                : new Charge(0, order.exempt().reason(), order.exempt().paper());
    }

    /// Empty where the register knows nobody of the kind that asks.
    private static Optional<Applicant> applicant(OrderCertificate order, Gathered gathered) {
        OrderCertificate.Asking asking = order.asking();
        if (asking.who() instanceof Who.Stranger(PersonName name, String paper)) {
            return Optional.of(new Applicant(name, asking.capacity(), asking.proof(), paper));
        }
        return gathered.facts()
                .applicant()
                .map(PersonState::name)
                .map(name -> new Applicant(name, asking.capacity(), asking.proof()));
    }

    private DocumentOrder documentOrder(OrderCertificate order, Gathered gathered) {
        PaperContent content = content(order, gathered);
        PersonState subject = gathered.subject();
        return new DocumentOrder(
                order.key(),
                CertificateDigest.of(order),
                CertificateKinds.of(order.about()),
                order.language(),
                order.office(),
                subject.id().value(),
                content.holder(),
                gathered.relatives().keySet().stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()),
                about(order.about()),
                restsOn(order, gathered),
                gathered.asOf().recordedAt(),
                applicant(order, gathered).orElseThrow(),
                order.purpose(),
                charge(order, gathered),
                CertificateKinds.LEGAL_BASIS,
                content.facts(),
                content.sealed(),
                order.about() instanceof About.OfAct
                        ? gathered.act().orElseThrow().number().reference()
                        : null);
    }

    private static UUID about(About about) {
        return switch (about) {
            case About.OfAct(var act) -> act.value();
            case About.OfPerson(var person) -> person.value();
        };
    }

    /// The act's entry; for an extract the entry that last changed what is known of the person.
    private static UUID restsOn(OrderCertificate order, Gathered gathered) {
        if (order.about() instanceof About.OfAct) {
            return gathered.act().orElseThrow().entry();
        }
        return gathered.history().stream()
                .flatMap(CertificateIssuing::changes)
                .max(Comparator.comparing(Change::at))
                .map(Change::entry)
                .orElseThrow();
    }

    private record Change(Instant at, UUID entry) {}

    private static Stream<Change> changes(RecordedFact fact) {
        Change begun = new Change(fact.recordedFrom(), fact.entry());
        return fact.recordedUntil() == null
                ? Stream.of(begun)
                : Stream.of(begun, new Change(fact.recordedUntil(), Objects.requireNonNull(fact.endedBy())));
    }
}
