package org.regjistri.portal.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Verifying.Checked;
import org.regjistri.documents.Verifying.FileVerdict;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// The one large answer: a sign, a word, a sentence, and what to do next.
///
/// @param sign the name of its drawing: `yes`, `no`, `care`, `wait`
/// @param advice one thing to do in each
public record Verdict(Tone tone, String sign, String word, String sentence, List<String> advice) {

    /// What may be said of a document, however it was asked about.
    enum Answer {
        VALID(Tone.GOOD, "yes"),
        EXPIRED(Tone.WARNING, "care"),
        OVERTAKEN(Tone.WARNING, "care"),
        REVOKED(Tone.BAD, "no"),
        AWAITING(Tone.ACTIVE, "wait"),
        ADDED_TO(Tone.BAD, "no"),
        CHANGED(Tone.BAD, "no"),
        UNKNOWN_SEAL(Tone.WARNING, "care"),
        NOT_OURS(Tone.BAD, "no"),
        NOT_KNOWN(Tone.BAD, "no");

        private final Tone tone;
        private final String sign;

        Answer(Tone tone, String sign) {
            this.tone = tone;
            this.sign = sign;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Answer answer(Checked checked) {
        return switch (checked.state()) {
            case DocumentState.AwaitingSeal() -> Answer.AWAITING;
            case DocumentState.InForce in -> checked.expired() ? Answer.EXPIRED : Answer.VALID;
            case DocumentState.Overtaken overtaken -> Answer.OVERTAKEN;
            case DocumentState.Revoked revoked -> Answer.REVOKED;
        };
    }

    static Answer answer(FileVerdict verdict) {
        return switch (verdict) {
            case FileVerdict.Intact intact -> answer(intact.checked());
            case FileVerdict.AddedTo added -> Answer.ADDED_TO;
            case FileVerdict.Changed changed -> Answer.CHANGED;
            case FileVerdict.Unknown unknown -> Answer.UNKNOWN_SEAL;
            case FileVerdict.NotOurs not -> Answer.NOT_OURS;
        };
    }

    /// @param byFile the file was checked, so that there is more to compare than initials
    static Verdict of(Ui ui, Checked checked, boolean byFile) {
        Answer answer = answer(checked);
        Object since = switch (checked.state()) {
            case DocumentState.Overtaken(var moment, var by) -> moment;
            case DocumentState.Revoked(var moment, var reason) -> moment;
            case DocumentState.AwaitingSeal awaiting -> checked.issuedAt();
            case DocumentState.InForce in -> until(checked);
        };
        String compare = ui.text(byFile ? "verification.advice.compare-all" : "verification.advice.compare");
        return switch (answer) {
            case VALID -> of(ui, answer, List.of(compare), since);
            case REVOKED -> of(ui, answer, List.of(ui.text("verification.advice.revoked")), since);
            case AWAITING -> of(ui, answer, List.of(ui.text("verification.advice.awaiting")), since);
            default -> of(ui, answer, List.of(compare, ui.text("verification.advice." + answer.key())), since);
        };
    }

    /// Of a file that is not what was issued, or of nothing that is known.
    static Verdict of(Ui ui, Answer answer) {
        return of(ui, answer, List.of(ui.text("verification.advice." + answer.key())), "");
    }

    private static Verdict of(Ui ui, Answer answer, List<String> advice, Object argument) {
        return new Verdict(
                answer.tone,
                answer.sign,
                ui.text("verification.word." + answer.key()),
                ui.text("verification.sentence." + answer.key(), argument),
                advice);
    }

    private static Object until(Checked checked) {
        LocalDate until = checked.validUntil();
        return until == null ? "" : until;
    }
}
