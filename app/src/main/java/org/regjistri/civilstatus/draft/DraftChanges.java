package org.regjistri.civilstatus.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftProblem;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.kernel.ActorRef;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Problem;
import org.springframework.stereotype.Component;

/// What all changes to a draft have in common: the lock, the version, the table of steps, the line in the story. In the
/// caller's transaction.
@Component
class DraftChanges {
    private final DraftRows rows;
    private final Access access;
    private final Law law;
    private final LegalTime time;

    DraftChanges(DraftRows rows, Access access, Law law, LegalTime time) {
        this.rows = rows;
        this.access = access;
        this.law = law;
        this.time = time;
    }

    LocalDate expiresOn() {
        return time.today().plusDays(law.number(Parameter.DRAFT_DAYS, time.today()));
    }

    /// The draft, locked until the transaction ends.
    DraftRows.Kept lock(Actor actor, DraftId id, Right right) {
        DraftRows.Kept kept =
                rows.lock(id, time.today()).orElseThrow(() -> new NoSuchElementException("No such draft"));
        access.demand(actor, right, kept.draft().office());
        return kept;
    }

    /// What ends a change before it begins; empty where nothing does. Who may is the caller's question.
    Optional<DraftOutcome> obstacle(DraftRows.Kept kept, long version, Move move) {
        Draft now = kept.draft();
        if (now.version() == version + 1 && kept.lastChange().equals(move.digest())) {
            return Optional.of(new DraftOutcome.Done(now));
        }
        if (now.state().isEnded()) {
            return Optional.of(
                    refused(now, now.state() == DraftState.EXPIRED ? DraftProblem.EXPIRED : DraftProblem.ENDED));
        }
        if (now.version() != version) {
            return Optional.of(new DraftOutcome.Overtaken(now));
        }
        return move.step().from(now.state()).isEmpty()
                ? Optional.of(refused(now, DraftProblem.NOT_NOW))
                : Optional.empty();
    }

    /// Writes it, with its line in the story.
    ///
    /// @param effect on all but state, version and days
    DraftOutcome.Done write(DraftRows.Kept kept, Move move, UnaryOperator<Draft> effect) {
        Draft before = kept.draft();
        Instant now = time.now();
        DraftState state = move.step().from(before.state()).orElseThrow();
        Draft after = moved(effect.apply(before), state, before.version() + 1, now, expiresOn());
        rows.update(after, move.digest(), state.isEnded() ? time.today() : null);
        rows.insertStep(
                after.id(), after.version(), new Draft.Step(move.step(), move.by(), now, move.subject(), move.words()));
        return new DraftOutcome.Done(after);
    }

    static DraftOutcome refused(Draft now, DraftProblem problem) {
        return new DraftOutcome.Refused(now, Problem.of(problem, null));
    }

    static DraftOutcome refused(Draft now, DraftProblem problem, String field) {
        return new DraftOutcome.Refused(now, Problem.of(problem, field));
    }

    private static Draft moved(Draft draft, DraftState state, long version, Instant now, LocalDate expiresOn) {
        return new Draft(
                draft.id(),
                draft.kind(),
                draft.office(),
                state,
                version,
                draft.content(),
                draft.title(),
                draft.due(),
                draft.holder(),
                draft.begunBy(),
                draft.begunAt(),
                now,
                expiresOn,
                draft.review(),
                draft.act());
    }

    static Draft heldBy(Draft draft, ActorRef holder) {
        return with(draft, draft.content(), draft.title(), draft.due(), holder, draft.review(), draft.act());
    }

    static Draft reviewed(Draft draft, Draft.@Nullable Review review) {
        return with(draft, draft.content(), draft.title(), draft.due(), draft.holder(), review, draft.act());
    }

    static Draft holding(
            Draft draft,
            Map<String, List<String>> content,
            String title,
            @Nullable LocalDate due,
            Draft.@Nullable Review review) {
        return with(draft, content, title, due, draft.holder(), review, draft.act());
    }

    /// The act holds now what was typed: nothing of it is kept here.
    static Draft becoming(Draft draft, ActId act) {
        return with(draft, Map.of(), "", draft.due(), draft.holder(), draft.review(), act);
    }

    private static Draft with(
            Draft draft,
            Map<String, List<String>> content,
            String title,
            @Nullable LocalDate due,
            ActorRef holder,
            Draft.@Nullable Review review,
            @Nullable ActId act) {
        return new Draft(
                draft.id(),
                draft.kind(),
                draft.office(),
                draft.state(),
                draft.version(),
                content,
                title,
                due,
                holder,
                draft.begunBy(),
                draft.begunAt(),
                draft.changedAt(),
                draft.expiresOn(),
                review,
                act);
    }
}
