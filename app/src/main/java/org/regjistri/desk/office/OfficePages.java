package org.regjistri.desk.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The acts of an office, newest first: how the day went.
@Controller
class OfficePages {
    private static final int DAYS_SHOWN = 7;
    private static final int ACTS_MAX = 200;
    private final Acts acts;
    private final Territory territory;
    private final Access access;
    private final LegalTime time;

    OfficePages(Acts acts, Territory territory, Access access, LegalTime time) {
        this.acts = acts;
        this.territory = territory;
        this.access = access;
        this.time = time;
    }

    @Bean
    static NavigationItem officeItem() {
        return new NavigationItem("desk.office.menu", "/desk", Right.READ_OFFICE_WORK.name(), 10);
    }

    @GetMapping("/desk")
    @Needs(Right.READ_OFFICE_WORK)
    Page office(Actor actor, Ui ui, Form form) {
        Office office = wanted(actor, form);
        access.demand(actor, Right.READ_OFFICE_WORK, office.code());
        LocalDate today = time.today(office.zone());
        Instant from =
                today.minusDays(DAYS_SHOWN - 1L).atStartOfDay(office.zone()).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(office.zone()).toInstant();
        List<Act> shown = access.disclose(
                actor,
                Right.READ_OFFICE_WORK,
                Ground.SUPERVISION,
                new Disclosure<>(
                        "office.work",
                        Set.of("name", "birth"),
                        () -> acts.of(office.book(), from, until, ACTS_MAX),
                        all -> all.stream()
                                .map(act -> act.birth().childId().value())
                                .toList()));
        long ofToday = shown.stream()
                .filter(act ->
                        LocalDate.ofInstant(act.recordedAt(), office.zone()).equals(today))
                .count();
        return Page.of(
                "desk/office",
                new OfficeView(
                        office,
                        form.with("office", office.code().value()),
                        offices(actor, ui, office),
                        (int) ofToday,
                        access.may(actor, Right.REGISTER_BIRTH),
                        table(ui, shown)));
    }

    /// The official's own office, or the one asked for. Units of the agency keep no book: they begin with the first
    /// office.
    private Office wanted(Actor actor, Form form) {
        String asked = form.value("office");
        if (asked.matches("[A-Z][A-Z0-9-]{1,15}")) {
            return territory.find(OfficeCode.of(asked)).orElseGet(() -> own(actor));
        }
        return own(actor);
    }

    private Office own(Actor actor) {
        Office own = actor.office().flatMap(territory::find).orElseThrow();
        return own.kind() == OfficeKind.AGENCY_UNIT ? books().getFirst() : own;
    }

    /// Those of municipalities first, then of missions.
    private List<Office> books() {
        return territory.offices().stream()
                .filter(office ->
                        office.kind() != OfficeKind.AGENCY_UNIT && office.book().equals(office.code()))
                .sorted(Comparator.comparing(Office::kind).thenComparing(Office::code))
                .toList();
    }

    /// Those who may look at every office choose one; the others have nothing to choose.
    private List<Choice> offices(Actor actor, Ui ui, Office shown) {
        boolean ofAgency = actor.office()
                .flatMap(territory::find)
                .filter(own -> own.kind() == OfficeKind.AGENCY_UNIT)
                .isPresent();
        return ofAgency
                ? books().stream()
                        .map(office -> Choice.of(office.code().value(), ui.in(office.name())))
                        .toList()
                : List.of(Choice.of(shown.code().value(), ui.in(shown.name())));
    }

    private static Table table(Ui ui, List<Act> shown) {
        return new Table(
                ui.text("desk.office.table"),
                List.of(
                        Table.Column.of(ui.text("desk.office.reference")),
                        Table.Column.of(ui.text("desk.office.child")),
                        Table.Column.of(ui.text("desk.office.born")),
                        Table.Column.of(ui.text("desk.office.registered"))),
                shown.stream()
                        .map(act -> Table.Line.of(
                                "/acts/" + act.id() + "?ground=" + Ground.SUPERVISION,
                                Table.Cell.ofCode(act.number().reference()),
                                Table.Cell.of(act.birth().child().name().full()),
                                Table.Cell.of(ui.date(act.birth().child().bornOn())),
                                Table.Cell.of(ui.moment(act.recordedAt()))))
                        .toList(),
                ui.text("desk.office.empty"));
    }
}
