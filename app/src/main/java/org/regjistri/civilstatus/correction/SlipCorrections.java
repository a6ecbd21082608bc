package org.regjistri.civilstatus.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.regjistri.access.Access;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.CorrectionOutcome;
import org.regjistri.civilstatus.CorrectionProblem;
import org.regjistri.civilstatus.NoteKind;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.civilstatus.note.EnteringNotes;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Problem;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects slips: proposed, then decided by another official. The decision locks, judges again, and enters the note.
@Service
class SlipCorrections implements CorrectingSlips {
    private static final ArticleId LEGAL_BASIS = ArticleId.of("LAW-04-L-003:0");
    private final CorrectionRows rows;
    private final SlipJudgement judgement;
    private final EnteringNotes entering;
    private final Notes notes;
    private final Acts acts;
    private final Persons persons;
    private final Territory territory;
    private final Access access;
    private final Law law;
    private final LegalTime time;
    private final Ids ids;

    SlipCorrections(
            CorrectionRows rows,
            SlipJudgement judgement,
            EnteringNotes entering,
            Notes notes,
            Acts acts,
            Persons persons,
            Territory territory,
            Access access,
            Law law,
            LegalTime time,
            Ids ids) {
        this.rows = rows;
        this.judgement = judgement;
        this.entering = entering;
        this.notes = notes;
        this.acts = acts;
        this.persons = persons;
        this.territory = territory;
        this.access = access;
        this.law = law;
        this.time = time;
        this.ids = ids;
    }

    @Override
    @Transactional
    public Examination examine(Actor actor, ProposeCorrection order) {
        Act act = act(order);
        access.demand(actor, Right.PROPOSE_CORRECTION, act.office());
        SlipValues current = SlipsInBirths.valuesOf(notes.current(act));
        return new Examination(
                judgement.judge(actor, act, current, order, isPending(act), time.now()),
                SlipFields.changes(current, order.values()));
    }

    @Override
    @Transactional
    public CorrectionOutcome propose(Actor actor, ProposeCorrection order) {
        Act act = act(order);
        access.demand(actor, Right.PROPOSE_CORRECTION, act.office());
        // The child's row is the lock: two officials with the same slip wait for each other here.
        persons.lock(List.of(act.birth().childId()), time.now());
        Optional<Correction> earlier = rows.find(order.key(), time.today());
        if (earlier.isPresent()) {
            return again(actor, earlier.get());
        }
        rows.expire(act.id(), time.today());
        SlipValues current = SlipsInBirths.valuesOf(notes.current(act));
        List<Problem> problems = judgement.judge(actor, act, current, order, isPending(act), time.now());
        if (!problems.isEmpty()) {
            return new CorrectionOutcome.Refused(problems);
        }
        Correction correction = new Correction(
                order.key(),
                act.id(),
                act.office(),
                Correction.State.PROPOSED,
                SlipFields.changes(current, order.values()),
                order.reason().strip(),
                notes.of(act.id()).size(),
                actor.ref(),
                time.now(),
                time.today().plusDays(law.number(Parameter.CORRECTION_PROPOSAL_DAYS, time.today())),
                null,
                null,
                "");
        rows.insert(correction);
        return new CorrectionOutcome.Proposed(correction);
    }

    private static CorrectionOutcome again(Actor actor, Correction earlier) {
        return earlier.proposedBy().equals(actor.ref())
                ? new CorrectionOutcome.Proposed(earlier)
                : refused(CorrectionProblem.PENDING);
    }

    private boolean isPending(Act act) {
        return rows.isPending(act.id(), time.today());
    }

