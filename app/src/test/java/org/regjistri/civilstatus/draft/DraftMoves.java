package org.regjistri.civilstatus.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.simulation.Life;
import org.regjistri.simulation.Move;
import org.regjistri.simulation.Moves;
import org.regjistri.simulation.Order;
import org.regjistri.simulation.Town;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.stereotype.Component;

/// Drafts begin, change hands, are reviewed, refused, taken back, and forgotten.
@Component
class DraftMoves implements Moves {
    private final Drafts drafts;
    private final List<Tidying> tidying;
    private final TestOfficials officials;

    DraftMoves(Drafts drafts, List<Tidying> tidying, TestOfficials officials) {
        this.drafts = drafts;
        this.tidying = tidying;
        this.officials = officials;
    }

    @Override
    public List<Move> all() {
        return List.of(
                Move.of("a draft begins", 6, this::begin),
                Move.of("a draft is saved", 5, life -> change(life, life.registrar(), this::save)),
                Move.of(
                        "a draft is taken up",
                        4,
                        life -> change(
                                life,
                                life.registrar(),
                                (actor, draft) -> drafts.take(actor, draft.id(), draft.version()))),
                Move.of(
                        "a draft is put to review",
                        4,
                        life -> change(
                                life,
                                life.registrar(),
                                (actor, draft) -> drafts.sendToReview(
                                        actor, draft.id(), draft.version(), "d".repeat(64), List.of(), "Looks right"))),
                Move.of(
                        "a draft is agreed to",
                        3,
                        life -> change(
                                life,
                                life.head(),
                                (actor, draft) -> drafts.approve(actor, draft.id(), draft.version(), ""))),
                Move.of(
                        "a draft is sent back",
                        2,
                        life -> change(
                                life,
                                life.head(),
                                (actor, draft) ->
                                        drafts.sendBack(actor, draft.id(), draft.version(), "Which hospital?"))),
                Move.of(
                        "a draft is refused",
                        2,
                        life -> change(
                                life,
                                life.registrar(),
                                (actor, draft) ->
                                        drafts.refuse(actor, draft.id(), draft.version(), "No evidence of a birth"))),
                Move.of(
                        "a draft is taken back",
                        2,
                        life -> change(
                                life,
                                life.registrar(),
                                (actor, draft) -> drafts.withdraw(actor, draft.id(), draft.version(), "Moved away"))),
                Move.of(
                        "what is over is forgotten",
                        2,
                        _ -> Optional.of(Order.ofItself(() -> tidying.forEach(Tidying::tidy)))));
    }

    /// A draft as somebody saw it; a decision about it may come when it has long changed.
    @FunctionalInterface
    private interface Change {
        DraftOutcome by(Actor actor, Draft seen);
    }

    static final class Ledger {
        private final List<DraftId> begun = new ArrayList<>();
    }

    private static Ledger ledger(Life life) {
        return life.remembered(Ledger.class, Ledger::new);
    }

    private Optional<Order<?>> begin(Life life) {
        DraftId id = DraftId.of(life.key());
        return Optional.of(Order.by(
                life.registrar(),
                actor -> drafts.begin(actor, id, ActKind.BIRTH, OfficeCode.of(Town.OFFICE)),
                draft -> {
                    assertThat(draft.id()).isEqualTo(id);
                    ledger(life).begun.add(id);
                }));
    }

    private Optional<Order<?>> change(Life life, TestOfficial official, Change change) {
        List<DraftId> begun = ledger(life).begun;
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        DraftId id = life.oneOf(begun.subList(Math.max(0, begun.size() - 3), begun.size()));
        Optional<Draft> seen = drafts.find(officials.system(), id.toString());
        return seen.map(draft -> Order.byIfThere(official, actor -> change.by(actor, draft), outcome -> {
            if (outcome instanceof DraftOutcome.Done(Draft now)) {
                assertThat(now.version()).isBetween(draft.version(), draft.version() + 1);
            }
        }));
    }

    private DraftOutcome save(Actor actor, Draft seen) {
        return drafts.save(
                actor,
                seen.id(),
                seen.version(),
                new Drafts.Content(Map.of("given", List.of("Dea " + seen.version())), "Dea", null));
    }
}
