package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.access.OfficialNames;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.kernel.Language;
import org.regjistri.territory.Territory;
import org.regjistri.web.Messages;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// Notes on acts of birth in words: on pages with what was before, on papers without.
@Component
public class NoteWords {
    private static final String PAPER = "paper.";
    private final Messages messages;
    private final OfficialNames officials;
    private final Territory territory;

    NoteWords(Messages messages, OfficialNames officials, Territory territory) {
        this.messages = messages;
        this.officials = officials;
        this.territory = territory;
    }

    /// Field, before, after.
    public Table table(Ui ui, List<ActNote.Change> changes) {
        return new Table(
                ui.text("correction.changes"),
                List.of(
                        Table.Column.of(ui.text("correction.field")),
                        Table.Column.of(ui.text("correction.before")),
                        Table.Column.of(ui.text("correction.after"))),
                changes.stream()
                        .map(change -> Table.Line.of(
                                null,
                                Table.Cell.of(field(ui.language(), change.field())),
                                Table.Cell.of(value(ui, change.field(), change.before())),
                                Table.Cell.of(value(ui, change.field(), change.after()))))
                        .toList(),
                ui.text("correction.no-changes"));
    }

    /// For the act's page: what the note is, who entered it, and what it changed.
    public List<Row> rows(Ui ui, Act act, ActNote note) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.ofCode(ui.text("note.reference"), note.reference(act.number())));
        rows.add(Row.of(ui.text("note.kind"), ui.text("note.kind." + note.kind())));
        note.changes()
                .forEach(change ->
                        rows.add(Row.of(field(ui.language(), change.field()), value(ui, change.field(), change.after()))
                                .withSecond(ui.text("note.before", value(ui, change.field(), change.before())))));
        rows.add(Row.of(ui.text("correction.reason"), note.reason()));
        rows.add(Row.of(ui.text("note.recorded"), ui.moment(note.recordedAt())));
        rows.add(Row.of(
                        ui.text("correction.proposed-by"),
                        officials.nameOf(note.proposedBy()).orElse("–"))
                .withSecond(ui.text(
                        "note.approved-by", officials.nameOf(note.approvedBy()).orElse("–"))));
        return rows;
    }

    /// For papers: which fields, not what was wrong in them.
    public String onPaper(Language language, ActNote note) {
        List<String> fields = note.changes().stream()
                .map(change -> field(language, change.field()))
                .distinct()
                .toList();
        return messages.text(language, "note.paper." + note.kind(), note.ordinal(), String.join(", ", fields));
    }

    private String field(Language language, String field) {
        if (field.startsWith(PAPER)) {
            String[] parts = field.split("\\.", -1);
            return messages.text(language, "correction.field.paper." + parts[2], Integer.parseInt(parts[1]));
        }
        return messages.text(language, "correction.field." + field);
    }

    private String value(Ui ui, String field, String text) {
        if (text.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case SlipFields.SEX -> ui.text("civilstatus.sex." + text);
            case SlipFields.BORN_ON -> ui.date(LocalDate.parse(text));
            case SlipFields.PLACE -> territory.describe(SlipFields.place(text), ui.language());
            default -> field.endsWith(".issuedOn") ? ui.date(LocalDate.parse(text)) : text;
        };
    }
}
