package org.regjistri.civilstatus.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.CertificateExamination;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What the pages of an order show.
@Component
public class CertificateViews {
    /// The fields of the form, as they travel from page to page.
    static final List<String> FIELDS = List.of(
            "key",
            "office",
            "asks",
            "applicantNumber",
            "applicantGiven",
            "applicantSurname",
            "identityPaper",
            "proofIssuer",
            "proofNumber",
            "proofIssuedOn.day",
            "proofIssuedOn.month",
            "proofIssuedOn.year",
            "purpose",
            "purposeWords",
            "language",
            "exemption",
            "exemptionPaper");

    private final CertificateSource source;
    private final CertificateAskers askers;
    private final PaperRows paper;
    private final Documents documents;
    private final Territory territory;
    private final Law law;
    private final LegalTime time;

    CertificateViews(
            CertificateSource source,
            CertificateAskers askers,
            PaperRows paper,
            Documents documents,
            Territory territory,
            Law law,
            LegalTime time) {
        this.source = source;
        this.askers = askers;
        this.paper = paper;
        this.documents = documents;
        this.territory = territory;
        this.law = law;
        this.time = time;
    }

    /// @param name of the person it is about
    /// @param obstacles why nobody can be given this paper now, in words; empty where the form is to be filled in
    /// @param askers who may ask for it, by the register
    public record FormView(
            Form form,
            Target target,
            String name,
            List<Row> subject,
            List<String> obstacles,
            List<Choice> offices,
            List<Choice> askers,
            List<Choice> purposes,
            List<Choice> languages,
            List<Choice> exemptions,
            String fee) {}

    /// @param hidden what was typed, to be sent along
    /// @param printed what the paper will say, in the language of the paper
    /// @param collect what is to be collected now; null where nothing is
    public record CheckView(
            Form form,
            Target target,
            List<Map.Entry<String, String>> hidden,
            List<Row> printed,
            List<Row> order,
            @Nullable String collect) {}

    /// @param on the day on which it is not issued
    public record NotIssuedView(Target target, LocalDate on) {}

    /// What is known already is not asked again: the language of the page, and an adult who stands there themself.
    Page blank(Actor actor, Ui ui, Target target, UUID key, Office office) {
        if (!documents.isIssued(CertificateKinds.of(target.about()), time.today())) {
            return notIssued(target, time.today());
        }
        Form form = Form.empty()
                .with("key", key.toString())
                .with("office", office.code().value())
                .with(
                        "language",
                        ui.language() == Language.SR_CYRL ? "sr" : ui.language().path());
        Gathered gathered = look(actor, target, office);
        askers.likely(gathered).ifPresent(asks -> form.with("asks", asks));
        return form(ui, form, target, office, gathered);
    }

    Page form(Actor actor, Ui ui, Form form, Target target, Office office) {
        return form(ui, form, target, office, look(actor, target, office));
    }

    private Gathered look(Actor actor, Target target, Office office) {
        Gathered gathered = source.gather(
                actor,
                new CertificateSource.Question(target.about(), null, office.code(), "certificate.form"),
                time.now());
        if (gathered.facts().subject().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return gathered;
    }

    private Page form(Ui ui, Form form, Target target, Office office, Gathered gathered) {
        return Page.of(
                "civilstatus/certificateForm",
                new FormView(
                        form,
                        target,
                        paper.nameOf(gathered),
                        paper.subject(ui, gathered),
                        CertificateAskers.obstacles(gathered).stream()
                                .map(ui::problem)
                                .toList(),
                        offices(ui, office),
                        askers.choices(ui, gathered),
                        choices(ui, "documents.purpose.", Purpose.Kind.values()),
                        languages(),
                        exemptions(ui),
                        ui.euro(law.number(CertificateKinds.of(target.about()).fee(), time.today()))));
    }

    private List<Choice> offices(Ui ui, Office office) {
        return territory.offices().stream()
                .filter(other -> other.book().equals(office.book()))
                .sorted(Comparator.comparing(Office::code))
                .map(other -> Choice.of(other.code().value(), ui.in(other.name())))
                .toList();
    }

    private static List<Choice> choices(Ui ui, String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name(), ui.text(prefix + constant.name())))
                .toList();
    }

    private static List<Choice> exemptions(Ui ui) {
        return Arrays.stream(Charge.Exemption.values())
                .map(exemption -> Choice.of(exemption.name(), exempt(ui, exemption)))
                .toList();
    }

    private static String exempt(Ui ui, Charge.Exemption exemption) {
        return ui.text("documents.exempt", ui.text("documents.exemption." + exemption));
    }

    /// Each by its own name, so that the applicant finds theirs.
    private static List<Choice> languages() {
        return Stream.of(Language.SQ, Language.SR_LATN, Language.EN)
                .map(language -> Choice.of(language.path(), language.ownName()))
                .toList();
    }

    Page check(Ui ui, Form form, Target target, OrderCertificate order, CertificateExamination.Preview preview) {
        int cents = preview.charge().cents();
        return Page.of(
                "civilstatus/certificateCheck",
                new CheckView(
                        form,
                        target,
                        hidden(form),
                        paper.printed(ui, order, preview.facts()),
                        order(ui, order, preview),
                        cents == 0 ? null : ui.euro(cents)));
    }

    private static List<Map.Entry<String, String>> hidden(Form form) {
        return FIELDS.stream()
                .filter(name -> !form.isBlank(name))
                .map(name -> Map.entry(name, form.value(name)))
                .toList();
    }

    private List<Row> order(Ui ui, OrderCertificate order, CertificateExamination.Preview preview) {
        List<Row> rows = new ArrayList<>();
        var applicant = preview.applicant();
        rows.add(Row.of(
                        ui.text("civilstatus.certificate.applicant"),
                        applicant.name().full())
                .withSecond(ui.text("documents.capacity." + applicant.capacity())));
        Optional.ofNullable(applicant.identityPaper())
                .ifPresent(text -> rows.add(Row.of(ui.text("civilstatus.certificate.identity-paper"), text)));
        Optional.ofNullable(applicant.evidence())
                .ifPresent(proof -> rows.add(Row.of(ui.text("civilstatus.certificate.proof"), proof.number())
                        .withSecond(proof.issuer() + ", " + ui.date(proof.issuedOn()))));
        String words = order.purpose().words();
        rows.add(Row.of(
                        ui.text("civilstatus.certificate.purpose"),
                        ui.text("documents.purpose." + order.purpose().kind()))
                .withSecond(words));
        rows.add(Row.of(
                ui.text("civilstatus.certificate.language"), order.language().ownName()));
        Optional.ofNullable(preview.validUntil())
                .ifPresent(day -> rows.add(Row.of(ui.text("civilstatus.certificate.valid-until"), ui.date(day))));
        Optional.ofNullable(preview.charge().exemption())
                .ifPresent(exemption -> rows.add(Row.of(ui.text("civilstatus.certificate.fee"), exempt(ui, exemption))
                        .withSecond(preview.charge().exemptionPaper())));
        rows.add(Row.of(
                ui.text("civilstatus.birth.office"),
                territory
                        .find(order.office())
                        .map(office -> ui.in(office.name()))
                        .orElse("")));
        return rows;
    }

    Page sentBefore(Target target) {
        return Page.of("civilstatus/certificateSentBefore", target).withStatus(HttpStatus.CONFLICT);
    }

    Page notIssued(Target target, LocalDate on) {
        return Page.of("civilstatus/certificateNotIssued", new NotIssuedView(target, on))
                .withStatus(HttpStatus.CONFLICT);
    }
}
