package org.regjistri.civilstatus.birth;

import java.util.List;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
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
import org.springframework.web.bind.annotation.PostMapping;

/// The declaration of a birth at the counter: fill in, check, register.
@Controller
class BirthPages {
    private final RegisteringBirths births;
    private final BirthReading reading;
    private final BirthViews views;
    private final Counters counters;
    private final Ids ids;

    BirthPages(RegisteringBirths births, BirthReading reading, BirthViews views, Counters counters, Ids ids) {
        this.births = births;
        this.reading = reading;
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
                .with("key", ids.next().toString())
                .with("office", office.code().value());
        return views.form(ui, form, office);
    }

    /// Back from checking, or in another language: the form as it was typed.
    @PostMapping("/births/new")
    @Needs(Right.REGISTER_BIRTH)
    Page again(Actor actor, Ui ui, Form form) {
        return views.form(ui, form, counters.named(actor, Right.REGISTER_BIRTH, form.value("office")));
    }

    @PostMapping("/births/check")
    @Needs(Right.REGISTER_BIRTH)
    Page check(Actor actor, Ui ui, Form form) {
        Office office = counters.named(actor, Right.REGISTER_BIRTH, form.value("office"));
        if (form.isRedraw()) {
            return views.form(ui, form, office);
        }
        return switch (reading.read(fields(form), office, OrderKey.of(form, ids))) {
            case BirthReading.Result.Unreadable(List<Problem> problems) -> refused(ui, form, office, problems);
            case BirthReading.Result.Order(RegisterBirth order) -> examined(actor, ui, form, office, order);
        };
    }

    private Page examined(Actor actor, Ui ui, Form form, Office office, RegisterBirth order) {
        BirthExamination examination = births.examine(actor, order);
        return examination.problems().isEmpty()
                ? views.check(actor, ui, form, order, examination)
                : refused(ui, form, office, examination.problems());
    }

    @PostMapping("/births")
    @Needs(Right.REGISTER_BIRTH)
    Answer register(Actor actor, Ui ui, Form form) {
        Office office = counters.named(actor, Right.REGISTER_BIRTH, form.value("office"));
        return switch (reading.read(fields(form), office, OrderKey.of(form, ids))) {
            case BirthReading.Result.Unreadable(List<Problem> problems) -> refused(ui, form, office, problems);
            case BirthReading.Result.Order(RegisterBirth order) -> registered(actor, ui, form, office, order);
        };
    }

    private Answer registered(Actor actor, Ui ui, Form form, Office office, RegisterBirth order) {
        if (form.isRedraw()) {
            return examined(actor, ui, form, office, order);
        }
        return switch (births.register(actor, order)) {
            case BirthOutcome.Registered(var act, var _) -> SeeOther.to("/births/" + act.id() + "/registered");
            case BirthOutcome.AlreadyRegistered(var likeness) -> views.alreadyRegistered(actor, ui, likeness);
            case BirthOutcome.NeedsReview(var _) -> {
                form.reject("notTheSame", ui.text("civilstatus.birth.check.decide"));
                yield views.check(actor, ui, form, order, births.examine(actor, order))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case BirthOutcome.Refused(var problems) -> refused(ui, form, office, problems);
            case BirthOutcome.KeyUsedOtherwise() -> views.keyUsedOtherwise(ui);
        };
    }

    private Page refused(Ui ui, Form form, Office office, List<Problem> problems) {
        problems.forEach(problem -> form.reject(problem.field(), ui.problem(problem)));
        return views.form(ui, form, office).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static BirthFields fields(Form form) {
        return new BirthFields(
                form.value("office"),
                form.value("given"),
                form.value("surname"),
                form.value("sex"),
                form.date("bornOn").map(Object::toString).orElse(""),
                form.value("bornAt"),
                form.value("place"),
                form.value("locality"),
                form.value("motherNumber"),
                form.value("fatherNumber"),
                form.value("declarant"),
                form.value("evidenceKind"),
                form.value("evidenceNumber"),
                form.value("evidenceIssuer"),
                form.date("evidenceIssuedOn").map(Object::toString).orElse(""),
                form.values("notTheSame"));
    }
}
