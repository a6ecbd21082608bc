package org.regjistri.desk.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.regjistri.access.Access;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// The lines of a queue as a table.
@Component
class Lines {
    private static final int ACTS_MAX = 200;
    private final Acts acts;
    private final Notes notes;
    private final Access access;
    private final Territory territory;
    private final OfficialNames officials;

    Lines(Acts acts, Notes notes, Access access, Territory territory, OfficialNames officials) {
        this.acts = acts;
        this.notes = notes;
        this.access = access;
        this.territory = territory;
        this.officials = officials;
    }

    Table of(Ui ui, Queue queue, Work work) {
        return switch (queue.source()) {
            case Queue.Source.Drafts(var chosen) ->
                drafts(
                        ui,
                        queue,
                        work,
                        work.drafts().stream()
                                .filter(draft -> chosen.test(draft, work))
                                .toList());
            case Queue.Source.Acts(int days) -> acts(ui, queue, work, days);
            case Queue.Source.Corrections() -> corrections(ui, queue, work);
            case Queue.Source.Elsewhere _ -> throw new IllegalArgumentException("It has a page of its own: " + queue);
        };
    }

    private Table drafts(Ui ui, Queue queue, Work work, List<Draft> chosen) {
        Map<ActorRef, String> names = new HashMap<>();
        chosen.forEach(draft -> names.computeIfAbsent(
                draft.holder(), holder -> officials.nameOf(holder).orElse("–")));
        return new Table(
                caption(ui, queue),
                List.of(
                        Table.Column.of(ui.text("desk.draft.title")),
                        Table.Column.of(ui.text("desk.draft.due")),
                        Table.Column.of(ui.text("desk.draft.state")),
                        Table.Column.of(ui.text("desk.draft.holder")),
                        Table.Column.of(ui.text("desk.draft.changed"))),
                chosen.stream()
                        .map(draft -> Table.Line.of(
                                "/drafts/" + draft.id(),
                                Table.Cell.of(draft.title().isBlank() ? ui.text("desk.draft.untitled") : draft.title())
                                        .withSecond(
                                                draft.office()
                                                                .equals(work.office()
                                                                        .code())
                                                        ? null
                                                        : office(ui, draft.office())),
                                work.clock(draft).cell(ui),
                                Table.Cell.ofState(ui.text("desk.draft." + draft.state()), tone(draft.state())),
                                Table.Cell.of(
                                        work.isMine(draft)
                                                ? ui.text("desk.draft.me")
                                                : names.getOrDefault(draft.holder(), "–")),
                                Table.Cell.of(ui.moment(draft.changedAt()))))
                        .toList(),
                ui.text("desk.queue.empty"));
    }

    private Table corrections(Ui ui, Queue queue, Work work) {
        return new Table(
                caption(ui, queue),
                List.of(
                        Table.Column.of(ui.text("desk.correction.reason")),
                        Table.Column.of(ui.text("desk.correction.expires")),
                        Table.Column.of(ui.text("desk.correction.by")),
                        Table.Column.of(ui.text("desk.correction.at"))),
                work.corrections().stream()
                        .map(correction -> Table.Line.of(
                                "/corrections/" + correction.id(),
                                Table.Cell.of(correction.reason()),
                                Table.Cell.of(ui.date(correction.expiresOn())),
                                Table.Cell.of(officials
                                        .nameOf(correction.proposedBy())
                                        .orElse("–")),
                                Table.Cell.of(ui.moment(correction.proposedAt()))))
                        .toList(),
                ui.text("desk.queue.empty"));
    }

    private static String caption(Ui ui, Queue queue) {
        return ui.text("desk.queue." + queue);
    }

    private String office(Ui ui, OfficeCode code) {
        return territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }

    private static Tone tone(DraftState state) {
        return switch (state) {
            case OPEN -> Tone.NEUTRAL;
            case IN_REVIEW -> Tone.ACTIVE;
            case APPROVED, REGISTERED -> Tone.GOOD;
            case RETURNED -> Tone.WARNING;
            case REFUSED, WITHDRAWN, EXPIRED -> Tone.BAD;
        };
    }

    private Table acts(Ui ui, Queue queue, Work work, int days) {
        Office office = work.office();
        List<Act> shown = access.disclose(
                work.actor(),
                Right.READ_OFFICE_WORK,
                Ground.SUPERVISION,
                new Disclosure<>(
                        "office.work",
                        Set.of("name", "birth"),
                        () -> acts.of(
                                office.book(),
                                work.today()
                                        .minusDays(days - 1L)
                                        .atStartOfDay(office.zone())
                                        .toInstant(),
                                work.today()
                                        .plusDays(1)
                                        .atStartOfDay(office.zone())
                                        .toInstant(),
                                ACTS_MAX),
                        all -> all.stream()
                                .map(act -> act.birth().childId().value())
                                .toList()));
        return new Table(
                caption(ui, queue),
                List.of(
                        Table.Column.of(ui.text("desk.office.reference")),
                        Table.Column.of(ui.text("desk.office.child")),
                        Table.Column.of(ui.text("desk.office.born")),
                        Table.Column.of(ui.text("desk.office.registered"))),
                lines(ui, shown),
                ui.text("desk.office.empty"));
    }

    /// Under the name that the child has now: a slip may have been corrected since.
    private List<Table.Line> lines(Ui ui, List<Act> shown) {
        Map<ActId, Birth> current = notes.current(shown);
        return shown.stream()
                .map(act -> line(
                        ui, act, Objects.requireNonNull(current.get(act.id())).child()))
                .toList();
    }

    private static Table.Line line(Ui ui, Act act, RegisterBirth.Child child) {
        return Table.Line.of(
                "/acts/" + act.id() + "?ground=" + Ground.SUPERVISION,
                Table.Cell.ofCode(act.number().reference()),
                Table.Cell.of(child.name().full()),
                Table.Cell.of(ui.date(child.bornOn())),
                Table.Cell.of(ui.moment(act.recordedAt())));
    }
}
