package org.regjistri.documents.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.documents.Catalogue;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.documents.Documents;
import org.regjistri.documents.paper.Papers;
import org.regjistri.documents.paper.TemplateVersion;
import org.regjistri.kernel.Language;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.web.Answer;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The catalogue of kinds (CS-12): which are issued, how many were in a year, by whose decision; and the stock of
/// templates.
@Controller
class CataloguePages {
    private final Catalogue catalogue;
    private final Documents documents;
    private final Papers papers;
    private final Law law;
    private final LegalTime time;

    CataloguePages(Catalogue catalogue, Documents documents, Papers papers, Law law, LegalTime time) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.papers = papers;
        this.law = law;
        this.time = time;
    }

    @Bean
    static NavigationItem catalogueItem() {
        return new NavigationItem("documents.kinds.menu", "/document-kinds", Right.ADMINISTER_DOCUMENTS.name(), 700);
    }

    @GetMapping("/document-kinds")
    @Needs(Right.ADMINISTER_DOCUMENTS)
    Page kinds(Ui ui) {
        LocalDate today = time.today();
        return Page.of("documents/kinds", new KindsView(kinds(ui, today), templates(ui, today)));
    }

    private Table kinds(Ui ui, LocalDate today) {
        Map<String, Integer> thisYear = counts(today.getYear());
        Map<String, Integer> lastYear = counts(today.getYear() - 1);
        return new Table(
                ui.text("documents.kinds.table"),
                List.of(
                        Table.Column.of(ui.text("documents.kind")),
                        Table.Column.of(ui.text("documents.kinds.letters")),
                        Table.Column.of(ui.text("documents.state")),
                        Table.Column.ofNumbers(ui.text("documents.fee")),
                        Table.Column.ofNumbers(Integer.toString(today.getYear())),
                        Table.Column.ofNumbers(Integer.toString(today.getYear() - 1))),
                catalogue.kinds(today).stream()
                        .map(listed -> Table.Line.of(
                                "/document-kinds/" + listed.kind().code(),
                                Table.Cell.of(
                                        DocumentTexts.kind(ui, listed.kind().code())),
                                Table.Cell.ofCode(listed.kind().letters()),
                                KindView.state(ui, listed),
                                Table.Cell.of(ui.euro(law.number(listed.kind().fee(), today))),
                                Table.Cell.of(Integer.toString(
                                        thisYear.getOrDefault(listed.kind().code(), 0))),
                                Table.Cell.of(Integer.toString(
                                        lastYear.getOrDefault(listed.kind().code(), 0)))))
                        .toList(),
                ui.text("documents.kinds.none"));
    }

    private Map<String, Integer> counts(int year) {
        return documents.counts(year).stream()
                .collect(Collectors.toMap(Documents.YearCount::kind, Documents.YearCount::documents));
    }

    private Table templates(Ui ui, LocalDate today) {
        return new Table(
                ui.text("documents.templates.table"),
                List.of(
                        Table.Column.of(ui.text("documents.templates.preview")),
                        Table.Column.of(ui.text("documents.language")),
                        Table.Column.ofNumbers(ui.text("documents.templates.version")),
                        Table.Column.of(ui.text("documents.templates.from")),
                        Table.Column.of(ui.text("documents.templates.until")),
                        Table.Column.of(ui.text("documents.state"))),
                papers.stock().stream()
                        .flatMap(version -> DocumentOrder.LANGUAGES.stream()
                                .sorted()
                                .map(language -> line(ui, version, language, today)))
                        .toList(),
                ui.text("documents.templates.none"));
    }

    private Table.Line line(Ui ui, TemplateVersion version, Language language, LocalDate today) {
        LocalDate until = version.validUntil();
        boolean inForce = papers.inForce(version.kind(), today).equals(version);
        return Table.Line.of(
                "/document-templates/" + version.kind() + "/" + version.version() + "/" + language.path(),
                Table.Cell.of(DocumentTexts.kind(ui, version.kind())),
                Table.Cell.of(ui.text("documents.language." + language)),
                Table.Cell.of(Integer.toString(version.version())),
                Table.Cell.of(ui.date(version.validFrom())),
                Table.Cell.of(until == null ? "–" : ui.date(until)),
                inForce
                        ? Table.Cell.ofState(ui.text("documents.templates.in-force"), Tone.GOOD)
                        : Table.Cell.ofState(ui.text("documents.templates.not-in-force"), Tone.NEUTRAL));
    }

    @GetMapping("/document-templates/{kind}/{version}/{language}")
    @Needs(Right.ADMINISTER_DOCUMENTS)
    ResponseEntity<byte[]> specimen(
            @PathVariable String kind, @PathVariable int version, @PathVariable String language) {
        TemplateVersion template = papers.stock().stream()
                .filter(each -> each.kind().equals(kind) && each.version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language wanted = Language.ofPath(language)
                .filter(DocumentOrder.LANGUAGES::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(papers.specimen(template, wanted));
    }

    @GetMapping("/document-kinds/{kind}")
    @Needs(Right.ADMINISTER_DOCUMENTS)
    Page kind(Ui ui, @PathVariable String kind) {
        return page(ui, kind, Form.empty());
    }

    @PostMapping("/document-kinds/{kind}")
    @Needs(Right.ADMINISTER_DOCUMENTS)
    Answer decide(Actor actor, Ui ui, @PathVariable String kind, Form form) {
        Optional<LocalDate> from = form.date("from");
        if (form.isRedraw()) {
            return page(ui, kind, form);
        }
        if (from.isEmpty()) {
            form.reject("from", ui.text("documents.kinds.no-day"));
        }
        if (!form.value("issued").matches("true|false")) {
            form.reject("issued", ui.text("documents.kinds.choose"));
        }
        if (!form.hasErrors()) {
            listed(kind);
            List<Problem> problems = catalogue.decide(
                    actor, kind, from.orElseThrow(), form.value("issued").equals("true"), form.value("decision"));
            problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
        }
        return form.hasErrors()
                ? page(ui, kind, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                : SeeOther.to("/document-kinds/" + kind);
    }

    private Page page(Ui ui, String kind, Form form) {
        List<Choice> choices = List.of(
                Choice.of("false", ui.text("documents.kinds.stop")),
                Choice.of("true", ui.text("documents.kinds.start")));
        return Page.of("documents/kind", KindView.of(ui, listed(kind), choices, form));
    }

    private Catalogue.Listed listed(String kind) {
        return catalogue.find(kind, time.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
