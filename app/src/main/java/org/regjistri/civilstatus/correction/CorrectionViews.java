package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What the pages of a correction show.
@Component
public class CorrectionViews {
    private final NoteWords words;
    private final OfficialNames officials;
    private final Territory territory;
    private final Access access;

    CorrectionViews(NoteWords words, OfficialNames officials, Territory territory, Access access) {
        this.words = words;
        this.officials = officials;
        this.territory = territory;
        this.access = access;
    }

    /// @param until the last day, in words
    /// @param isTooLate true where the general procedure is needed
    /// @param places to choose from; empty where the place is written
    /// @param papers how many there are, each with its kind in words
    public record FormView(
            Act act,
            String name,
            Form form,
            String action,
            String until,
            boolean isTooLate,
            List<Choice> sexes,
            List<Choice> places,
            boolean hasHour,
            List<String> papers) {}

    /// @param hidden what was typed, to be sent along
    /// @param changes before and after
    public record CheckView(
            Act act, String name, Form form, String action, List<Map.Entry<String, String>> hidden, Table changes) {}

    /// @param facts who proposed it, why, until when
    public record DecisionView(
            Correction correction,
            Act act,
            String name,
            String state,
            Tone tone,
            Table changes,
            List<Row> facts,
            Form form,
            boolean mayDecide,
            boolean mayWithdraw) {}

    Page form(Ui ui, Act act, SlipValues current, Form form, LocalDate until, boolean isTooLate) {
        SettlementCode settlement = current.place().settlement();
        return Page.of(
                "civilstatus/correctionForm",
                new FormView(
                        act,
                        current.name().full(),
                        form,
                        "/acts/" + act.id() + "/correction/check",
                        ui.date(until),
                        isTooLate,
                        Arrays.stream(Sex.values())
                                .map(sex -> Choice.of(sex.name(), ui.text("civilstatus.sex." + sex)))
                                .toList(),
                        settlement == null ? List.of() : places(ui, settlement),
                        current.bornAt() != null,
                        act.birth().evidence().stream()
                                .map(paper -> ui.text("civilstatus.evidence." + paper.kind()))
                                .toList()));
    }

    private List<Choice> places(Ui ui, SettlementCode settlement) {
        return territory.settlements(settlement.municipality()).stream()
                .map(place -> Choice.of(place.code().value(), ui.in(place.name())))
                .toList();
    }

    Page check(Ui ui, Act act, Form form, List<ActNote.Change> changes, List<String> fields) {
        List<Map.Entry<String, String>> hidden = new ArrayList<>();
        fields.stream()
                .filter(field -> !form.isBlank(field))
                .forEach(field -> hidden.add(Map.entry(field, form.value(field))));
        return Page.of(
                "civilstatus/correctionCheck",
                new CheckView(
                        act,
                        act.number().reference(),
                        form,
                        "/acts/" + act.id() + "/correction",
                        hidden,
                        words.table(ui, changes)));
    }

    Page decision(Actor actor, Ui ui, Act act, String name, Correction correction, Form form) {
        boolean open = correction.state() == Correction.State.PROPOSED;
        boolean own = correction.proposedBy().equals(actor.ref());
        return Page.of(
                "civilstatus/correction",
                new DecisionView(
                        correction,
                        act,
                        name,
                        ui.text("correction.state." + correction.state()),
                        tone(correction.state()),
                        words.table(ui, correction.changes()),
                        facts(ui, act, correction),
                        form,
                        open && !own && access.may(actor, Right.APPROVE_CORRECTION),
                        open && own));
    }

    private List<Row> facts(Ui ui, Act act, Correction correction) {
        List<Row> facts = new ArrayList<>();
        facts.add(Row.ofCode(ui.text("civilstatus.act.reference"), act.number().reference()));
        facts.add(Row.of(ui.text("correction.reason"), correction.reason()));
        facts.add(Row.of(
                        ui.text("correction.proposed-by"),
                        officials.nameOf(correction.proposedBy()).orElse("–"))
                .withSecond(ui.moment(correction.proposedAt())));
        if (correction.state() == Correction.State.PROPOSED) {
            facts.add(Row.of(ui.text("correction.expires"), ui.date(correction.expiresOn())));
        }
        if (correction.decidedBy() != null && correction.decidedAt() != null) {
            facts.add(Row.of(
                            ui.text("correction.decided-by"),
                            officials.nameOf(correction.decidedBy()).orElse("–"))
                    .withSecond(ui.moment(correction.decidedAt())));
        }
        if (!correction.words().isEmpty()) {
            facts.add(Row.of(ui.text("correction.words"), correction.words()));
        }
        return facts;
    }

    private static Tone tone(Correction.State state) {
        return switch (state) {
            case PROPOSED -> Tone.ACTIVE;
            case APPROVED -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