    @Override
    public Optional<Correction> find(Actor actor, String id) {
        try {
            return rows.find(CorrectionId.parse(id), time.today())
                    .filter(correction -> isVisible(actor, correction.office()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The refusal is written down; to whoever asked it looks as if there were nothing.
    private boolean isVisible(Actor actor, OfficeCode office) {
        try {
            access.demand(actor, Right.READ_OFFICE_WORK, office);
            return true;
        } catch (AccessDenied _) {
            return false;
        }
    }

    @Override
    public List<Correction> open(Actor actor, OfficeCode book) {
        access.demand(actor, Right.READ_OFFICE_WORK, book);
        return rows.open(
                territory.offices().stream()
                        .filter(office -> office.book().equals(book))
                        .map(Office::code)
                        .map(OfficeCode::value)
                        .toList(),
                time.today());
    }

    @Override
    @Transactional
    public CorrectionOutcome approve(Actor actor, CorrectionId id) {
        Correction correction = lock(actor, id, Right.APPROVE_CORRECTION);
        if (isDecidedBy(actor, correction, Correction.State.APPROVED)) {
            return new CorrectionOutcome.Approved(correction);
        }
        Optional<CorrectionOutcome> obstacle = obstacle(actor, correction);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Act act = acts.find(correction.act()).orElseThrow();
        PersonId child = act.birth().childId();
        Instant recordedAt = entering.lock(act, Set.of(child), time.now());
        SlipValues current = SlipsInBirths.valuesOf(notes.current(act));
        if (notes.of(act.id()).size() != correction.notesSeen()) {
            return refused(CorrectionProblem.NEWER_NOTE);
        }
        SlipValues after = SlipFields.applied(current, correction.changes());
        List<Problem> problems = judgement.judge(
                actor,
                act,
                current,
                new ProposeCorrection(id, act.id(), after, correction.reason()),
                false,
                correction.proposedAt());
        if (!problems.isEmpty()) {
            return new CorrectionOutcome.Refused(problems);
        }
        enter(
                actor,
                act,
                correction,
                CorrectedFacts.changes(child, persons.history(child), current, after, ids),
                recordedAt);
        return new CorrectionOutcome.Approved(decided(actor, correction, Correction.State.APPROVED, ""));
    }

    private ActNote enter(Actor actor, Act act, Correction correction, PersonChanges facts, Instant recordedAt) {
        return entering.enter(
                actor,
                new EnteringNotes.Decision(
                        act,
                        NoteKind.SLIP_CORRECTED,
                        "act.corrected",
                        correction.changes(),
                        correction.reason(),
                        correction.proposedBy(),
                        correction.proposedAt(),
                        LEGAL_BASIS,
                        Set.of(act.birth().childId())),
                facts,
                recordedAt);
    }

    @Override
    @Transactional
    public CorrectionOutcome decline(Actor actor, CorrectionId id, String words) {
        Correction correction = lock(actor, id, Right.APPROVE_CORRECTION);
        if (isDecidedBy(actor, correction, Correction.State.DECLINED)) {
            return new CorrectionOutcome.Ended(correction);
        }
        return obstacle(actor, correction)
                .orElseGet(() -> SlipRules.isReason(words)
                        ? new CorrectionOutcome.Ended(
                                decided(actor, correction, Correction.State.DECLINED, words.strip()))
                        : new CorrectionOutcome.Refused(List.of(Problem.of(CorrectionProblem.REASON, "words"))));
    }

    @Override
    @Transactional
    public CorrectionOutcome withdraw(Actor actor, CorrectionId id) {
        Correction correction = lock(actor, id, Right.PROPOSE_CORRECTION);
        if (isDecidedBy(actor, correction, Correction.State.WITHDRAWN)) {
            return new CorrectionOutcome.Ended(correction);
        }
        return ended(correction)
                .orElseGet(() -> correction.proposedBy().equals(actor.ref())
                        ? new CorrectionOutcome.Ended(decided(actor, correction, Correction.State.WITHDRAWN, ""))
                        : refused(CorrectionProblem.NOT_PROPOSER));
    }

    private Correction lock(Actor actor, CorrectionId id, Right right) {
        Correction correction =
                rows.lock(id, time.today()).orElseThrow(() -> new NoSuchElementException("No such correction"));
        access.demand(actor, right, correction.office());
        return correction;
    }

    private static boolean isDecidedBy(Actor actor, Correction correction, Correction.State state) {
        return correction.state() == state && actor.ref().equals(correction.decidedBy());
    }

    /// Four eyes: nobody decides about their own proposal.
    private static Optional<CorrectionOutcome> obstacle(Actor actor, Correction correction) {
        return ended(correction)
                .or(() -> correction.proposedBy().equals(actor.ref())
                        ? Optional.of(refused(CorrectionProblem.OWN_PROPOSAL))
                        : Optional.empty());
    }

    private static Optional<CorrectionOutcome> ended(Correction correction) {
        return switch (correction.state()) {
            case PROPOSED -> Optional.empty();
            case EXPIRED -> Optional.of(refused(CorrectionProblem.EXPIRED));
            case APPROVED, DECLINED, WITHDRAWN -> Optional.of(refused(CorrectionProblem.ENDED));
        };
    }

    private static CorrectionOutcome refused(CorrectionProblem problem) {
        return new CorrectionOutcome.Refused(List.of(Problem.of(problem, null)));
    }

    private Correction decided(Actor actor, Correction correction, Correction.State state, String words) {
        LocalDate today = time.today();
        rows.decide(correction.id(), state, actor.ref(), time.now(), today, words);
        return rows.find(correction.id(), today).orElseThrow();
    }

    private Act act(ProposeCorrection order) {
        return acts.find(order.act()).orElseThrow(() -> new NoSuchElementException("No such act"));
    }
}
