package org.regjistri.desk.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Books;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.SignedDeclarations;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The desk: where an official's day begins. Queues at the left with what waits in them, the lines of one of them in
/// the
/// middle.
@Controller
class OfficePages {
    private static final int DRAFTS_MAX = 500;
    private final Drafts drafts;
    private final CorrectingSlips corrections;
    private final SignedDeclarations declarations;
    private final Books books;
    private final Lines lines;
    private final Territory territory;
    private final Law law;
    private final Access access;
    private final LegalTime time;

    OfficePages(
            Drafts drafts,
            CorrectingSlips corrections,
            SignedDeclarations declarations,
            Books books,
            Lines lines,
            Territory territory,
            Law law,
            Access access,
            LegalTime time) {
        this.drafts = drafts;
        this.corrections = corrections;
        this.declarations = declarations;
        this.books = books;
        this.lines = lines;
        this.territory = territory;
        this.law = law;
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
        Work work = work(actor, office);
        List<Queue> visible = Arrays.stream(Queue.values())
                .filter(queue -> access.may(actor, queue.right()))
                .toList();
        Queue shown = shown(form, visible, work);
        return Page.of(
                "desk/office",
                new OfficeView(
                        office,
                        form.with("office", office.code().value()).with("queue", shown.code()),
                        offices(actor, ui, office),
                        access.may(actor, Right.REGISTER_BIRTH),
                        queues(ui, visible, shown, work),
                        ui.text("desk.queue." + shown),
                        explanation(actor, ui, shown),
                        lines.of(ui, shown, work)));
    }

    private Work work(Actor actor, Office office) {
        LocalDate today = time.today(office.zone());
        return new Work(
                actor,
                office,
                drafts.open(actor, office.code(), DRAFTS_MAX),
                corrections.open(actor, office.code()),
                declarations.missing(office.book()).size(),
                books.day(office.book(), today.atStartOfDay(office.zone()).toInstant()),
                today,
                law::isDayOff);
    }

    /// The one asked for; else the first in which something waits, else what was registered today.
    private static Queue shown(Form form, List<Queue> visible, Work work) {
        return Queue.ofCode(form.value("queue"))
                .filter(visible::contains)
                .filter(OfficePages::isShownHere)
                .or(() -> visible.stream()
                        .filter(OfficePages::isShownHere)
                        .filter(queue -> queue.count(work).orElse(0) > 0)
                        .findFirst())
                .orElse(Queue.TODAY);
    }

    private static boolean isShownHere(Queue queue) {
        return !(queue.source() instanceof Queue.Source.Elsewhere);
    }

    private static List<QueueLine> queues(Ui ui, List<Queue> visible, Queue shown, Work work) {
        List<QueueLine> all = new ArrayList<>();
        for (Queue queue : visible) {
            all.add(new QueueLine(
                    path(queue, work),
                    ui.text("desk.queue." + queue),
                    queue.count(work).orElse(null),
                    queue.tone(work),
                    queue == shown,
                    Integer.toString(all.size() + 1)));
        }
        return all;
    }

    private static String path(Queue queue, Work work) {
        return queue.source() instanceof Queue.Source.Elsewhere(var _, var path)
                ? path.apply(work)
                : "/desk?office=" + work.office().code() + "&queue=" + queue.code();
    }

    /// A review is to be decided by some, and waited for by the others.
    private String explanation(Actor actor, Ui ui, Queue queue) {
        return switch (queue) {
            case REVIEW ->
                access.may(actor, Right.REVIEW_DRAFT)
                        ? ui.text("desk.queue.REVIEW.decide")
                        : ui.text("desk.queue.REVIEW.wait");
            case MINE, OFFICE, RETURNED, DUE, CORRECTIONS, UNSCANNED, TODAY, WEEK, UNCLOSED ->
                ui.text("desk.queue." + queue + ".means");
        };
    }

    /// The official's own office, or the one asked for. Units of the agency keep no book: they begin with the first
    /// office.
    private Office wanted(Actor actor, Form form) {
        String asked = form.value("office");
        if (asked.matches("[A-Z][A-Z0-9-]{1,15}")) {
            return territory
                    .find(OfficeCode.of(asked))
                    .filter(office -> office.kind() != OfficeKind.AGENCY_UNIT)
                    .orElseGet(() -> own(actor));
        }
        return own(actor);
    }

    private Office own(Actor actor) {
        Office own = actor.office().flatMap(territory::find).orElseThrow();
        return own.kind() == OfficeKind.AGENCY_UNIT ? withBooks().getFirst() : own;
    }

    /// Those of municipalities first, then of missions.
    private List<Office> withBooks() {
        return territory.offices().stream()
                .filter(office ->
                        office.kind() != OfficeKind.AGENCY_UNIT && office.book().equals(office.code()))
                .sorted(Comparator.comparing(Office::kind).thenComparing(Office::code))
                .toList();
    }

    /// Those who may look at every office choose one; the others have nothing to choose.
    private List<Choice> offices(Actor actor, Ui ui, Office shown) {
        Optional<Office> unit =
                actor.office().flatMap(territory::find).filter(own -> own.kind() == OfficeKind.AGENCY_UNIT);
        return unit.isPresent()
                ? withBooks().stream()
                        .map(office -> Choice.of(office.code().value(), ui.in(office.name())))
                        .toList()
                : List.of(Choice.of(shown.code().value(), ui.in(shown.name())));
    }
}
