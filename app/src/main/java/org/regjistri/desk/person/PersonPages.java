package org.regjistri.desk.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.PersonState;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Finding a person and the person's page.
@Controller
class PersonPages {
    private final PersonLooking looking;
    private final PersonViews views;
    private final LegalTime time;

    PersonPages(PersonLooking looking, PersonViews views, LegalTime time) {
        this.looking = looking;
        this.views = views;
        this.time = time;
    }

    @Bean
    static NavigationItem findPersonItem() {
        return new NavigationItem("desk.find.menu", "/persons/find", Right.FIND_PERSON.name(), 30);
    }

    @GetMapping("/persons/find")
    @Needs(Right.FIND_PERSON)
    Page ask(Ui ui) {
        return views.find(ui, Form.empty().with(GroundPage.PARAMETER, Ground.PARTY_PRESENT.name()));
    }

    /// Posted, because what is typed may be a personal number: it never stands in an address.
    @PostMapping("/persons/find")
    @Needs(Right.FIND_PERSON)
    Page find(Actor actor, Ui ui, Form form) {
        FindForm.spread(form);
        Ground ground = GroundPage.read(form.value(GroundPage.PARAMETER)).orElse(Ground.PARTY_PRESENT);
        form.with(GroundPage.PARAMETER, ground.name());
        if (form.isRedraw()) {
            return views.find(ui, form);
        }
        return switch (FindForm.read(form)) {
            case FindForm.Wish.ByNumber(PersonalNumber number) ->
                views.found(ui, form, ground, looking.find(actor, ground, number, now()));
            case FindForm.Wish.ByName(PersonQuery query) -> found(actor, ui, form, ground, query);
            case FindForm.Wish.Unclear(String field, String messageKey) -> {
                form.reject(field, ui.text(messageKey));
                yield views.find(ui, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Page found(Actor actor, Ui ui, Form form, Ground ground, PersonQuery query) {
        List<PersonState> found = looking.find(actor, ground, query, now());
        return views.found(ui, form, ground, found);
    }

    @GetMapping("/persons/{person}")
    @Needs(Right.READ_PERSON)
    Page person(Actor actor, Ui ui, Form form, @PathVariable String person) {
        Optional<Ground> ground = GroundPage.read(form.value(GroundPage.PARAMETER));
        if (ground.isEmpty()) {
            return GroundPage.of(ui, "/persons/" + person);
        }
        return looking.look(actor, ground.get(), person, asOf(form))
                .map(look ->
                        views.person(actor, ui, form, ground.get(), look, looking.family(actor, ground.get(), look)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// On an order of a court that names the person; without the family, whom it does not name.
    @GetMapping("/persons/{person}/by-order")
    @Needs(Right.KEEP_COURT_ORDERS)
    Page personByOrder(Actor actor, Ui ui, Form form, @PathVariable String person) {
        return looking.look(actor, Ground.COURT_ORDER, person, now())
                .map(look -> views.person(
                        actor, ui, form, Ground.COURT_ORDER, look, new Family(look.state(), Map.of(), Map.of())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AsOf now() {
        return new AsOf(time.today(), time.now());
    }

    /// The day it was true, and the day at whose end the register knew; today where nothing was asked.
    private AsOf asOf(Form form) {
        LocalDate validAt = form.date("validAt").orElseGet(time::today);
        Instant knownAt = form.date("knownAt")
                .map(day -> day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant())
                .filter(moment -> moment.isBefore(time.now()))
                .orElseGet(time::now);
        return new AsOf(validAt, knownAt);
    }
}
