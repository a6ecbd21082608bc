package org.regjistri.civilstatus.birth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Persons;
import org.regjistri.scans.Scans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// Registers a birth: gather the facts, judge, number, write, enter. One transaction.
@Service
class BirthRegistration implements RegisteringBirths {
    private final BirthFactsSource source;
    private final ParentPapers papers;
    private final BirthLikenesses likenesses;
    private final Persons persons;
    private final PersonalNumbers numbers;
    private final BirthActs acts;
    private final BirthPapers attached;
    private final ActSeries series;
    private final Drafts drafts;
    private final Journal journal;
    private final Access access;
    private final LegalTime time;
    private final Ids ids;

    BirthRegistration(
            BirthFactsSource source,
            ParentPapers papers,
            BirthLikenesses likenesses,
            Persons persons,
            PersonalNumbers numbers,
            BirthActs acts,
            BirthPapers attached,
            ActSeries series,
            Drafts drafts,
            Journal journal,
            Access access,
            LegalTime time,
            Ids ids) {
        this.source = source;
        this.papers = papers;
        this.likenesses = likenesses;
        this.persons = persons;
        this.numbers = numbers;
        this.acts = acts;
        this.attached = attached;
        this.series = series;
        this.drafts = drafts;
        this.journal = journal;
        this.access = access;
        this.time = time;
        this.ids = ids;
    }

    @Override
    @Transactional
    public BirthExamination examine(Actor actor, RegisterBirth order) {
        return examine(actor, Right.REGISTER_BIRTH, order);
    }

    @Override
    @Transactional
    public BirthExamination examineForReview(Actor actor, RegisterBirth order) {
        return examine(actor, Right.REVIEW_DRAFT, order);
    }

    private BirthExamination examine(Actor actor, Right right, RegisterBirth order) {
        access.demand(actor, right, order.office());
        BirthFactsSource.People people = source.people(order);
        BirthFacts facts = source.gather(actor, right, order, people, time.now());
        List<Likeness> alike = likenesses.of(order, people);
        return new BirthExamination(
                Stream.concat(BirthRules.judge(order, facts).stream(), attached.judge(order).stream())
                        .toList(),
                warnings(order, facts, alike),
                alike,
                facts.mother().map(ParentFacts::seen),
                facts.father().map(ParentFacts::seen),
                ParentageRules.parentage(order, facts),
                ParentageRules.citizenship(order, facts),
                EvidenceRules.demands(order, facts).stream()
                        .map(EvidenceRules.Demand::oneOf)
                        .toList(),
                facts.termEndsOn(),
                OrderDigest.of(order));
    }

    @Override
    @Transactional
    public BirthOutcome register(Actor actor, RegisterBirth order) {
        access.demand(actor, Right.REGISTER_BIRTH, order.office());
        papers.lock(order.mother());
        papers.lock(order.father());
        // The parents' rows are the lock: two officials with the same child wait for each other here.
        BirthFactsSource.People people = source.people(order);
        if (people.parents().isEmpty()) {
            papers.lock(order.key());
        }
        Instant recordedAt = persons.lock(people.parents(), time.now());
        Optional<Act> earlier = acts.findByCommandKey(order.key());
        if (earlier.isPresent()) {
            return again(earlier.get(), order);
        }
        BirthFacts facts = source.gather(actor, order, people, recordedAt);
        List<Problem> problems = Stream.concat(BirthRules.judge(order, facts).stream(), attached.judge(order).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new BirthOutcome.Refused(problems);
        }
        List<Likeness> alike = likenesses.of(order, people);
        return doubt(order, alike).orElseGet(() -> reviewed(actor, order, facts, alike, recordedAt));
    }

    private static BirthOutcome again(Act act, RegisterBirth order) {
        return act.commandDigest().equals(OrderDigest.of(order))
                ? new BirthOutcome.Registered(act, true)
                : new BirthOutcome.KeyUsedOtherwise();
    }

    /// The official decides about whom the register cannot: only a certain likeness ends it here.
    private static Optional<BirthOutcome> doubt(RegisterBirth order, List<Likeness> alike) {
        Optional<BirthOutcome> registered = alike.stream()
                .filter(likeness -> likeness.score() >= Likeness.CERTAIN)
                .findFirst()
                .map(BirthOutcome.AlreadyRegistered::new);
        List<Likeness> undecided = alike.stream()
                .filter(likeness -> !order.notTheSame().contains(likeness.person()))
                .toList();
        return registered.or(
                () -> undecided.isEmpty() ? Optional.empty() : Optional.of(new BirthOutcome.NeedsReview(undecided)));
    }

