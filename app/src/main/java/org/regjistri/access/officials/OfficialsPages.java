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
    private final Secrets secrets;
    private final Territory territory;
    private final LegalTime time;

    OfficialsPages(OfficialRecords records, Officials officials, Secrets secrets, Territory territory, LegalTime time) {
        this.records = records;
        this.officials = officials;
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
                : after(officials.grant(actor, id, role.get(), form.value("reason")), id, form, ui);
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

    private Answer after(OfficialOutcome outcome, UUID id, Form form, Ui ui) {
        return switch (outcome) {
            case OfficialOutcome.Done(UUID official) -> SeeOther.to("/officials/" + official);
            case OfficialOutcome.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
                yield refused(id, form);
            }
        };
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
