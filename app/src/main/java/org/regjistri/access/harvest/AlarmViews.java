package org.regjistri.access.harvest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OfficialNames;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Territory;
import org.regjistri.web.Form;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// Alarms as pages show them: never who a person is.
@Component
class AlarmViews {
    private static final int SHORTENED = 8;
    private final Territory territory;
    private final OfficialNames names;

    AlarmViews(Territory territory, OfficialNames names) {
        this.territory = territory;
        this.names = names;
    }

    Table table(Ui ui, List<Alarm> alarms) {
        return new Table(
                ui.text("alarm.title"),
                List.of(
                        Table.Column.of(ui.text("alarm.kind")),
                        Table.Column.of(ui.text("alarm.at")),
                        Table.Column.of(ui.text("alarm.about")),
                        Table.Column.of(ui.text("alarm.office")),
                        Table.Column.ofNumbers(ui.text("alarm.counted")),
                        Table.Column.of(ui.text("alarm.state"))),
                alarms.stream().map(alarm -> line(ui, alarm)).toList(),
                ui.text("alarm.none"));
    }

    private Table.Line line(Ui ui, Alarm alarm) {
        return Table.Line.of(
                "/alarms/" + alarm.id(),
                Table.Cell.of(ui.text("alarm.kind." + alarm.kind())),
                Table.Cell.of(ui.moment(alarm.at())),
                Table.Cell.ofCode(about(ui, alarm)),
                Table.Cell.of(office(ui, alarm.office())),
                Table.Cell.of(Long.toString(alarm.counted())),
                Table.Cell.ofState(state(ui, alarm), tone(alarm)));
    }

    AlarmPage one(Ui ui, Form form, Alarm alarm, boolean mayLift) {
        List<Row> facts = new ArrayList<>(List.of(
                Row.of(ui.text("alarm.at"), ui.moment(alarm.at())),
                Row.of(ui.text("alarm.about"), about(ui, alarm)),
                Row.of(ui.text("alarm.office"), office(ui, alarm.office())),
                Row.of(ui.text("alarm.counted"), Long.toString(alarm.counted())),
                Row.of(ui.text("alarm.allowed"), Long.toString(alarm.allowed()))));
        Alarm.Explanation said = alarm.explanation();
        if (said != null) {
            facts.add(Row.of(ui.text("alarm.explanation"), said.words()));
            facts.add(Row.of(
                    ui.text("alarm.explained-by"),
                    names.nameOf(ActorRef.parse(said.by())).orElse(said.by()) + ", " + ui.moment(said.at())));
        }
        return new AlarmPage(
                form,
                alarm.id(),
                ui.text("alarm.kind." + alarm.kind()),
                state(ui, alarm),
                tone(alarm),
                facts,
                looks(alarm),
                said != null,
                mayLift);
    }

    private static @Nullable String looks(Alarm alarm) {
        return switch (alarm.kind()) {
            case SEARCHES, PERSONS, STOPPED, SLOW ->
                alarm.userName() == null ? null : "/disclosures?official=" + alarm.userName();
            case SUBJECT -> "/disclosures?person=" + alarm.about();
            case NATIONAL -> null;
        };
    }

    /// An official by user name; of a person the end of the identifier.
    private static String about(Ui ui, Alarm alarm) {
        return switch (alarm.kind()) {
            case SEARCHES, PERSONS, STOPPED, SLOW -> alarm.userName() == null ? alarm.about() : alarm.userName();
            case SUBJECT -> "…" + alarm.about().substring(alarm.about().length() - SHORTENED);
            case NATIONAL -> ui.text("alarm.about.all");
        };
    }

    private String office(Ui ui, @Nullable OfficeCode code) {
        return code == null
                ? "–"
                : territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }

    private static String state(Ui ui, Alarm alarm) {
        return alarm.explanation() == null ? ui.text("alarm.state.new") : ui.text("alarm.state.seen");
    }

    private static Tone tone(Alarm alarm) {
        return alarm.explanation() == null ? Tone.BAD : Tone.GOOD;
    }
}
