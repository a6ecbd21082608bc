package org.regjistri.civilstatus.birth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.birth.BirthCases.Case;
import org.regjistri.civilstatus.birth.BirthCases.Step;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.OrderKey;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The declaration of a birth at the counter, step by step: parents, child, papers. Each step is kept before it is
/// judged.
@Controller
class BirthPages {
    private final BirthCases cases;
    private final BirthViews views;
    private final Counters counters;
    private final Ids ids;

    BirthPages(BirthCases cases, BirthViews views, Counters counters, Ids ids) {
        this.cases = cases;
        this.views = views;
        this.counters = counters;
        this.ids = ids;
    }

    @Bean
    static NavigationItem registerBirthItem() {
        return new NavigationItem("civilstatus.birth.new.menu", "/births/new", Right.REGISTER_BIRTH.name(), 20);
    }

    @GetMapping("/births/new")
    @Needs(Right.REGISTER_BIRTH)
    Page blank(Actor actor, Ui ui) {
        Office office = counters.own(actor);
        Form form = Form.empty()
                .with(OrderKey.FIELD, ids.next().toString())
                .with("office", office.code().value());
        return views.newParents(ui, form, office);
    }

    /// The first step makes the draft: looking at an empty form makes none.
    @PostMapping("/births/drafts")
    @Needs(Right.REGISTER_BIRTH)
    Answer begin(Actor actor, Ui ui, Form form) {
        Office office = counters.named(actor, Right.REGISTER_BIRTH, form.value("office"));
        UUID key = OrderKey.of(form, ids);
        if (form.isRedraw()) {
            return views.newParents(ui, form, office);
        }
        Case begun = cases.begin(actor, key, office);
        return stepped(actor, ui, form, begun, begun.draft().version(), Step.PARENTS);
    }

    @GetMapping("/births/drafts/{draft}/parents")
    @Needs(Right.REGISTER_BIRTH)
    Answer parents(Actor actor, Ui ui, @PathVariable String draft) {
        return shown(actor, ui, draft, Step.PARENTS);
    }

    @PostMapping("/births/drafts/{draft}/parents")
    @Needs(Right.REGISTER_BIRTH)
    Answer parents(Actor actor, Ui ui, Form form, @PathVariable String draft) {
        return stepped(actor, ui, form, draft, Step.PARENTS);
    }

    @GetMapping("/births/drafts/{draft}/child")
    @Needs(Right.REGISTER_BIRTH)
    Answer child(Actor actor, Ui ui, @PathVariable String draft) {
        return shown(actor, ui, draft, Step.CHILD);
    }

    @PostMapping("/births/drafts/{draft}/child")
    @Needs(Right.REGISTER_BIRTH)
    Answer child(Actor actor, Ui ui, Form form, @PathVariable String draft) {
        return stepped(actor, ui, form, draft, Step.CHILD);
    }

    @GetMapping("/births/drafts/{draft}/papers")
    @Needs(Right.REGISTER_BIRTH)
    Answer papers(Actor actor, Ui ui, @PathVariable String draft) {
        return shown(actor, ui, draft, Step.PAPERS);
    }

    @PostMapping("/births/drafts/{draft}/papers")
    @Needs(Right.REGISTER_BIRTH)
    Answer papers(Actor actor, Ui ui, Form form, @PathVariable String draft) {
        return stepped(actor, ui, form, draft, Step.PAPERS);
    }

    private Answer shown(Actor actor, Ui ui, String draft, Step step) {
        Case one = open(actor, draft);
        return isWorkable(actor, one)
                ? views.step(actor, ui, step, BirthViews.form(one), one)
                : SeeOther.to(Step.CHECK.address(one.id()));
    }

    private Answer stepped(Actor actor, Ui ui, Form form, String draft, Step step) {
        Case one = open(actor, draft);
        if (form.isRedraw() || isLookUp(form)) {
            return views.step(actor, ui, step, form, one);
        }
        return stepped(actor, ui, form, one, version(form), step);
    }

    private Answer stepped(Actor actor, Ui ui, Form form, Case one, long version, Step step) {
        BirthFields typed = BirthFields.of(BirthViews.values(form));
        return switch (cases.save(actor, one, version, step, typed)) {
            case DraftOutcome.Done(var draft) -> judged(actor, ui, form, cases.opened(draft), step);
            case DraftOutcome.Overtaken(var now) -> {
                form.with("version", Long.toString(now.version()));
                form.reject(null, ui.text("civilstatus.birth.overtaken", ui.moment(now.changedAt())));
                yield views.step(actor, ui, step, form, cases.opened(now)).withStatus(HttpStatus.CONFLICT);
            }
            case DraftOutcome.Refused(var now, var problem) -> {
                form.reject(problem.field(), ui.problem(problem));
                yield views.step(actor, ui, step, form, cases.opened(now)).withStatus(HttpStatus.CONFLICT);
            }
        };
    }

    private Answer judged(Actor actor, Ui ui, Form form, Case saved, Step step) {
        if (form.value("add").equals("evidence")) {
            return views.step(actor, ui, step, BirthViews.form(saved).with("add", "evidence"), saved);
        }
        List<Problem> problems = switch (step) {
            case PARENTS -> cases.ofParents(actor, saved);
            case CHILD -> cases.ofChild(actor, saved);
            // All together are judged on the page that follows.
            case PAPERS, CHECK -> List.of();
        };
        if (problems.isEmpty()) {
            return SeeOther.to(step.next().address(saved.id()));
        }
        Form again = BirthViews.form(saved);
        problems.forEach(problem -> again.reject(problem.field(), ui.problem(problem)));
        return views.step(actor, ui, step, again, saved).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Case open(Actor actor, String draft) {
        return cases.find(actor, draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static boolean isWorkable(Actor actor, Case one) {
        boolean open = switch (one.draft().state()) {
            case OPEN, RETURNED, APPROVED -> true;
            case IN_REVIEW, REGISTERED, REFUSED, WITHDRAWN, EXPIRED -> false;
        };
        return open && one.draft().holder().equals(actor.ref());
    }

    static boolean isApproved(Case one) {
        return one.draft().state() == DraftState.APPROVED;
    }

    private static boolean isLookUp(Form form) {
        return Optional.of(form.value(Form.LOOK_UP))
                .filter(name -> !name.isEmpty())
                .isPresent();
    }

    static long version(Form form) {
        return form.value("version").matches("[0-9]{1,18}") ? Long.parseLong(form.value("version")) : -1;
    }
}
