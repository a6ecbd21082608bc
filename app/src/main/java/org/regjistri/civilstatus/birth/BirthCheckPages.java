package org.regjistri.civilstatus.birth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthCases.Case;
import org.regjistri.civilstatus.birth.BirthCases.Step;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Problem;
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

/// The end of a declaration: everything on one page, the paper to be signed, and the act.
@Controller
class BirthCheckPages {
    private final BirthCases cases;
    private final BirthCheckViews views;
    private final RegisteringBirths births;
    private final Drafts drafts;
    private final Acts acts;
    private final Notes notes;
    private final Counters counters;
    private final Access access;
    private final Ids ids;

    BirthCheckPages(
            BirthCases cases,
            BirthCheckViews views,
            RegisteringBirths births,
            Drafts drafts,
            Acts acts,
            Notes notes,
            Counters counters,
            Access access,
            Ids ids) {
        this.cases = cases;
        this.views = views;
        this.births = births;
        this.drafts = drafts;
        this.acts = acts;
        this.notes = notes;
        this.counters = counters;
        this.access = access;
        this.ids = ids;
    }

    @GetMapping("/births/drafts/{draft}")
    @Needs(Right.WORK_ON_DRAFT)
    Answer check(Actor actor, Ui ui, @PathVariable String draft) {
        Case one = open(actor, draft);
        return one.draft().state().isEnded() ? ended(one) : page(actor, ui, BirthViews.form(one), one);
    }

    private static Answer ended(Case one) {
        ActId act = one.draft().act();
        return SeeOther.to(act == null ? "/drafts/" + one.id() + "/story" : "/births/" + act + "/registered");
    }

    private Page page(Actor actor, Ui ui, Form form, Case one) {
        return switch (cases.order(one)) {
            case BirthReading.Result.Unreadable(List<Problem> problems) ->
                views.unreadable(actor, ui, form, one, problems);
            case BirthReading.Result.Order(RegisterBirth order) ->
                views.check(actor, ui, form, one, order, births.examine(actor, order));
        };
    }

    /// The paper for the declarant, in the language of the page: to be printed, read back and signed.
    @GetMapping("/births/drafts/{draft}/declaration")
    @Needs(Right.REGISTER_BIRTH)
    Answer declaration(Actor actor, Ui ui, @PathVariable String draft) {
        Case one = open(actor, draft);
        return switch (cases.order(one)) {
            case BirthReading.Result.Unreadable(var _) -> SeeOther.to(Step.CHECK.address(one.id()));
            case BirthReading.Result.Order(RegisterBirth order) ->
                views.declaration(ui, one, order, births.examine(actor, order));
        };
    }

    @PostMapping("/births/drafts/{draft}")
    @Needs(Right.REGISTER_BIRTH)
    Answer register(Actor actor, Ui ui, Form form, @PathVariable String draft) {
        Case one = open(actor, draft);
        if (one.draft().state() == DraftState.REGISTERED) {
            return ended(one);
        }
        if (form.isRedraw() || !BirthPages.isWorkable(actor, one)) {
            return page(actor, ui, form, one);
        }
        return switch (cases.save(
                actor, one, BirthPages.version(form), Step.CHECK, BirthFields.of(BirthViews.values(form)))) {
            case DraftOutcome.Done(var saved) -> decided(actor, ui, form, cases.opened(saved));
            case DraftOutcome.Overtaken(var now) ->
                conflict(
                        actor,
                        ui,
                        form,
                        cases.opened(now),
                        ui.text("civilstatus.birth.overtaken", ui.moment(now.changedAt())));
            case DraftOutcome.Refused(var now, var problem) ->
                conflict(actor, ui, form, cases.opened(now), ui.problem(problem));
        };
    }

    private Page conflict(Actor actor, Ui ui, Form form, Case now, String message) {
        form.with("version", Long.toString(now.draft().version()));
        form.reject(null, message);
        return page(actor, ui, form, now).withStatus(HttpStatus.CONFLICT);
    }

