package org.regjistri.civilstatus.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftProblem;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps drafts: each change locks the row, asks who may, and writes one line of the story.
@Service
class KeepingDrafts implements Drafts {
    private static final int LISTED_MAX = 500;
    private static final int TITLE_MAX = 200;
    private final DraftRows rows;
    private final DraftChanges changes;
    private final Refusing refusing;
    private final OfficialNames officials;
    private final Territory territory;
    private final Access access;
    private final LegalTime time;

    KeepingDrafts(
            DraftRows rows,
            DraftChanges changes,
            Refusing refusing,
            OfficialNames officials,
            Territory territory,
            Access access,
            LegalTime time) {
        this.rows = rows;
        this.changes = changes;
        this.refusing = refusing;
        this.officials = officials;
        this.territory = territory;
        this.access = access;
        this.time = time;
    }

    @Override
    @Transactional
    public Draft begin(Actor actor, DraftId id, ActKind kind, OfficeCode office) {
        access.demand(actor, Right.WORK_ON_DRAFT, office);
        Instant now = time.now();
        Move move = Move.of(DraftStep.BEGIN, actor.ref(), "");
        Draft draft = new Draft(
                id,
                kind,
                office,
                DraftState.OPEN,
                1,
                Map.of(),
                "",
                null,
                actor.ref(),
                actor.ref(),
                now,
                now,
                changes.expiresOn(),
                null,
                null);
        if (rows.insert(draft, move.digest())) {
            rows.insertStep(id, 1, new Draft.Step(DraftStep.BEGIN, actor.ref(), now, null, ""));
            return draft;
        }
        return changes.lock(actor, id, Right.WORK_ON_DRAFT).draft();
    }

