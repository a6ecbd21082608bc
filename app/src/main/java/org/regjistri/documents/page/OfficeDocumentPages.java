package org.regjistri.documents.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What an office issued on a day, with the receipts and their sum: for the cash desk at the end of the day.
@Controller
class OfficeDocumentPages {
    private static final int SHOWN_MAX = 500;
    private final Documents documents;
    private final Access access;
    private final Counters counters;
    private final Territory territory;
    private final LegalTime time;

    OfficeDocumentPages(Documents documents, Access access, Counters counters, Territory territory, LegalTime time) {
        this.documents = documents;
        this.access = access;
        this.counters = counters;
        this.territory = territory;
        this.time = time;
    }

    @Bean
    static NavigationItem officeDocumentsItem() {
        return new NavigationItem("documents.office.menu", "/documents", Right.ISSUE_DOCUMENT.name(), 40);
    }

    @GetMapping("/documents")
    @Needs(Right.READ_OFFICE_WORK)
    Page office(Actor actor, Ui ui, Form form) {
        Office office = counters.named(actor, Right.READ_OFFICE_WORK, form.value("office"));
        LocalDate day = day(ui, form, office);
        Instant from = day.atStartOfDay(office.zone()).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(office.zone()).toInstant();
        List<String> offices = withSatellites(office.code());
        List<Document> shown = access.disclose(
                actor,
                Right.READ_OFFICE_WORK,
                Ground.SUPERVISION,
                new Disclosure<>(
                        "office.documents",
                        Set.of("initials", "document"),
                        () -> documents.issuedBy(offices, from, until, SHOWN_MAX),
                        all -> all.stream().map(Document::subject).toList()));
        int cents =
                shown.stream().mapToInt(document -> document.charge().cents()).sum();
        return Page.of(
                "documents/office",
                new OfficeDocumentsView(
                        ui.in(office.name()),
                        day,
                        shown.size(),
                        ui.euro(cents),
                        form.with("office", office.code().value()).with("day", day),
                        table(ui, shown)));
    }

    private LocalDate day(Ui ui, Form form, Office office) {
        LocalDate today = time.today(office.zone());
        if (form.isBlankDate("day")) {
            return today;
        }
        return form.date("day").orElseGet(() -> {
            form.reject("day", ui.text("documents.office.no-day"));
            return today;
        });
    }

    private List<String> withSatellites(OfficeCode own) {
        return territory.offices().stream()
                .filter(office -> office.code().equals(own) || office.book().equals(own))
                .map(office -> office.code().value())
                .toList();
    }

    private static Table table(Ui ui, List<Document> shown) {
        return new Table(
                ui.text("documents.office.table"),
                List.of(
                        Table.Column.of(ui.text("documents.number")),
                        Table.Column.of(ui.text("documents.kind")),
                        Table.Column.of(ui.text("documents.initials")),
                        Table.Column.of(ui.text("documents.issued")),
                        Table.Column.of(ui.text("documents.receipt")),
                        Table.Column.ofNumbers(ui.text("documents.fee")),
                        Table.Column.of(ui.text("documents.state"))),
                shown.stream().map(document -> line(ui, document)).toList(),
                ui.text("documents.office.empty"));
    }

    private static Table.Line line(Ui ui, Document document) {
        String receipt = document.receipt();
        return Table.Line.of(
                "/documents/" + document.id() + "?ground=" + Ground.SUPERVISION,
                Table.Cell.ofCode(document.number().reference()),
                Table.Cell.of(DocumentTexts.kind(ui, document.kind())),
                Table.Cell.of(document.initials()),
                Table.Cell.of(ui.moment(document.orderedAt())),
                Table.Cell.ofCode(receipt == null ? "–" : receipt),
                Table.Cell.of(DocumentTexts.charge(ui, document.charge())),
                Table.Cell.ofState(DocumentTexts.state(ui, document.state()), DocumentTexts.tone(document.state())));
    }
}
