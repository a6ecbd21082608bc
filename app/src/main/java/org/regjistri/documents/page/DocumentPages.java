package org.regjistri.documents.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.documents.Catalogue;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentProblem;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.RevocationReason;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.territory.Territory;
import org.regjistri.web.Answer;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One document: what is known of it, its file, its revocation.
@Controller
class DocumentPages {
    private static final Set<String> ATTRIBUTES = Set.of("name", "document");
    private final Documents documents;
    private final Catalogue catalogue;
    private final Access access;
    private final OfficialNames officials;
    private final Territory territory;
    private final LegalTime time;

    DocumentPages(
            Documents documents,
            Catalogue catalogue,
            Access access,
            OfficialNames officials,
            Territory territory,
            LegalTime time) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.access = access;
        this.officials = officials;
        this.territory = territory;
        this.time = time;
    }

    @GetMapping("/documents/{document}")
    @Needs(Right.READ_DOCUMENT)
    Page document(Actor actor, Ui ui, @PathVariable String document, @RequestParam(defaultValue = "") String ground) {
        Document found = find(document);
        return ground(actor, found, ground)
                .map(named -> Page.of("documents/document", view(actor, ui, named, look(actor, named, found))))
                .orElseGet(() -> GroundPage.of(ui, "/documents/" + found.id()));
    }

    /// To be printed for whoever paid.
    @GetMapping("/documents/{document}/receipt")
    @Needs(Right.READ_DOCUMENT)
    Page receipt(Actor actor, Ui ui, @PathVariable String document, @RequestParam(defaultValue = "") String ground) {
        Document found = find(document);
        if (found.receipt() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ground(actor, found, ground)
                .map(named -> Page.of("documents/receipt", receipt(ui, look(actor, named, found))))
                .orElseGet(() -> GroundPage.of(ui, "/documents/" + found.id() + "/receipt"));
    }

    private ReceiptView receipt(Ui ui, Document document) {
        return new ReceiptView(
                document,
                List.of(
                        Row.of(
                                ui.text("documents.fee"),
                                ui.euro(document.charge().cents())),
                        Row.of(ui.text("documents.receipt.for"), DocumentTexts.kind(ui, document.kind()))
                                .withSecond(document.number().reference()),
                        Row.of(
                                ui.text("documents.receipt.from"),
                                document.applicant().name().full()),
                        Row.of(ui.text("documents.receipt.at"), ui.moment(document.orderedAt())),
                        Row.of(ui.text("documents.office"), office(ui, document.office()))
                                .withSecond(
                                        officials.nameOf(document.orderedBy()).orElse(null))));
    }

    @GetMapping("/documents/{document}/file")
    @Needs(Right.READ_DOCUMENT)
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable String document, @RequestParam(defaultValue = "") String ground) {
        Document found = find(document);
        Ground named =
                ground(actor, found, ground).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        byte[] content = documents
                .file(actor, named, found.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(found.number().reference() + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping("/documents/{document}/revocation")
    @Needs(Right.REVOKE_DOCUMENT)
    Page revocation(Actor actor, Ui ui, @PathVariable String document) {
        Document found = findToRevoke(actor, document);
        return revocation(ui, found, Form.empty());
    }

    @PostMapping("/documents/{document}/revocation")
    @Needs(Right.REVOKE_DOCUMENT)
    Answer revoke(Actor actor, Ui ui, @PathVariable String document, Form form) {
        Document found = findToRevoke(actor, document);
        if (form.isRedraw()) {
            return revocation(ui, found, form);
        }
        Optional<RevocationReason> reason = Arrays.stream(RevocationReason.values())
                .filter(each -> each.name().equals(form.value("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            return refused(ui, found, form, Problem.of(DocumentProblem.REVOCATION_REASON, "reason"));
        }
        return documents.revoke(actor, found.id(), reason.get())
                ? SeeOther.to("/documents/" + found.id() + "?ground=" + Ground.SUPERVISION)
                : refused(ui, found, form, Problem.of(DocumentProblem.REVOKED_BEFORE, null));
    }

    private static Page refused(Ui ui, Document document, Form form, Problem problem) {
        form.reject(problem.field(), ui.problem(problem));
        return revocation(ui, document, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page revocation(Ui ui, Document document, Form form) {
        List<Choice> reasons = Arrays.stream(RevocationReason.values())
                .map(reason -> Choice.of(reason.name(), ui.text("documents.revocation." + reason)))
                .toList();
        return Page.of(
                "documents/revocation",
                new RevocationView(document, DocumentTexts.kind(ui, document.kind()), reasons, form));
    }

    private Document findToRevoke(Actor actor, String id) {
        Optional<Document> found = lookUp(id);
        access.demandAt(actor, Right.REVOKE_DOCUMENT, found.map(Document::office));
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Document find(String id) {
        return lookUp(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Document> lookUp(String id) {
        try {
            return documents.find(DocumentId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whoever ordered it has the party at the counter; others say why they look.
    private static Optional<Ground> ground(Actor actor, Document document, String text) {
        return document.orderedBy().equals(actor.ref()) && text.isEmpty()
                ? Optional.of(Ground.PARTY_PRESENT)
                : GroundPage.read(text);
    }

    private Document look(Actor actor, Ground ground, Document document) {
        return access.disclose(
                actor,
                Right.READ_DOCUMENT,
                ground,
                new Disclosure<>("document.page", ATTRIBUTES, () -> document, shown -> List.of(shown.subject())));
    }

    private DocumentView view(Actor actor, Ui ui, Ground ground, Document document) {
        return new DocumentView(
                document,
                DocumentTexts.kind(ui, document.kind()),
                DocumentTexts.state(ui, document.state()),
                DocumentTexts.tone(document.state()),
                DocumentTexts.next(ui, document.state()),
                ground.name(),
                access.may(actor, Right.REVOKE_DOCUMENT) && !(document.state() instanceof DocumentState.Revoked),
                basis(document, ground),
                facts(ui, document),
                order(ui, document));
    }

    private String basis(Document document, Ground ground) {
        String path = catalogue
                .find(document.kind(), time.today())
                .map(listed -> listed.kind().basis())
                .orElseThrow();
        return path + document.about() + "?ground=" + ground;
    }

    private List<Row> facts(Ui ui, Document document) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.ofCode(ui.text("documents.number"), document.number().reference()));
        rows.add(Row.ofCode(ui.text("documents.code"), document.code().printed()));
        rows.add(Row.of(ui.text("documents.issued"), ui.moment(document.orderedAt())));
        rows.add(Row.of(ui.text("documents.as-of"), ui.moment(document.asOf())));
        LocalDate until = document.validUntil();
        rows.add(Row.of(
                ui.text("documents.valid-until"),
                until == null ? ui.text("documents.valid-while-confirmed") : ui.date(until)));
        rows.add(Row.of(ui.text("documents.language"), ui.text("documents.language." + document.language())));
        String act = document.actReference();
        if (act != null) {
            rows.add(Row.ofCode(ui.text("documents.act"), act));
        }
        return rows;
    }

    private List<Row> order(Ui ui, Document document) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                        ui.text("documents.applicant"),
                        document.applicant().name().full())
                .withSecond(ui.text("documents.capacity." + document.applicant().capacity())));
        String proof = DocumentTexts.proof(ui, document);
        if (proof != null) {
            rows.add(Row.of(ui.text("documents.proof"), proof));
        }
        String paper = document.applicant().identityPaper();
        if (paper != null) {
            rows.add(Row.of(ui.text("documents.identity-paper"), paper));
        }
        rows.add(Row.of(ui.text("documents.purpose"), DocumentTexts.purpose(ui, document.purpose())));
        rows.add(Row.of(ui.text("documents.fee"), DocumentTexts.charge(ui, document.charge()))
                .withSecond(document.receipt()));
        String exemption = document.charge().exemptionPaper();
        if (exemption != null) {
            rows.add(Row.of(ui.text("documents.exemption-paper"), exemption));
        }
        rows.add(Row.of(ui.text("documents.office"), office(ui, document.office()))
                .withSecond(officials.nameOf(document.orderedBy()).orElse(null)));
        return rows;
    }

    private String office(Ui ui, OfficeCode code) {
        return territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }
}
