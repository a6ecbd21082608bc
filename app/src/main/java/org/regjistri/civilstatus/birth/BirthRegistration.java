package org.regjistri.civilstatus.birth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Period;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.Fact;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Newborn;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registers a birth: gather the facts, judge, number, write, enter. One transaction.
@Service
class BirthRegistration implements RegisteringBirths {
    private final BirthFactsSource source;
    private final Persons persons;
    private final PersonalNumbers numbers;
    private final BirthActs acts;
    private final ActSeries series;
    private final Journal journal;
    private final Access access;
    private final LegalTime time;
    private final Ids ids;

    BirthRegistration(
            BirthFactsSource source,
            Persons persons,
            PersonalNumbers numbers,
            BirthActs acts,
            ActSeries series,
            Journal journal,
            Access access,
            LegalTime time,
            Ids ids) {
        this.source = source;
        this.persons = persons;
        this.numbers = numbers;
        this.acts = acts;
        this.series = series;
        this.journal = journal;
        this.access = access;
        this.time = time;
        this.ids = ids;
    }

    @Override
    @Transactional
    public BirthExamination examine(Actor actor, RegisterBirth order) {
        access.demand(actor, Right.REGISTER_BIRTH, order.office());
        BirthFacts facts = source.gather(actor, order, source.parents(order), time.now());
        List<Problem> problems = BirthRules.judge(order, facts);
        return new BirthExamination(
                problems, similar(order, facts), facts.mother(), facts.father(), facts.termEndsOn());
    }

    @Override
    @Transactional
    public BirthOutcome register(Actor actor, RegisterBirth order) {
        access.demand(actor, Right.REGISTER_BIRTH, order.office());
        // The parents' rows are the lock: two officials with the same child wait for each other here.
        BirthFactsSource.Parents parents = source.parents(order);
        Instant recordedAt = persons.lock(parents.known(), time.now());
        Optional<Act> earlier = acts.findByCommandKey(order.key());
        if (earlier.isPresent()) {
            return again(earlier.get(), order);
        }
        BirthFacts facts = source.gather(actor, order, parents, recordedAt);
        List<Problem> problems = BirthRules.judge(order, facts);
        if (!problems.isEmpty()) {
            return new BirthOutcome.Refused(problems);
        }
        return doubt(order, similar(order, facts)).orElseGet(() -> write(actor, order, facts, recordedAt));
    }

    private static BirthOutcome again(Act act, RegisterBirth order) {
        return act.commandDigest().equals(OrderDigest.of(order))
                ? new BirthOutcome.Registered(act, true)
                : new BirthOutcome.KeyUsedOtherwise();
    }

    private List<Likeness> similar(RegisterBirth order, BirthFacts facts) {
        PersonId mother = facts.mother().map(PersonState::id).orElse(null);
        return persons.similarTo(new Newborn(
                order.child().name(), order.child().sex(), order.child().bornOn(), mother));
    }

    /// The official decides about whom the register cannot: only a certain likeness ends it here.
    private static Optional<BirthOutcome> doubt(RegisterBirth order, List<Likeness> likenesses) {
        Optional<BirthOutcome> registered = likenesses.stream()
                .filter(likeness -> likeness.score() >= Likeness.CERTAIN)
                .findFirst()
                .map(BirthOutcome.AlreadyRegistered::new);
        List<Likeness> undecided = likenesses.stream()
                .filter(likeness -> !order.notTheSame().contains(likeness.person()))
                .toList();
        return registered.or(
                () -> undecided.isEmpty() ? Optional.empty() : Optional.of(new BirthOutcome.NeedsReview(undecided)));
    }

    private BirthOutcome write(Actor actor, RegisterBirth order, BirthFacts facts, Instant recordedAt) {
        UUID entry = ids.next();
        PersonId child = PersonId.of(ids.next());
        PersonState mother = facts.mother().orElseThrow();
        PersonState father = facts.father().orElseThrow();
        PersonChanges changes = changes(child, order.child(), mother.id(), father.id());
        persons.write(changes, entry, recordedAt);
        IssuedNumber issued = numbers.issueFor(child, IssueCause.BIRTH_WITHIN_TERM, entry, recordedAt);
        Birth birth = new Birth(
                child,
                issued.number(),
                order.child(),
                parent(mother),
                parent(father),
                order.declarant(),
                order.evidence(),
                facts.termEndsOn(),
                order.notTheSame());
        Act act = act(actor, order, facts, birth, recordedAt, entry);
        acts.insert(act);
        journal.append(new EntryDraft(
                entry,
                "birth.registered",
                recordedAt,
                actor.ref(),
                order.office(),
                act.legalBasis(),
                List.of(child.value(), mother.id().value(), father.id().value()),
                Map.of(
                        BirthSection.NAME, BirthSection.write(act),
                        Persons.SECTION, persons.section(changes),
                        PersonalNumbers.SECTION, numbers.section(List.of(issued)))));
        return new BirthOutcome.Registered(act, false);
    }

    private static Birth.Parent parent(PersonState parent) {
        return new Birth.Parent(
                parent.id(), java.util.Objects.requireNonNull(parent.name(), "Everybody alive has a name"));
    }

    private Act act(Actor actor, RegisterBirth order, BirthFacts facts, Birth birth, Instant recordedAt, UUID entry) {
        int year = LocalDate.ofInstant(recordedAt, facts.office().zone()).getYear();
        return new Act(
                new ActId(ids.next()),
                series.next(ActKind.BIRTH, facts.office().book(), year),
                order.office(),
                actor.ref(),
                IssueCause.BIRTH_WITHIN_TERM.article(),
                order.key(),
                OrderDigest.of(order),
                recordedAt,
                entry,
                birth);
    }

    /// A child of two citizens is a citizen by birth: derived, never typed.
    private PersonChanges changes(PersonId child, RegisterBirth.Child born, PersonId mother, PersonId father) {
        Period fromBirth = Period.from(born.bornOn());
        List<Fact> facts = List.of(
                new Fact.Named(born.name(), fromBirth),
                new Fact.OfSex(born.sex(), fromBirth),
                new Fact.Born(CivilDate.of(born.bornOn()), born.bornAt(), born.place(), fromBirth),
                new Fact.CitizenOf(CountryCode.KOSOVO, fromBirth),
                new Fact.ChildOf(mother, ParentRole.MOTHER, fromBirth),
                new Fact.ChildOf(father, ParentRole.FATHER, fromBirth));
        List<PersonChanges.Added> added = new ArrayList<>();
        facts.forEach(fact -> added.add(new PersonChanges.Added(ids.next(), child, fact)));
        return new PersonChanges(List.of(child), added, List.of());
    }
}
