package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.CorrectionOutcome;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
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

/// A slip at the counter: say what should be there, check the difference, let a second official decide.
@Controller
class CorrectionPages {
    private static final Set<String> ATTRIBUTES = Set.of("name", "sex", "birth", "evidence");
    private final CorrectingSlips corrections;
    private final CorrectionReading reading;
    private final CorrectionViews views;
    private final SlipJudgement judgement;
    private final Notes notes;
    private final Acts acts;
    private final Access access;
    private final LegalTime time;
    private final Ids ids;

    CorrectionPages(
            CorrectingSlips corrections,
            CorrectionReading reading,
            CorrectionViews views,
            SlipJudgement judgement,
            Notes notes,
            Acts acts,
            Access access,
            LegalTime time,
            Ids ids) {
        this.corrections = corrections;
        this.reading = reading;
        this.views = views;
        this.judgement = judgement;
        this.notes = notes;
        this.acts = acts;
        this.access = access;
        this.time = time;
        this.ids = ids;
    }

    @GetMapping("/acts/{act}/correction")
    @Needs(Right.PROPOSE_CORRECTION)
    Page form(Actor actor, Ui ui, @PathVariable String act) {
        Act found = look(actor, act);
        SlipValues current = current(found);
        Form form = CorrectionForm.of(current).with(OrderKey.FIELD, ids.next().toString());
        return form(ui, found, current, form);
    }

    /// Back from checking, or in another language: the form as it was typed.
    @PostMapping("/acts/{act}/correction/check")
    @Needs(Right.PROPOSE_CORRECTION)
    Page check(Actor actor, Ui ui, @PathVariable String act, Form form) {
        Act found = look(actor, act);
        SlipValues current = current(found);
        if (form.isRedraw() || !form.isBlank("change")) {
            return form(ui, found, current, form);
        }
        return checked(actor, ui, found, current, form);
    }

    private Page checked(Actor actor, Ui ui, Act act, SlipValues current, Form form) {
        CorrectionReading.Result read = reading.read(form, current);
        SlipValues values = read.values();
        if (values == null) {
            return refused(ui, act, current, form, read.problems());
        }
        CorrectingSlips.Examination examination = corrections.examine(actor, order(act, values, form));
        return examination.problems().isEmpty()
                ? views.check(ui, act, form, examination.changes(), CorrectionForm.fields(current))
                : refused(ui, act, current, form, examination.problems());
    }

    @PostMapping("/acts/{act}/correction")
    @Needs(Right.PROPOSE_CORRECTION)
    Answer propose(Actor actor, Ui ui, @PathVariable String act, Form form) {
        Act found = look(actor, act);
        SlipValues current = current(found);
        if (form.isRedraw()) {
            return checked(actor, ui, found, current, form);
        }
        CorrectionReading.Result read = reading.read(form, current);
        SlipValues values = read.values();
        if (values == null) {
            return refused(ui, found, current, form, read.problems());
        }
        CorrectionOutcome outcome = corrections.propose(actor, order(found, values, form));
        return outcome instanceof CorrectionOutcome.Refused(List<Problem> problems)
                ? refused(ui, found, current, form, problems)
                : SeeOther.to("/corrections/" + OrderKey.of(form, ids));
    }

    private ProposeCorrection order(Act act, SlipValues values, Form form) {
        return new ProposeCorrection(new CorrectionId(OrderKey.of(form, ids)), act.id(), values, form.value("reason"));
    }

    private Page refused(Ui ui, Act act, SlipValues current, Form form, List<Problem> problems) {
        problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
        return form(ui, act, current, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page form(Ui ui, Act act, SlipValues current, Form form) {
        LocalDate until = judgement.until(act);
        return views.form(ui, act, current, form, until, time.today().isAfter(until));
    }

    @GetMapping("/corrections/{correction}")
    @Needs(Right.READ_OFFICE_WORK)
    Page correction(Actor actor, Ui ui, @PathVariable String correction) {
        return decision(actor, ui, find(actor, correction), Form.empty());
    }

    @PostMapping("/corrections/{correction}/approval")
    @Needs(Right.APPROVE_CORRECTION)
    Answer approve(Actor actor, Ui ui, @PathVariable String correction, Form form) {
        Correction found = find(actor, correction);
        return form.isRedraw()
                ? decision(actor, ui, found, form)
                : answer(actor, ui, found, form, corrections.approve(actor, found.id()));
    }

    @PostMapping("/corrections/{correction}/decline")
    @Needs(Right.APPROVE_CORRECTION)
    Answer decline(Actor actor, Ui ui, @PathVariable String correction, Form form) {
        Correction found = find(actor, correction);
        return form.isRedraw()
                ? decision(actor, ui, found, form)
                : answer(actor, ui, found, form, corrections.decline(actor, found.id(), form.value("words")));
    }

    @PostMapping("/corrections/{correction}/withdrawal")
    @Needs(Right.PROPOSE_CORRECTION)
    Answer withdraw(Actor actor, Ui ui, @PathVariable String correction, Form form) {
        Correction found = find(actor, correction);
        return form.isRedraw()
                ? decision(actor, ui, found, form)
                : answer(actor, ui, found, form, corrections.withdraw(actor, found.id()));
    }

    private Answer answer(Actor actor, Ui ui, Correction correction, Form form, CorrectionOutcome outcome) {
        return switch (outcome) {
            case CorrectionOutcome.Approved(var approved) ->
                SeeOther.to("/acts/" + approved.act() + "?ground=" + Ground.REGISTRATION);
            case CorrectionOutcome.Proposed(var proposed) -> SeeOther.to("/corrections/" + proposed.id());
            case CorrectionOutcome.Ended(var ended) -> SeeOther.to("/corrections/" + ended.id());
            case CorrectionOutcome.Refused(List<Problem> problems) -> {
                problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
                yield decision(actor, ui, find(actor, correction.id().toString()), form)
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Page decision(Actor actor, Ui ui, Correction correction, Form form) {
        Act act = disclosed(actor, Right.READ_ACT, "correction.page", correction.act())
                .orElseThrow();
        return views.decision(actor, ui, act, notes.current(act).child().name().full(), correction, form);
    }

    private Correction find(Actor actor, String id) {
        return corrections.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The act, for an official of its office; for others it is as if it were not there, and that is written down.
    private Act look(Actor actor, String id) {
        Act act = parse(id).flatMap(acts::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            access.demand(actor, Right.PROPOSE_CORRECTION, act.office());
        } catch (AccessDenied _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return disclosed(actor, Right.PROPOSE_CORRECTION, "correction.form", act.id())
                .orElseThrow();
    }

    private static Optional<ActId> parse(String id) {
        try {
            return Optional.of(ActId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Act> disclosed(Actor actor, Right right, String occasion, ActId act) {
        return access.disclose(
                actor,
                right,
                Ground.REGISTRATION,
                new Disclosure<>(occasion, ATTRIBUTES, () -> acts.find(act), CorrectionPages::subjects));
    }

    private static Collection<UUID> subjects(Optional<Act> act) {
        List<UUID> subjects = new ArrayList<>();
        act.ifPresent(found -> subjects.add(found.birth().childId().value()));
        return subjects;
    }

    private SlipValues current(Act act) {
        return SlipsInBirths.valuesOf(notes.current(act));
    }
}