    private Answer decided(Actor actor, Ui ui, Form form, Case saved) {
        Form again = BirthViews.form(saved).with("signed", form.value("signed"));
        if (form.value("only").equals("decide")) {
            return SeeOther.to(Step.CHECK.address(saved.id()));
        }
        if (!form.value("signed").equals("yes")) {
            again.reject("signed", ui.text("civilstatus.birth.check.signed.needed"));
            return page(actor, ui, again, saved).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (cases.order(saved)) {
            case BirthReading.Result.Unreadable(var problems) ->
                views.unreadable(actor, ui, again, saved, problems).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case BirthReading.Result.Order(RegisterBirth order) -> registered(actor, ui, again, saved, order);
        };
    }

    private Answer registered(Actor actor, Ui ui, Form form, Case saved, RegisterBirth order) {
        return switch (births.register(actor, order)) {
            case BirthOutcome.Registered(var act, var _) -> SeeOther.to("/births/" + act.id() + "/registered");
            case BirthOutcome.AlreadyRegistered(var likeness) -> views.alreadyRegistered(actor, ui, likeness);
            case BirthOutcome.NeedsReview(var _) -> {
                form.reject("notTheSame", ui.text("civilstatus.birth.check.decide"));
                yield page(actor, ui, form, saved).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case BirthOutcome.NeedsApproval(var _) -> {
                form.reject("reason", ui.text("civilstatus.birth.check.review-needed"));
                yield page(actor, ui, form, saved).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            // The page judges again and says what it is.
            case BirthOutcome.Refused(var _) ->
                page(actor, ui, form, saved).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case BirthOutcome.KeyUsedOtherwise() -> views.keyUsedOtherwise(ui);
        };
    }

    /// Puts the declaration before the head of the office, with the warnings that are overruled and why.
    @PostMapping("/births/drafts/{draft}/review")
    @Needs(Right.REGISTER_BIRTH)
    Answer review(Actor actor, Ui ui, Form form, @PathVariable String draft) {
        Case one = open(actor, draft);
        if (form.isRedraw()) {
            return page(actor, ui, form, one);
        }
        return switch (cases.order(one)) {
            // The page says what is missing.
            case BirthReading.Result.Unreadable(var _) -> SeeOther.to(Step.CHECK.address(one.id()));
            case BirthReading.Result.Order(RegisterBirth order) ->
                sent(actor, ui, form, one, births.examine(actor, order));
        };
    }

    private Answer sent(Actor actor, Ui ui, Form form, Case one, BirthExamination examination) {
        if (!examination.problems().isEmpty() || examination.warnings().isEmpty()) {
            return SeeOther.to(Step.CHECK.address(one.id()));
        }
        List<String> warnings = examination.toReview();
        return switch (drafts.sendToReview(
                actor, one.id(), BirthPages.version(form), examination.digest(), warnings, form.value("reason"))) {
            case DraftOutcome.Done(var draft) -> SeeOther.to(Step.CHECK.address(draft.id()));
            case DraftOutcome.Overtaken(var now) ->
                conflict(
                        actor,
                        ui,
                        form,
                        cases.opened(now),
                        ui.text("civilstatus.birth.overtaken", ui.moment(now.changedAt())));
            case DraftOutcome.Refused(var now, var problem) -> {
                form.reject("reason", ui.problem(problem));
                yield page(actor, ui, form, cases.opened(now)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /// The next child of the same birth: whatever is the same is there already.
    @PostMapping("/births/{act}/next")
    @Needs(Right.REGISTER_BIRTH)
    Answer next(Actor actor, @PathVariable String act) {
        Optional<Act> found = made(act);
        access.demandAt(actor, Right.REGISTER_BIRTH, found.map(Act::office));
        Act made = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Birth birth = notes.current(made);
        RegisterBirth.Plurality plurality = birth.child().plurality();
        UUID key = ids.next();
        Case next = cases.begin(
                actor,
                key,
                counters.named(actor, Right.REGISTER_BIRTH, made.office().value()));
        BirthFields fields = cases.forNextChild(
                BirthFieldsOfAct.of(made.office(), birth),
                plurality.children(),
                Math.min(plurality.ordinal() + 1, plurality.children()));
        drafts.save(
                actor, next.id(), next.draft().version(), new Drafts.Content(fields.values(), "", birth.termEndedOn()));
        return SeeOther.to(Step.CHILD.address(next.id()));
    }

    private Optional<Act> made(String act) {
        try {
            return acts.find(ActId.parse(act));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Case open(Actor actor, String draft) {
        return cases.find(actor, draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
