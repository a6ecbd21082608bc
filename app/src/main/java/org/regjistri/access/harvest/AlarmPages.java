package org.regjistri.access.harvest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Needs;
import org.regjistri.access.Official;
import org.regjistri.access.Right;
import org.regjistri.access.SupervisedOffices;
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

/// Alarms, for the auditor and for the heads of the offices that they are about.
@Controller
class AlarmPages {
    private static final int PAGE = 50;
    private static final int WORDS_MIN = 3;
    private static final int WORDS_MAX = 500;
    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final Alarms alarms;
    private final AnsweringAlarms answering;
    private final AlarmViews views;
    private final SupervisedOffices supervised;
    private final Access access;

    AlarmPages(
            Alarms alarms, AnsweringAlarms answering, AlarmViews views, SupervisedOffices supervised, Access access) {
        this.alarms = alarms;
        this.answering = answering;
        this.views = views;
        this.supervised = supervised;
        this.access = access;
    }

    @Needs(Right.READ_DISCLOSURES)
    @GetMapping("/alarms")
    Page list(Official official, Form form, Ui ui) {
        List<Alarm> found = alarms.list(supervised.of(official), id(form.value("before")), PAGE + 1);
        List<Alarm> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? "/alarms?before=" + shown.getLast().id() : null;
        return Page.of("access/alarms", new AlarmsPage(views.table(ui, shown), next));
    }

    @Needs(Right.READ_DISCLOSURES)
    @GetMapping("/alarms/{alarm}")
    Page show(Official official, Ui ui, @PathVariable String alarm) {
        return page(official, ui, Form.empty(), find(official, Right.READ_DISCLOSURES, alarm));
    }

    @Needs(Right.READ_DISCLOSURES)
    @PostMapping("/alarms/{alarm}/explanation")
    Answer explain(Official official, Ui ui, Form form, @PathVariable String alarm) {
        Alarm found = find(official, Right.READ_DISCLOSURES, alarm);
        if (isNotSaid(form, ui, "words")) {
            return page(official, ui, form, found).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answering.explain(official, found, form.value("words"));
        return SeeOther.to("/alarms/" + found.id());
    }

    @Needs(Right.LIFT_STOP)
    @PostMapping("/alarms/{alarm}/lift")
    Answer lift(Official official, Ui ui, Form form, @PathVariable String alarm) {
        Alarm found = find(official, Right.LIFT_STOP, alarm);
        if (!answering.mayLift(official, found)) {
            return SeeOther.to("/alarms/" + found.id());
        }
        if (isNotSaid(form, ui, "reason")) {
            return page(official, ui, form, found).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answering.lift(official, found, form.value("reason"));
        return SeeOther.to("/alarms/" + found.id());
    }

    private Page page(Official official, Ui ui, Form form, Alarm alarm) {
        return Page.of("access/alarm", views.one(ui, form, alarm, answering.mayLift(official, alarm)));
    }

    /// Empty where nobody has such an alarm, and refused where it is another office's.
    private Alarm find(Official official, Right right, String text) {
        UUID id = id(text);
        Optional<Alarm> found = id == null ? Optional.empty() : alarms.find(id);
        access.demandAt(official, right, found.map(Alarm::office));
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isNotSaid(Form form, Ui ui, String field) {
        int length = form.value(field).length();
        if (form.isRedraw() || (length >= WORDS_MIN && length <= WORDS_MAX)) {
            return form.isRedraw();
        }
        form.reject(field, ui.text("alarm.words-wanted", WORDS_MIN, WORDS_MAX));
        return true;
    }

    private static @Nullable UUID id(String text) {
        return text.matches(UUID_SHAPE) ? UUID.fromString(text) : null;
    }
}
