package org.regjistri.civilstatus.certificate;

import java.util.List;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.CertificateExamination;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.documents.Documents;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.OrderKey;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A certificate or an extract at the counter: say who asks and for what, check, issue. The document has a page of its
/// own.
@Controller
class CertificatePages {
    private final IssuingCertificates certificates;
    private final CertificateViews views;
    private final Documents documents;
    private final Counters counters;
    private final Ids ids;

    CertificatePages(
            IssuingCertificates certificates, CertificateViews views, Documents documents, Counters counters, Ids ids) {
        this.certificates = certificates;
        this.views = views;
        this.documents = documents;
        this.counters = counters;
        this.ids = ids;
    }

    @GetMapping("/acts/{act}/certificate")
    @Needs(Right.ISSUE_DOCUMENT)
    Page blankOfAct(Actor actor, Ui ui, @PathVariable String act) {
        return blank(actor, ui, Target.act(act));
    }

    @GetMapping("/persons/{person}/extract")
    @Needs(Right.ISSUE_DOCUMENT)
    Page blankOfPerson(Actor actor, Ui ui, @PathVariable String person) {
        return blank(actor, ui, Target.person(person));
    }

    /// Back from checking, or in another language: the form as it was typed.
    @PostMapping("/acts/{act}/certificate")
    @Needs(Right.ISSUE_DOCUMENT)
    Page againOfAct(Actor actor, Ui ui, Form form, @PathVariable String act) {
        return again(actor, ui, form, Target.act(act));
    }

    @PostMapping("/persons/{person}/extract")
    @Needs(Right.ISSUE_DOCUMENT)
    Page againOfPerson(Actor actor, Ui ui, Form form, @PathVariable String person) {
        return again(actor, ui, form, Target.person(person));
    }

    @PostMapping("/acts/{act}/certificate/check")
    @Needs(Right.ISSUE_DOCUMENT)
    Page checkOfAct(Actor actor, Ui ui, Form form, @PathVariable String act) {
        return check(actor, ui, form, Target.act(act));
    }

    @PostMapping("/persons/{person}/extract/check")
    @Needs(Right.ISSUE_DOCUMENT)
    Page checkOfPerson(Actor actor, Ui ui, Form form, @PathVariable String person) {
        return check(actor, ui, form, Target.person(person));
    }

    @PostMapping("/acts/{act}/certificates")
    @Needs(Right.ISSUE_DOCUMENT)
    Answer issueOfAct(Actor actor, Ui ui, Form form, @PathVariable String act) {
        return issue(actor, ui, form, Target.act(act));
    }

    @PostMapping("/persons/{person}/extracts")
    @Needs(Right.ISSUE_DOCUMENT)
    Answer issueOfPerson(Actor actor, Ui ui, Form form, @PathVariable String person) {
        return issue(actor, ui, form, Target.person(person));
    }

    private Page blank(Actor actor, Ui ui, Target target) {
        return views.blank(actor, ui, target, ids.next(), counters.own(actor));
    }

    private Page again(Actor actor, Ui ui, Form form, Target target) {
        return views.form(actor, ui, form, target, counters.named(actor, Right.ISSUE_DOCUMENT, form.value("office")));
    }

    private Page check(Actor actor, Ui ui, Form form, Target target) {
        Office office = counters.named(actor, Right.ISSUE_DOCUMENT, form.value("office"));
        if (form.isRedraw()) {
            return views.form(actor, ui, form, target, office);
        }
        return switch (CertificateReading.read(fields(form), office.code(), target.about(), OrderKey.of(form, ids))) {
            case CertificateReading.Result.Unreadable(var problems) ->
                refused(actor, ui, form, target, office, problems);
            case CertificateReading.Result.Order(var order) -> examined(actor, ui, form, target, office, order);
        };
    }

    private Page examined(Actor actor, Ui ui, Form form, Target target, Office office, OrderCertificate order) {
        CertificateExamination examination = certificates.examine(actor, order);
        return examination
                .preview()
                .map(preview -> views.check(ui, form, target, order, preview))
                .orElseGet(() -> refused(actor, ui, form, target, office, examination.problems()));
    }

    private Answer issue(Actor actor, Ui ui, Form form, Target target) {
        Office office = counters.named(actor, Right.ISSUE_DOCUMENT, form.value("office"));
        return switch (CertificateReading.read(fields(form), office.code(), target.about(), OrderKey.of(form, ids))) {
            case CertificateReading.Result.Unreadable(var problems) ->
                refused(actor, ui, form, target, office, problems);
            case CertificateReading.Result.Order(var order) ->
                form.isRedraw()
                        ? examined(actor, ui, form, target, office, order)
                        : issued(actor, ui, form, target, office, order);
        };
    }

    private Answer issued(Actor actor, Ui ui, Form form, Target target, Office office, OrderCertificate order) {
        return switch (certificates.issue(actor, order)) {
            case CertificateOutcome.Issued(var document, var _) -> {
                // Committed: the number stays, whether the seal can be reached now or only later.
                documents.awaitSeal(document.id());
                yield SeeOther.to("/documents/" + document.id());
            }
            case CertificateOutcome.Refused(var problems) -> refused(actor, ui, form, target, office, problems);
            case CertificateOutcome.KeyUsedOtherwise() -> views.sentBefore(target);
            case CertificateOutcome.NotIssuedAnyMore(var on) -> views.notIssued(target, on);
        };
    }

    private Page refused(Actor actor, Ui ui, Form form, Target target, Office office, List<Problem> problems) {
        problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
        return views.form(actor, ui, form, target, office).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static CertificateFields fields(Form form) {
        return new CertificateFields(
                form.value("asks"),
                representative(form, "applicantNumber"),
                representative(form, "applicantGiven"),
                representative(form, "applicantSurname"),
                representative(form, "identityPaper"),
                form.value("proofIssuer"),
                form.value("proofNumber"),
                form.date("proofIssuedOn").map(Object::toString).orElse(""),
                form.value("purpose"),
                form.value("purposeWords"),
                form.value("language"),
                form.value("exemption"),
                form.value("exemptionPaper"));
    }

    /// The page shows these fields for a guardian and somebody authorised only. What was typed there before somebody
    /// else was chosen says nothing any more.
    private static String representative(Form form, String field) {
        String asks = form.value("asks");
        return asks.equals("GUARDIAN") || asks.equals("AUTHORISED") ? form.value(field) : "";
    }
}
