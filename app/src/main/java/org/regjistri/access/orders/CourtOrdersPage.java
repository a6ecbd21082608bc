package org.regjistri.access.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.regjistri.access.OfficialNames;
import org.regjistri.kernel.ActorRef;
import org.regjistri.web.Form;
import org.regjistri.web.Row;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// @param proposing true where the form for a new order is shown: it needs a person, from the person's page
public record CourtOrdersPage(Form form, boolean proposing, List<Line> orders) {

    /// @param person path of the person's page on this order; only followed while it is in force
    public record Line(
            UUID id,
            String reference,
            String state,
            Tone tone,
            List<Row> facts,
            String person,
            boolean inForce,
            boolean mayApprove,
            boolean mayLift) {

        static Line of(Ui ui, CourtOrder order, ActorRef visitor, LocalDate today, OfficialNames names) {
            CourtOrder.State state = order.state(today);
            List<Row> facts = new ArrayList<>();
            facts.add(Row.of(ui.text("order.ends"), ui.date(order.endsOn())));
            facts.add(Row.of(ui.text("order.proposed-by"), name(names, order.proposedBy())));
            CourtOrder.Decision approved = order.approved();
            if (approved != null) {
                facts.add(Row.of(ui.text("order.approved-by"), name(names, approved.by())));
            }
            return new Line(
                    order.id(),
                    order.reference(),
                    ui.text("order.state." + state),
                    tone(state),
                    facts,
                    "/persons/" + order.person() + "/by-order",
                    state == CourtOrder.State.IN_FORCE,
                    state == CourtOrder.State.PROPOSED && !order.proposedBy().equals(visitor),
                    approved != null && order.lifted() == null);
        }

        private static String name(OfficialNames names, ActorRef actor) {
            return names.nameOf(actor).orElse(actor.toString());
        }

        private static Tone tone(CourtOrder.State state) {
            return switch (state) {
                case PROPOSED -> Tone.ACTIVE;
                case IN_FORCE -> Tone.WARNING;
                case ENDED, LIFTED -> Tone.NEUTRAL;
            };
        }
    }
}
