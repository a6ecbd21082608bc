package org.regjistri.desk.tutorial;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.Notes;
import org.regjistri.desk.TutorialParents;
import org.regjistri.documents.Documents;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The tutorial: what to do, and what was done already, as the register itself shows it.
@Controller
@ConditionalOnBooleanProperty("regjistri.demo")
class TutorialPages {
    private static final int LOOKED_AT_MAX = 500;
    private final TutorialParents parents;
    private final Drafts drafts;
    private final Acts acts;
    private final Notes notes;
    private final CorrectingSlips corrections;
    private final Documents documents;
    private final Access access;
    private final Counters counters;
    private final LegalTime time;

    TutorialPages(
            TutorialParents parents,
            Drafts drafts,
            Acts acts,
            Notes notes,
            CorrectingSlips corrections,
            Documents documents,
            Access access,
            Counters counters,
            LegalTime time) {
        this.parents = parents;
        this.drafts = drafts;
        this.acts = acts;
        this.notes = notes;
        this.corrections = corrections;
        this.documents = documents;
        this.access = access;
        this.counters = counters;
        this.time = time;
    }

    @GetMapping("/tutorial")
    @Needs(Right.READ_OFFICE_WORK)
    Page tutorial(Actor actor, Ui ui) {
        Progress progress = progress(actor, counters.own(actor));
        List<TutorialView.Line> lines = Arrays.stream(Lesson.values())
                .map(lesson -> line(ui, lesson, progress))
                .toList();
        int done = (int) lines.stream().filter(TutorialView.Line::done).count();
        return Page.of("desk/tutorial", new TutorialView(lines, parents.next().orElse(null), done));
    }

    private static TutorialView.Line line(Ui ui, Lesson lesson, Progress progress) {
        String key = "tutorial." + lesson;
        return new TutorialView.Line(
                lesson.name(),
                ui.text(key + ".title"),
                ui.text(key + ".type"),
                ui.text(key + ".see"),
                lesson.path(),
                ui.text(key + ".link"),
                lesson.isDone(progress));
    }

    private Progress progress(Actor actor, Office office) {
        if (office.kind() == OfficeKind.AGENCY_UNIT) {
            return Progress.none();
        }
        access.demand(actor, Right.READ_OFFICE_WORK, office.code());
        Instant from = time.today(office.zone()).atStartOfDay(office.zone()).toInstant();
        List<Draft> mine = drafts.open(actor, office.book(), LOOKED_AT_MAX).stream()
                .filter(draft -> draft.holder().equals(actor.ref()))
                .toList();
        List<Act> made = acts.of(office.book(), from, time.now().plusSeconds(1), LOOKED_AT_MAX).stream()
                .filter(act -> act.registrar().equals(actor.ref()))
                .toList();
        return new Progress(
                !mine.isEmpty(),
                mine.stream().anyMatch(draft -> draft.due() != null),
                !made.isEmpty(),
                documents
                        .issuedBy(
                                List.of(office.code().value()), from, time.now().plusSeconds(1), LOOKED_AT_MAX)
                        .stream()
                        .anyMatch(document -> document.orderedBy().equals(actor.ref())),
                corrections.open(actor, office.book()).stream()
                        .anyMatch(correction -> correction.proposedBy().equals(actor.ref())),
                made.stream().anyMatch(act -> !notes.of(act.id()).isEmpty()));
    }
}
