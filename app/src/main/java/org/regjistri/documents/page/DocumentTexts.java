package org.regjistri.documents.page;

import org.jspecify.annotations.Nullable;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Purpose;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// How documents are spoken of on these pages.
final class DocumentTexts {
    private DocumentTexts() {}

    static String kind(Ui ui, String code) {
        return ui.text("documents.kind." + code);
    }

    static String state(Ui ui, DocumentState state) {
        return switch (state) {
            case DocumentState.AwaitingSeal _ -> ui.text("documents.state.awaiting");
            case DocumentState.InForce _ -> ui.text("documents.state.in-force");
            case DocumentState.Overtaken _ -> ui.text("documents.state.overtaken");
            case DocumentState.Revoked _ -> ui.text("documents.state.revoked");
        };
    }

    static Tone tone(DocumentState state) {
        return switch (state) {
            case DocumentState.AwaitingSeal _ -> Tone.ACTIVE;
            case DocumentState.InForce _ -> Tone.GOOD;
            case DocumentState.Overtaken _ -> Tone.WARNING;
            case DocumentState.Revoked _ -> Tone.BAD;
        };
    }

    static @Nullable String next(Ui ui, DocumentState state) {
        return switch (state) {
            case DocumentState.AwaitingSeal _ -> ui.text("documents.next.awaiting");
            case DocumentState.InForce _ -> null;
            case DocumentState.Overtaken overtaken ->
                ui.text("documents.next.overtaken", overtaken.since(), overtaken.by());
            case DocumentState.Revoked revoked ->
                ui.text("documents.next.revoked", revoked.since(), ui.text("documents.revocation." + revoked.reason()));
        };
    }

    static String purpose(Ui ui, Purpose purpose) {
        String words = purpose.words();
        return words == null ? ui.text("documents.purpose." + purpose.kind()) : words;
    }

    static String charge(Ui ui, Charge charge) {
        Charge.Exemption exemption = charge.exemption();
        return exemption == null
                ? ui.euro(charge.cents())
                : ui.text("documents.exempt", ui.text("documents.exemption." + exemption));
    }

    static @Nullable String proof(Ui ui, Document document) {
        Applicant.Proof proof = document.applicant().evidence();
        return proof == null ? null : proof.number() + ", " + proof.issuer() + ", " + ui.date(proof.issuedOn());
    }
}