    private List<Problem> warnings(RegisterBirth order, BirthFacts facts, List<Likeness> alike) {
        return Stream.concat(
                        BirthLikenesses.warnings(order, alike).stream(), BirthWarningRules.judge(order, facts).stream())
                .toList();
    }

    /// What was overruled is looked at by somebody else first, who agreed to this very order.
    private BirthOutcome reviewed(
            Actor actor, RegisterBirth order, BirthFacts facts, List<Likeness> alike, Instant recordedAt) {
        List<Problem> warnings = warnings(order, facts, alike);
        if (warnings.isEmpty()) {
            return write(actor, order, facts, null, recordedAt);
        }
        List<String> codes = BirthExamination.toReview(warnings, alike);
        Optional<Birth.Review> review = drafts.approval(DraftId.of(order.key()))
                .filter(approval -> approval.digest().equals(OrderDigest.of(order))
                        && approval.warnings().containsAll(codes))
                .flatMap(approval -> review(approval, codes));
        return review.isEmpty()
                ? new BirthOutcome.NeedsApproval(warnings)
                : write(actor, order, facts, review.get(), recordedAt);
    }

    private static Optional<Birth.Review> review(Draft.Review approval, List<String> codes) {
        return approval.reviewer() == null || approval.decidedAt() == null
                ? Optional.empty()
                : Optional.of(new Birth.Review(
                        approval.reviewer().toString(), approval.decidedAt(), codes, approval.reason()));
    }

    private BirthOutcome write(
            Actor actor, RegisterBirth order, BirthFacts facts, Birth.@Nullable Review review, Instant recordedAt) {
        UUID entry = ids.next();
        ChildCitizenship citizenship = ParentageRules.citizenship(order, facts);
        BirthChanges changes = BirthChanges.of(order, facts, citizenship, ids);
        persons.write(changes.changes(), entry, recordedAt);
        IssuedNumber issued = numbers.issueFor(changes.child(), cause(citizenship), entry, recordedAt);
        Birth birth = new Birth(
                changes.child(),
                issued.number(),
                order.child(),
                changes.mother(),
                changes.father(),
                ParentageRules.parentage(order, facts),
                citizenship,
                order.declaration(),
                order.evidence(),
                facts.termEndsOn(),
                order.notTheSame(),
                review,
                order.signedDeclaration());
        Act act = act(actor, order, facts, birth, recordedAt, entry);
        acts.insert(act);
        drafts.registered(actor, DraftId.of(order.key()), act.id());
        attached.bind(act, order);
        Map<String, ObjectNode> sections = new LinkedHashMap<>();
        sections.put(BirthSection.NAME, BirthSection.write(act));
        sections.put(Persons.SECTION, persons.section(changes.changes()));
        sections.put(PersonalNumbers.SECTION, numbers.section(List.of(issued)));
        attached.section(order).ifPresent(scanned -> sections.put(Scans.SECTION, scanned));
        journal.append(new EntryDraft(
                entry,
                "birth.registered",
                recordedAt,
                actor.ref(),
                order.office(),
                act.legalBasis(),
                changes.subjects(),
                sections));
        return new BirthOutcome.Registered(act, false);
    }

    private static IssueCause cause(ChildCitizenship citizenship) {
        return citizenship.isCitizen() ? IssueCause.BIRTH_WITHIN_TERM : IssueCause.BIRTH_TO_FOREIGN_PARENTS;
    }

    private Act act(Actor actor, RegisterBirth order, BirthFacts facts, Birth birth, Instant recordedAt, UUID entry) {
        int year = LocalDate.ofInstant(recordedAt, facts.office().zone()).getYear();
        return new Act(
                new ActId(ids.next()),
                series.next(ActKind.BIRTH, facts.office().book(), year),
                order.office(),
                actor.ref(),
                cause(birth.citizenship()).article(),
                order.key(),
                OrderDigest.of(order),
                recordedAt,
                entry,
                birth);
    }
}
