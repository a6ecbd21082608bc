package org.regjistri.access.officials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;
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

/// Proposals about officials: what waits, somebody new, and the second person's decision.
@Controller
class AppointmentPages {
    private final ProposingAppointments proposals;
    private final AppointmentViews views;
    private final Territory territory;
    private final Ids ids;

    AppointmentPages(ProposingAppointments proposals, AppointmentViews views, Territory territory, Ids ids) {
        this.proposals = proposals;
        this.views = views;
        this.territory = territory;
        this.ids = ids;
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @GetMapping("/appointments")
    Page list(Actor actor, Ui ui) {
        return views.list(actor, ui);
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @GetMapping("/appointments/new")
    Page ask(Form form, Ui ui) {
        return views.form(form, ui);
    }

    /// What comes back shows the secret of the codes, once; so it is a page and no redirect.
    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/appointments")
    Page propose(Actor actor, Form form, Ui ui) {
        if (form.isRedraw()) {
            return views.form(form, ui);
        }
        Optional<Office> office = office(form);
        if (office.isEmpty()) {
            form.reject("office", ui.problem(Problem.of(AccessProblem.OFFICE_UNKNOWN, "office")));
        }
        if (roles(form).isEmpty()) {
            form.reject("roles", ui.text("access.official.role-wanted"));
        }
        if (office.isEmpty() || form.hasErrors()) {
            return views.form(form, ui).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        NewOfficial who = new NewOfficial(
                form.value("userName"),
                form.value("displayName"),
                office.get().code(),
                roles(form),
                form.value("reason"));
        return shown(actor, proposals.propose(actor, new Wish.Appoint(ids.next(), who), who.reason()), form, ui);
    }

    private Optional<Office> office(Form form) {
        return territory.offices().stream()
                .filter(office -> office.code().value().equals(form.value("office")))
                .findFirst();
    }

    private Page shown(Actor actor, ProposalOutcome outcome, Form form, Ui ui) {
        return switch (outcome) {
            case ProposalOutcome.Waits(var proposal, var totp) ->
                views.proposal(actor, proposal, Form.empty(), ui, totp, null);
            case ProposalOutcome.Approved(var proposal, var password) ->
                views.proposal(actor, proposal, Form.empty(), ui, null, password);
            case ProposalOutcome.Ended(var proposal) -> views.proposal(actor, proposal, Form.empty(), ui);
            case ProposalOutcome.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
                yield views.form(form, ui).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private static Set<Role> roles(Form form) {
        return Arrays.stream(Role.values())
                .filter(role -> form.isChosen("roles", role.name()))
                .collect(Collectors.toSet());
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @GetMapping("/appointments/{proposal}")
    Page show(Actor actor, @PathVariable UUID proposal, Form form, Ui ui) {
        return views.proposal(actor, find(actor, proposal), form, ui);
    }

    /// What comes back shows the password of somebody new, once; so it is a page and no redirect.
    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/appointments/{proposal}/approval")
    Answer approve(Actor actor, @PathVariable UUID proposal, Form form, Ui ui) {
        Proposal found = find(actor, proposal);
        return form.isRedraw()
                ? views.proposal(actor, found, form, ui)
                : answer(actor, found, form, ui, proposals.approve(actor, proposal));
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/appointments/{proposal}/decline")
    Answer decline(Actor actor, @PathVariable UUID proposal, Form form, Ui ui) {
        Proposal found = find(actor, proposal);
        return form.isRedraw()
                ? views.proposal(actor, found, form, ui)
                : answer(actor, found, form, ui, proposals.decline(actor, proposal, form.value("words")));
    }

    @Needs(Right.ADMINISTER_OFFICIALS)
    @PostMapping("/appointments/{proposal}/withdrawal")
    Answer withdraw(Actor actor, @PathVariable UUID proposal, Form form, Ui ui) {
        Proposal found = find(actor, proposal);
        return form.isRedraw()
                ? views.proposal(actor, found, form, ui)
                : answer(actor, found, form, ui, proposals.withdraw(actor, proposal));
    }

    private Answer answer(Actor actor, Proposal proposal, Form form, Ui ui, ProposalOutcome outcome) {
        return switch (outcome) {
            case ProposalOutcome.Approved(var done, var password) ->
                password == null
                        ? SeeOther.to("/officials/" + done.wish().official())
                        : views.proposal(actor, done, Form.empty(), ui, null, password);
            case ProposalOutcome.Waits waits ->
                SeeOther.to("/appointments/" + waits.proposal().id());
            case ProposalOutcome.Ended(var ended) -> SeeOther.to("/appointments/" + ended.id());
            case ProposalOutcome.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
                yield views.proposal(actor, find(actor, proposal.id()), form, ui)
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Proposal find(Actor actor, UUID id) {
        return proposals.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
