package org.regjistri.civilstatus.draft;

import java.util.UUID;
import java.util.function.Function;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftProblem;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.law.Problem;
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
import org.springframework.web.server.ResponseStatusException;

/// What can be done with a draft of any kind. Each form names the version that was seen.
@Controller
class DraftPages {
    private static final String VERSION = "version";
    private final Drafts drafts;
    private final DraftProcedures procedures;
    private final RefusalRows refusals;
    private final DraftViews views;

    DraftPages(Drafts drafts, DraftProcedures procedures, RefusalRows refusals, DraftViews views) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.refusals = refusals;
        this.views = views;
    }

    /// To where it is worked on; what has ended is only looked at.
    @GetMapping("/drafts/{draft}")
    @Needs(Right.READ_OFFICE_WORK)
    SeeOther draft(Actor actor, @PathVariable String draft) {
        Draft found = find(actor, draft);
        return found.state().isEnded() || !found.holder().equals(actor.ref())
                ? story(found)
                : SeeOther.to(procedures.path(found));
    }

    @GetMapping("/drafts/{draft}/story")
    @Needs(Right.READ_OFFICE_WORK)
    Page story(Actor actor, Ui ui, @PathVariable String draft) {
        return views.story(actor, ui, find(actor, draft));
    }

    @PostMapping("/drafts/{draft}/take")
    @Needs(Right.WORK_ON_DRAFT)
    Answer take(Actor actor, Ui ui, @PathVariable String draft, Form form) {
        Draft found = find(actor, draft);
        return answer(
                ui,
                form,
                drafts.take(actor, found.id(), version(form)),
                taken -> SeeOther.to(procedures.path(taken)),
                _ -> views.story(actor, ui, found));
    }

    @GetMapping("/drafts/{draft}/hand-over")
    @Needs(Right.WORK_ON_DRAFT)
    Page handOverForm(Actor actor, Ui ui, @PathVariable String draft) {
        Draft found = find(actor, draft);
        return views.handOver(actor, ui, found, blank(found));
    }

    @PostMapping("/drafts/{draft}/hand-over")
    @Needs(Right.WORK_ON_DRAFT)
    Answer handOver(Actor actor, Ui ui, @PathVariable String draft, Form form) {
        Draft found = find(actor, draft);
        if (form.isRedraw()) {
            return views.handOver(actor, ui, found, form);
        }
        // Nobody has the id of zeros: where no colleague was chosen, none is found.
        UUID colleague = OrderKey.read(form.value("official")).orElse(new UUID(0, 0));
        return answer(
                ui,
                form,
                drafts.handOver(actor, found.id(), version(form), colleague),
                DraftPages::story,
                now -> views.handOver(actor, ui, now, form));
    }

    @GetMapping("/drafts/{draft}/review")
    @Needs(Right.REVIEW_DRAFT)
    Page reviewForm(Actor actor, Ui ui, @PathVariable String draft) {
        Draft found = find(actor, draft);
        return review(actor, ui, found, blank(found));
    }

    @PostMapping("/drafts/{draft}/review")
    @Needs(Right.REVIEW_DRAFT)
    Answer review(Actor actor, Ui ui, @PathVariable String draft, Form form) {
        Draft found = find(actor, draft);
        if (form.isRedraw()) {
            return review(actor, ui, found, form);
        }
        return switch (form.value("decision")) {
            case "APPROVE" -> decided(actor, ui, form, found, DraftStep.APPROVE);
            case "SEND_BACK" -> decided(actor, ui, form, found, DraftStep.SEND_BACK);
            default -> {
                form.reject("decision", ui.text("draft.review.choose"));
                yield review(actor, ui, found, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Answer decided(Actor actor, Ui ui, Form form, Draft found, DraftStep step) {
        String words = form.value("words");
        DraftOutcome outcome = step == DraftStep.APPROVE
                ? drafts.approve(actor, found.id(), version(form), words)
                : drafts.sendBack(actor, found.id(), version(form), words);
        return answer(ui, form, outcome, DraftPages::story, now -> review(actor, ui, now, form));
    }

    private Page review(Actor actor, Ui ui, Draft draft, Form form) {
        Draft.Review review = draft.review();
        return review == null
                ? views.blocked(ui, draft, ui.problem(Problem.of(DraftProblem.NOT_NOW, null)))
                : views.review(actor, ui, draft, review, form);
    }

    @GetMapping("/drafts/{draft}/refusal")
    @Needs(Right.WORK_ON_DRAFT)
    Page refusalForm(Actor actor, Ui ui, @PathVariable String draft) {
        Draft found = find(actor, draft);
        return views.refusal(ui, found, blank(found));
    }

    @PostMapping("/drafts/{draft}/refusal")
    @Needs(Right.WORK_ON_DRAFT)
    Answer refuse(Actor actor, Ui ui, @PathVariable String draft, Form form) {
        Draft found = find(actor, draft);
        if (form.isRedraw()) {
            return views.refusal(ui, found, form);
        }
        return answer(
                ui,
                form,
                drafts.refuse(actor, found.id(), version(form), form.value("reason")),
                refused -> SeeOther.to("/drafts/" + refused.id() + "/refusal/notice"),
                now -> views.refusal(ui, now, form));
    }

    @GetMapping("/drafts/{draft}/refusal/notice")
    @Needs(Right.READ_OFFICE_WORK)
    Page notice(Actor actor, Ui ui, @PathVariable String draft) {
        Draft found = find(actor, draft);
        return refusals.find(found.id())
                .map(refusal -> views.notice(ui, found, refusal))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/drafts/{draft}/withdrawal")
    @Needs(Right.WORK_ON_DRAFT)
    Page withdrawalForm(Actor actor, Ui ui, @PathVariable String draft) {
        Draft found = find(actor, draft);
        return views.withdrawal(ui, found, blank(found));
    }

    @PostMapping("/drafts/{draft}/withdrawal")
    @Needs(Right.WORK_ON_DRAFT)
    Answer withdraw(Actor actor, Ui ui, @PathVariable String draft, Form form) {
        Draft found = find(actor, draft);
        if (form.isRedraw()) {
            return views.withdrawal(ui, found, form);
        }
        return answer(
                ui,
                form,
                drafts.withdraw(actor, found.id(), version(form), form.value("reason")),
                DraftPages::story,
                now -> views.withdrawal(ui, now, form));
    }

    /// @param again the form, where a word in it is wrong
    private Answer answer(
            Ui ui, Form form, DraftOutcome outcome, Function<Draft, SeeOther> done, Function<Draft, Page> again) {
        return switch (outcome) {
            case DraftOutcome.Done(Draft draft) -> done.apply(draft);
            case DraftOutcome.Overtaken(Draft now) -> views.overtaken(ui, now);
            case DraftOutcome.Refused(Draft now, Problem problem) -> {
                if (problem.field() == null) {
                    yield views.blocked(ui, now, ui.problem(problem));
                }
                form.reject(problem.field(), ui.problem(problem));
                yield again.apply(now).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private static SeeOther story(Draft draft) {
        return SeeOther.to("/drafts/" + draft.id() + "/story");
    }

    private static Form blank(Draft draft) {
        return Form.empty().with(VERSION, Long.toString(draft.version()));
    }

    /// A form that lost its version has seen none.
    private static long version(Form form) {
        try {
            return Long.parseLong(form.value(VERSION));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private Draft find(Actor actor, String id) {
        return drafts.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
