package org.regjistri.portal.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.LifeLine;
import org.regjistri.web.Link;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// What the gallery shows. Nobody in it exists.
///
/// @param form as typed by the visitor
/// @param wrong the same fields, each with an error
public record Gallery(
        Form form,
        Form wrong,
        List<Choice> offices,
        List<Choice> sexes,
        List<Choice> places,
        List<Row> facts,
        Table table,
        Table emptyTable,
        LifeLine life,
        PersonalNumber number,
        Multilingual place,
        List<State> states) {

    /// A tag and its tone.
    public record State(String word, Tone tone) {}

    static Gallery of(Ui ui, Form form) {
        return new Gallery(
                form,
                refused(ui),
                List.of(
                        Choice.of("M06", ui.text("gallery.office.istog")),
                        Choice.of("M18", ui.text("gallery.office.prishtina")),
                        Choice.of("M38", ui.text("gallery.office.mitrovica-north"))),
                sexesOf(ui),
                placesFound(),
                factsOf(ui),
                tableOf(ui),
                new Table(ui.text("gallery.table.caption"), columns(ui), List.of(), ui.text("gallery.table.empty")),
                lifeOf(ui),
                PersonalNumber.of("1234567892"),
                new Multilingual("Istog", "Istok", "Исток", "Istog"),
                statesOf(ui));
    }

    private static List<Choice> sexesOf(Ui ui) {
        return List.of(
                Choice.of("F", ui.text("gallery.sex.female")),
                Choice.of("M", ui.text("gallery.sex.male")),
                Choice.of("U", ui.text("gallery.sex.unknown")).withHint(ui.text("gallery.sex.unknown-hint")));
    }

    private static List<Choice> placesFound() {
        return List.of(
                Choice.of("M06-014", "Gurrakoc, Istog").withHint("Đurakovac, Istok"),
                Choice.of("M06-015", "Gusar, Istog").withHint("Gusare, Istok"));
    }

    private static Form refused(Ui ui) {
        Form form = Form.empty()
                .with("wrong.name", "Arta1")
                .with("wrong.birth.day", "31")
                .with("wrong.birth.month", "2")
                .with("wrong.birth.year", "2026");
        for (String field : List.of("name", "birth", "sex", "office", "place", "remark", "declared")) {
            form.reject("wrong." + field, ui.text("gallery.wrong." + field));
        }
        return form;
    }

    private static List<Row> factsOf(Ui ui) {
        return List.of(
                Row.of(ui.text("gallery.field.name"), "Arta Krasniqi")
                        .withLang("sq")
                        .withSecond("Арта Краснићи")
                        .withChange(Link.to("/components", ui.text("gallery.change"))),
                Row.of(ui.text("gallery.field.birth"), ui.date(LocalDate.of(1988, 5, 12))),
                Row.ofCode(
                        ui.text("gallery.field.number"),
                        PersonalNumber.of("1234567892").grouped()),
                Row.of(ui.text("gallery.field.place"), "Gurrakoc, Istog").withSecond("Đurakovac, Istok"),
                Row.ofCode(ui.text("gallery.field.act"), "M06-B-2026-000123"));
    }

    private static List<Table.Column> columns(Ui ui) {
        return List.of(
                Table.Column.of(ui.text("gallery.field.act")),
                Table.Column.of(ui.text("gallery.field.name")),
                Table.Column.of(ui.text("gallery.field.place")),
                Table.Column.of(ui.text("gallery.field.state")),
                Table.Column.ofNumbers(ui.text("gallery.table.days")));
    }

    private static Table tableOf(Ui ui) {
        List<State> states = statesOf(ui);
        return new Table(
                ui.text("gallery.table.caption"),
                columns(ui),
                List.of(
                        line("M06-B-2026-000123", "Arta Krasniqi", "Istog", "Istok", states.get(1), "2"),
                        line(
                                "M06-B-2026-000124",
                                "Jovana Stojanović",
                                "Mitrovicë e Veriut",
                                "Severna Mitrovica",
                                states.get(2),
                                "14"),
                        line(
                                "M06-B-2026-000125",
                                "Shpresa Gjergji-Berisha",
                                "Prishtinë",
                                "Priština",
                                states.get(3),
                                "1 204")),
                ui.text("gallery.table.empty"));
    }

    private static Table.Line line(String act, String name, String place, String other, State state, String days) {
        return Table.Line.of(
                "/components",
                Table.Cell.ofCode(act),
                Table.Cell.of(name),
                Table.Cell.of(place).withSecond(other),
                Table.Cell.ofState(state.word(), state.tone()),
                Table.Cell.of(days));
    }

    private static LifeLine lifeOf(Ui ui) {
        return new LifeLine(
                ui.text("gallery.life.caption"),
                LocalDate.of(2026, 11, 22),
                List.of(
                        event(ui, "birth", LocalDate.of(1953, 5, 12), "1953-05-20T09:15:00Z"),
                        event(ui, "marriage", LocalDate.of(1975, 8, 2), "1975-08-02T10:00:00Z"),
                        event(ui, "name", LocalDate.of(1975, 8, 2), "2003-04-11T08:30:00Z"),
                        event(ui, "correction", LocalDate.of(1953, 5, 12), "2014-02-03T13:05:00Z"),
                        event(ui, "death", LocalDate.of(2026, 11, 20), "2026-11-22T08:00:00Z")));
    }

    private static LifeLine.Event event(Ui ui, String kind, LocalDate valid, String recorded) {
        return new LifeLine.Event(ui.text("gallery.life." + kind), valid, Instant.parse(recorded), "/components");
    }

    private static List<State> statesOf(Ui ui) {
        return List.of(
                new State(ui.text("gallery.state.draft"), Tone.NEUTRAL),
                new State(ui.text("gallery.state.review"), Tone.ACTIVE),
                new State(ui.text("gallery.state.registered"), Tone.GOOD),
                new State(ui.text("gallery.state.disputed"), Tone.WARNING),
                new State(ui.text("gallery.state.refused"), Tone.BAD));
    }
}
