package org.regjistri.access.officials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.access.signin.ProviderSettings;
import org.regjistri.access.signin.Sessions;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.territory.Territory;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The administrators' pages: who is an official, and what each is appointed to.
@Controller
class OfficialsPages {
    private static final int PAGE = 50;
    private final OfficialRecords records;
    private final Officials officials;
    private final ProposingAppointments proposals;
    private final ProviderLinks links;
    private final ProviderSettings provider;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Territory territory;
    private final LegalTime time;

    OfficialsPages(
            OfficialRecords records,
            Officials officials,
            ProposingAppointments proposals,
            ProviderLinks links,
            ProviderSettings provider,
            Sessions sessions,
            Secrets secrets,
            Territory territory,
            LegalTime time) {
        this.records = records;
        this.officials = officials;
        this.proposals = proposals;
        this.links = links;
        this.provider = provider;
        this.sessions = sessions;
        this.secrets = secrets;
        this.territory = territory;
        this.time = time;
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @GetMapping("/officials")
    Page list(Form form, Ui ui) {
        List<OfficialRecord> found = records.list(form.value("after"), PAGE + 1);
        List<OfficialRecord> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? shown.getLast().userName() : null;
        return Page.of("access/officials", new OfficialsPage(OfficialsPage.table(shown, territory, ui), next));
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @GetMapping("/officials/{id}")
    Page show(@PathVariable UUID id, Form form) {
        return page(id, form);
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/officials/{id}/roles")
    Answer grant(@PathVariable UUID id, Actor actor, Form form, Ui ui) {
        Optional<Role> role = role(form, ui);
        return form.hasErrors() || role.isEmpty()
                ? refused(id, form)
                : after(proposals.propose(actor, new Wish.Grant(id, role.get()), form.value("reason")), id, form, ui);
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/officials/{id}/roles/end")
    Answer endRole(@PathVariable UUID id, Actor actor, Form form, Ui ui) {
        Optional<Role> role = role(form, ui);
        return form.hasErrors() || role.isEmpty()
                ? refused(id, form)
                : after(officials.endRole(actor, id, role.get(), form.value("reason")), id, form, ui);
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/officials/{id}/unlock")
    Answer unlock(@PathVariable UUID id, Actor actor, Form form, Ui ui) {
        return after(officials.unlock(actor, id), id, form, ui);
    }

    /// Every session and token of theirs.
    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/officials/{id}/sessions/end")
    Answer signOut(@PathVariable UUID id, Actor actor, Form form, Ui ui) {
        return after(officials.signOut(actor, id), id, form, ui);
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/officials/{id}/link")
    Answer link(@PathVariable UUID id, Actor actor, Form form, Ui ui) {
        Wish wish = new Wish.Link(id, provider.issuer(), form.value("subject"));
        return form.isRedraw()
                ? page(id, form)
                : after(proposals.propose(actor, wish, form.value("reason")), id, form, ui);
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/officials/{id}/link/end")
    Answer unlink(@PathVariable UUID id, Actor actor, Form form, Ui ui) {
        return form.isRedraw() ? page(id, form) : after(officials.unlink(actor, id), id, form, ui);
    }

    private Answer after(ProposalOutcome outcome, UUID id, Form form, Ui ui) {
        return switch (outcome) {
            case ProposalOutcome.Waits waits ->
                SeeOther.to("/appointments/" + waits.proposal().id());
            case ProposalOutcome.Approved approved ->
                SeeOther.to("/appointments/" + approved.proposal().id());
            case ProposalOutcome.Ended(var proposal) -> SeeOther.to("/appointments/" + proposal.id());
            case ProposalOutcome.Refused(List<Problem> problems) -> refused(problems, id, form, ui);
        };
    }

    private Answer after(OfficialOutcome outcome, UUID id, Form form, Ui ui) {
        return switch (outcome) {
            case OfficialOutcome.Done(UUID official) -> SeeOther.to("/officials/" + official);
            case OfficialOutcome.Refused(List<Problem> problems) -> refused(problems, id, form, ui);
        };
    }

    private Page refused(List<Problem> problems, UUID id, Form form, Ui ui) {
        problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
        return refused(id, form);
    }

    private Page refused(UUID id, Form form) {
        return page(id, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(UUID id, Form form) {
        OfficialRecord official = records.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "access/official",
                new OfficialPage(
                        official,
                        territory.find(official.office()).orElseThrow(),
                        records.grants(id),
                        secrets.isLocked(official, time.now()),
                        sessions.open(id),
                        provider.isConfigured() ? provider.name() : null,
                        links.subjectOf(id, provider.issuer()).orElse(null),
                        form));
    }

    private static Optional<Role> role(Form form, Ui ui) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.value("role")))
                .findFirst();
        if (role.isEmpty()) {
            form.reject("role", ui.text("access.official.role-wanted"));
        }
        return role;
    }
}
