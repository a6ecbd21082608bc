package org.regjistri.portal.verification;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Verifying.Checked;
import org.regjistri.documents.Verifying.FileVerdict;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// Puts what came of a check into the words of a page.
@Component
class CheckResults {
    private final LegalTime time;

    CheckResults(LegalTime time) {
        this.time = time;
    }

    CheckedPage byToken(Ui ui, Checked checked) {
        return found(ui, Verdict.of(ui, checked, false), checked, List.of());
    }

    /// @param typed is good as a code
    CheckedPage byCode(Ui ui, Checked checked, String typed) {
        String code = CheckCode.read(typed).map(CheckCode::printed).orElse(typed);
        List<Row> facts = new ArrayList<>(few(ui, checked));
        facts.add(Row.ofCode(ui.text("verification.fact.code"), code));
        return new CheckedPage(Verdict.of(ui, checked, false), facts, List.of(), at(ui), code);
    }

    CheckedPage byFile(Ui ui, FileVerdict verdict) {
        return switch (verdict) {
            case FileVerdict.Intact(Checked checked, String record) ->
                found(ui, Verdict.of(ui, checked, true), checked, RecordFacts.of(ui, record));
            case FileVerdict.AddedTo(Checked checked) ->
                found(ui, Verdict.of(ui, Verdict.Answer.ADDED_TO), checked, List.of());
            case FileVerdict.Changed(String number) ->
                notFound(
                        ui,
                        Verdict.of(ui, Verdict.Answer.CHANGED),
                        number == null ? List.of() : List.of(Row.ofCode(ui.text("verification.fact.claims"), number)));
            case FileVerdict.Unknown unknown -> notFound(ui, Verdict.of(ui, Verdict.Answer.UNKNOWN_SEAL), List.of());
            case FileVerdict.NotOurs not -> notFound(ui, Verdict.of(ui, Verdict.Answer.NOT_OURS), List.of());
        };
    }

    CheckedPage unknownToken(Ui ui) {
        return notFound(ui, Verdict.of(ui, Verdict.Answer.NOT_KNOWN), List.of());
    }

    private CheckedPage found(Ui ui, Verdict verdict, Checked checked, List<CheckedPage.Section> record) {
        return new CheckedPage(verdict, few(ui, checked), record, at(ui), null);
    }

    private CheckedPage notFound(Ui ui, Verdict verdict, List<Row> facts) {
        return new CheckedPage(verdict, facts, List.of(), at(ui), null);
    }

    private String at(Ui ui) {
        return ui.text("verification.checked-at", time.now());
    }

    /// No more than these of a document whose file is not at hand.
    private static List<Row> few(Ui ui, Checked checked) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(ui.text("verification.fact.kind"), ui.text("documents.kind." + checked.kind())));
        rows.add(Row.ofCode(ui.text("verification.fact.number"), checked.number()));
        rows.add(Row.of(ui.text("verification.fact.initials"), checked.initials()));
        rows.add(Row.of(ui.text("verification.fact.issued"), ui.moment(checked.issuedAt())));
        if (checked.validUntil() != null) {
            rows.add(Row.of(ui.text("verification.fact.valid-until"), ui.date(checked.validUntil())));
        }
        switch (checked.state()) {
            case DocumentState.Overtaken(var since, var by) ->
                rows.add(Row.of(ui.text("verification.fact.overtaken"), ui.moment(since)));
            case DocumentState.Revoked(var since, var reason) ->
                rows.add(Row.of(ui.text("verification.fact.revoked"), ui.moment(since)));
            case DocumentState.AwaitingSeal awaiting -> {}
            case DocumentState.InForce in -> {}
        }
        return rows;
    }
}
