package org.regjistri.access.orders;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Orders of a court, for the officials of the central register.
@Controller
class CourtOrderPages {
    private static final int REFERENCE_MIN = 3;
    private static final int REFERENCE_MAX = 200;
    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final KeepingOrders keeping;
    private final CourtOrders orders;
    private final OfficialNames names;
    private final LegalTime time;

    CourtOrderPages(KeepingOrders keeping, CourtOrders orders, OfficialNames names, LegalTime time) {
        this.keeping = keeping;
        this.orders = orders;
        this.names = names;
        this.time = time;
    }

    @Bean
    static NavigationItem courtOrdersItem() {
        return new NavigationItem("order.menu", "/court-orders", Right.KEEP_COURT_ORDERS.name(), 820);
    }

    @Needs(Right.KEEP_COURT_ORDERS)
    @GetMapping("/court-orders")
    Page list(Actor actor, Ui ui, Form form) {
        return page(actor, ui, form);
    }

    @Needs(Right.KEEP_COURT_ORDERS)
    @PostMapping("/court-orders")
    Answer propose(Actor actor, Ui ui, Form form) {
        UUID person = id(form.value("person"));
        Optional<LocalDate> endsOn = form.date("endsOn").filter(day -> !day.isBefore(time.today()));
        int length = form.value("reference").length();
        if (form.isRedraw()) {
            return page(actor, ui, form);
        }
        if (person == null) {
            form.reject("reference", ui.text("order.person-wanted"));
        }
        if (length < REFERENCE_MIN || length > REFERENCE_MAX) {
            form.reject("reference", ui.text("order.reference-wanted"));
        }
        if (endsOn.isEmpty()) {
            form.reject("endsOn.day", ui.text("order.ends-wanted"));
        }
        if (person == null || form.hasErrors()) {
            return page(actor, ui, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        keeping.propose(actor, person, form.value("reference"), endsOn.orElseThrow());
        return SeeOther.to("/court-orders");
    }

    @Needs(Right.KEEP_COURT_ORDERS)
    @PostMapping("/court-orders/{order}/approval")
    Answer approve(Actor actor, Ui ui, Form form, @PathVariable String order) {
        UUID id = id(order);
        return after(id == null ? KeepingOrders.Outcome.UNKNOWN : keeping.approve(actor, id), actor, ui, form);
    }

    @Needs(Right.KEEP_COURT_ORDERS)
    @PostMapping("/court-orders/{order}/lifting")
    Answer lift(Actor actor, Ui ui, Form form, @PathVariable String order) {
        UUID id = id(order);
        return after(id == null ? KeepingOrders.Outcome.UNKNOWN : keeping.lift(actor, id), actor, ui, form);
    }

    private Answer after(KeepingOrders.Outcome outcome, Actor actor, Ui ui, Form form) {
        return switch (outcome) {
            case DONE -> SeeOther.to("/court-orders");
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case OWN -> refused(actor, ui, form, ui.text("order.own"));
            case NOT_NOW -> refused(actor, ui, form, ui.text("order.not-now"));
        };
    }

    private Page refused(Actor actor, Ui ui, Form form, String words) {
        form.reject(null, words);
        return page(actor, ui, form).withStatus(HttpStatus.CONFLICT);
    }

    private Page page(Actor actor, Ui ui, Form form) {
        return Page.of(
                "access/orders",
                new CourtOrdersPage(
                        form,
                        id(form.value("person")) != null,
                        orders.all().stream()
                                .map(order -> CourtOrdersPage.Line.of(ui, order, actor.ref(), time.today(), names))
                                .toList()));
    }

    private static @Nullable UUID id(String text) {
        return text.matches(UUID_SHAPE) ? UUID.fromString(text) : null;
    }
}
