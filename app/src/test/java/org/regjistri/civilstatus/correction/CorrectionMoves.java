package org.regjistri.civilstatus.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.CorrectionOutcome;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.simulation.Life;
import org.regjistri.simulation.Move;
import org.regjistri.simulation.Moves;
import org.regjistri.simulation.Order;
import org.regjistri.simulation.RegisteredActs;
import org.regjistri.testing.TestOfficial;
import org.springframework.stereotype.Component;

/// Slips are proposed for correction, agreed to, declined, withdrawn, in any order and more than once.
@Component
class CorrectionMoves implements Moves {
    private static final List<String> GIVEN = List.of("Arba", "Bora", "Drin", "Ema");
    private final CorrectingSlips corrections;
    private final Notes notes;

    CorrectionMoves(CorrectingSlips corrections, Notes notes) {
        this.corrections = corrections;
        this.notes = notes;
    }

    @Override
    public List<Move> all() {
        return List.of(
                Move.of("a correction is proposed", 10, this::propose),
                Move.of("a correction is agreed to", 8, life -> decide(life, life.head(), corrections::approve)),
                Move.of(
                        "a correction is declined",
                        2,
                        life -> decide(life, life.head(), (actor, id) -> corrections.decline(actor, id, "Not a slip"))),
                Move.of(
                        "a correction is taken back",
                        2,
                        life -> decide(life, life.registrar(), corrections::withdraw)));
    }

    static final class Ledger {
        private final List<CorrectionId> proposed = new ArrayList<>();
        /// The given name that the last agreed correction of an act brought.
        private final Map<CorrectionId, String> given = new LinkedHashMap<>();
    }

    private static Ledger ledger(Life life) {
        return life.remembered(Ledger.class, Ledger::new);
    }

    private Optional<Order<?>> propose(Life life) {
        return RegisteredActs.oneOf(life).map(act -> propose(life, act));
    }

    private Order<CorrectionOutcome> propose(Life life, Act act) {
        String given = life.oneOf(GIVEN);
        SlipValues values = SlipFields.applied(
                SlipsInBirths.valuesOf(notes.current(act)), List.of(new ActNote.Change("given", "", given)));
        var order = new ProposeCorrection(new CorrectionId(life.key()), act.id(), values, "The report says otherwise");
        return Order.by(life.registrar(), actor -> corrections.propose(actor, order), outcome -> {
            if (outcome instanceof CorrectionOutcome.Proposed(var correction)) {
                assertThat(correction.id()).isEqualTo(order.key());
                ledger(life).proposed.add(order.key());
                ledger(life).given.put(order.key(), given);
            }
        });
    }

    private Optional<Order<?>> decide(
            Life life, TestOfficial official, BiFunction<Actor, CorrectionId, CorrectionOutcome> decision) {
        List<CorrectionId> proposed = ledger(life).proposed;
        if (proposed.isEmpty()) {
            return Optional.empty();
        }
        CorrectionId id = life.oneOf(proposed.subList(Math.max(0, proposed.size() - 4), proposed.size()));
        return Optional.of(Order.byIfThere(official, actor -> decision.apply(actor, id), outcome -> {
            if (outcome instanceof CorrectionOutcome.Approved(var correction)) {
                assertThat(notes.of(correction.act()))
                        .flatExtracting(ActNote::changes)
                        .extracting(ActNote.Change::after)
                        .contains(ledger(life).given.get(id));
            }
        }));
    }
}