    @Override
    public Optional<Draft> find(Actor actor, String id) {
        try {
            return rows.find(DraftId.parse(id), time.today()).filter(draft -> isVisible(actor, draft));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The refusal is written down; to whoever asked it looks as if there were nothing.
    private boolean isVisible(Actor actor, Draft draft) {
        try {
            access.demand(actor, Right.READ_OFFICE_WORK, draft.office());
            return true;
        } catch (AccessDenied _) {
            return false;
        }
    }

    @Override
    public List<Draft.Step> story(DraftId id) {
        return rows.story(id);
    }

    @Override
    public List<Draft> open(Actor actor, OfficeCode book, int limit) {
        access.demand(actor, Right.READ_OFFICE_WORK, book);
        List<String> offices = territory.offices().stream()
                .filter(office -> office.code().equals(book) || office.book().equals(book))
                .map(Office::code)
                .map(OfficeCode::value)
                .toList();
        return rows.open(offices, time.today(), Math.min(limit, LISTED_MAX));
    }

    @Override
    @Transactional
    public DraftOutcome save(Actor actor, DraftId id, long version, Content typed) {
        DraftRows.Kept kept = changes.lock(actor, id, Right.WORK_ON_DRAFT);
        Draft now = kept.draft();
        Content content = new Content(
                ContentJson.kept(typed.fields()),
                Words.kept(typed.title(), TITLE_MAX).strip(),
                typed.due());
        if (isHolder(actor, now) && !now.state().isEnded() && holds(now, content)) {
            return new DraftOutcome.Done(now);
        }
        Move move = new Move(
                DraftStep.SAVE,
                actor.ref(),
                null,
                "",
                List.of(ContentJson.write(content.fields()), content.title(), String.valueOf(content.due())));
        // An agreement was to other content than this.
        Draft.Review review = now.state() == DraftState.APPROVED ? null : now.review();
        return obstacle(actor, kept, version, move)
                .orElseGet(() -> changes.write(
                        kept,
                        move,
                        draft ->
                                DraftChanges.holding(draft, content.fields(), content.title(), content.due(), review)));
    }

    private static boolean holds(Draft draft, Content content) {
        return draft.content().equals(content.fields())
                && draft.title().equals(content.title())
                && Objects.equals(draft.due(), content.due());
    }

    @Override
    @Transactional
    public DraftOutcome take(Actor actor, DraftId id, long version) {
        DraftRows.Kept kept = changes.lock(actor, id, Right.WORK_ON_DRAFT);
        if (isHolder(actor, kept.draft()) && !kept.draft().state().isEnded()) {
            return new DraftOutcome.Done(kept.draft());
        }
        Move move = Move.of(DraftStep.TAKE, actor.ref(), "");
        return changes.obstacle(kept, version, move)
                .orElseGet(() -> changes.write(kept, move, draft -> DraftChanges.heldBy(draft, actor.ref())));
    }

    @Override
    @Transactional
    public DraftOutcome handOver(Actor actor, DraftId id, long version, UUID official) {
        DraftRows.Kept kept = changes.lock(actor, id, Right.WORK_ON_DRAFT);
        ActorRef to = new ActorRef(ActorRef.Kind.OFFICIAL, official.toString());
        Move move = new Move(DraftStep.HAND_OVER, actor.ref(), official, "", List.of());
        return obstacle(actor, kept, version, move).orElseGet(() -> {
            boolean isColleague = !to.equals(actor.ref())
                    && officials.whoMay(Right.WORK_ON_DRAFT, kept.draft().office()).stream()
                            .anyMatch(colleague -> colleague.id().equals(official));
            return isColleague
                    ? changes.write(kept, move, draft -> DraftChanges.heldBy(draft, to))
                    : DraftChanges.refused(kept.draft(), DraftProblem.NO_COLLEAGUE, "official");
        });
    }

    @Override
    @Transactional
    public DraftOutcome sendToReview(
            Actor actor, DraftId id, long version, String digest, List<String> warnings, String reason) {
        DraftRows.Kept kept = changes.lock(actor, id, Right.WORK_ON_DRAFT);
        Optional<String> words = Words.read(reason);
        List<String> codes = warnings.stream().sorted().distinct().toList();
        Move move = new Move(
                DraftStep.SEND_TO_REVIEW,
                actor.ref(),
                null,
                words.orElse(""),
                List.of(digest, String.join(",", codes)));
        return obstacle(actor, kept, version, move)
                .orElseGet(() -> words.isEmpty()
                        ? DraftChanges.refused(kept.draft(), DraftProblem.WORDS, "reason")
                        : changes.write(
                                kept,
                                move,
                                draft -> DraftChanges.reviewed(
                                        draft,
                                        new Draft.Review(
                                                digest, codes, words.get(), actor.ref(), time.now(), null, null, ""))));
    }

    @Override
    @Transactional
    public DraftOutcome approve(Actor actor, DraftId id, long version, String words) {
        return decide(actor, id, version, DraftStep.APPROVE, words, words.isBlank());
    }

    @Override
    @Transactional
    public DraftOutcome sendBack(Actor actor, DraftId id, long version, String words) {
        return decide(actor, id, version, DraftStep.SEND_BACK, words, false);
    }

    private DraftOutcome decide(
            Actor actor, DraftId id, long version, DraftStep step, String typed, boolean withoutWords) {
        DraftRows.Kept kept = changes.lock(actor, id, Right.REVIEW_DRAFT);
        Optional<String> words = withoutWords ? Optional.of("") : Words.read(typed);
        Move move = Move.of(step, actor.ref(), words.orElse(""));
        return changes.obstacle(kept, version, move).orElseGet(() -> {
            Draft.Review asked = Objects.requireNonNull(kept.draft().review(), "In review, so somebody asked");
            if (asked.askedBy().equals(actor.ref())) {
                return DraftChanges.refused(kept.draft(), DraftProblem.OWN_REVIEW);
            }
            return words.isEmpty()
                    ? DraftChanges.refused(kept.draft(), DraftProblem.WORDS, "words")
                    : changes.write(
                            kept,
                            move,
                            draft -> DraftChanges.reviewed(draft, decided(asked, actor.ref(), words.get())));
        });
    }

    private Draft.Review decided(Draft.Review asked, ActorRef reviewer, String words) {
        return new Draft.Review(
                asked.digest(),
                asked.warnings(),
                asked.reason(),
                asked.askedBy(),
                asked.askedAt(),
                reviewer,
                time.now(),
                words);
    }

    @Override
    @Transactional
    public DraftOutcome refuse(Actor actor, DraftId id, long version, String reason) {
        return end(actor, id, version, DraftStep.REFUSE, reason);
    }

    @Override
    @Transactional
    public DraftOutcome withdraw(Actor actor, DraftId id, long version, String reason) {
        return end(actor, id, version, DraftStep.WITHDRAW, reason);
    }

    private DraftOutcome end(Actor actor, DraftId id, long version, DraftStep step, String reason) {
        DraftRows.Kept kept = changes.lock(actor, id, Right.WORK_ON_DRAFT);
        Optional<String> words = Words.read(reason);
        Move move = Move.of(step, actor.ref(), words.orElse(""));
        return obstacle(actor, kept, version, move).orElseGet(() -> {
            if (words.isEmpty()) {
                return DraftChanges.refused(kept.draft(), DraftProblem.WORDS, "reason");
            }
            if (step == DraftStep.REFUSE) {
                refusing.enter(actor, kept.draft(), words.get());
            }
            return changes.write(kept, move, draft -> draft);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void registered(Actor actor, DraftId id, ActId act) {
        Optional<DraftRows.Kept> locked = rows.lock(id, time.today());
        if (locked.isEmpty() || act.equals(locked.get().draft().act())) {
            return;
        }
        Draft draft = locked.get().draft();
        access.demand(actor, Right.WORK_ON_DRAFT, draft.office());
        Move move = new Move(DraftStep.REGISTER, actor.ref(), act.value(), "", List.of());
        if (move.step().from(draft.state()).isEmpty()) {
            throw new IllegalStateException("No act comes of a draft that is " + draft.state());
        }
        changes.write(locked.get(), move, before -> DraftChanges.becoming(before, act));
    }

    @Override
    public Optional<Draft.Review> approval(DraftId id) {
        return rows.find(id, time.today())
                .filter(draft -> draft.state() == DraftState.APPROVED)
                .map(Draft::review);
    }

    /// As for every change, and only by whoever works on it.
    private Optional<DraftOutcome> obstacle(Actor actor, DraftRows.Kept kept, long version, Move move) {
        return changes.obstacle(kept, version, move)
                .or(() -> isHolder(actor, kept.draft())
                        ? Optional.empty()
                        : Optional.of(DraftChanges.refused(kept.draft(), DraftProblem.NOT_HOLDER)));
    }

    private static boolean isHolder(Actor actor, Draft draft) {
        return draft.holder().equals(actor.ref());
    }
}
