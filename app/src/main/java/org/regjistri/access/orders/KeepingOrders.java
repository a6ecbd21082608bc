package org.regjistri.access.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.access.orders.CourtOrder.Decision;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Orders of a court: entered by one official, agreed to by another, lifted by one of them.
@Service
class KeepingOrders {
    private static final ArticleId BASIS = ArticleId.of("LAW-06-L-082:0");
    private final Access access;
    private final CourtOrders orders;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    KeepingOrders(Access access, CourtOrders orders, Journal journal, LegalTime time, Ids ids) {
        this.access = access;
        this.orders = orders;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    @Transactional
    void propose(Actor by, UUID person, String reference, LocalDate endsOn) {
        access.demand(by, Right.KEEP_COURT_ORDERS);
        orders.insert(new CourtOrder(ids.next(), person, reference, endsOn, by.ref(), time.now(), null, null));
    }

    enum Outcome {
        DONE,
        /// There is no such order.
        UNKNOWN,
        /// Nobody agrees to what they entered themselves.
        OWN,
        /// It is not in the state in which this is decided.
        NOT_NOW
    }

    @Transactional
    Outcome approve(Actor by, UUID order) {
        access.demand(by, Right.KEEP_COURT_ORDERS);
        Optional<CourtOrder> found = orders.lock(order);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().proposedBy().equals(by.ref())) {
            return Outcome.OWN;
        }
        if (found.get().state(time.today()) != CourtOrder.State.PROPOSED) {
            return Outcome.NOT_NOW;
        }
        Decision decision = decision(by, found.get(), "access.order-approved", OrderSection.APPROVED);
        orders.approve(order, decision);
        return Outcome.DONE;
    }

    /// From now on the person may read of the looks. Also after the order's last day.
    @Transactional
    Outcome lift(Actor by, UUID order) {
        access.demand(by, Right.KEEP_COURT_ORDERS);
        Optional<CourtOrder> found = orders.lock(order);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().approved() == null || found.get().lifted() != null) {
            return Outcome.NOT_NOW;
        }
        Decision decision = decision(by, found.get(), "access.order-lifted", OrderSection.LIFTED);
        orders.lift(order, decision);
        return Outcome.DONE;
    }

    /// The entry names no person in its envelope: that is shown to more people than the order is.
    private Decision decision(Actor by, CourtOrder order, String kind, String decided) {
        Instant now = time.now();
        Decision decision = new Decision(by.ref(), now, ids.next());
        journal.append(new EntryDraft(
                decision.entry(),
                kind,
                now,
                by.ref(),
                by.office().orElseThrow(),
                BASIS,
                List.of(),
                Map.of(OrderSection.NAME, OrderSection.of(order, decided))));
        return decision;
    }
}
