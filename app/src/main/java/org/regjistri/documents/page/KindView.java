package org.regjistri.documents.page;

import java.util.List;
import org.regjistri.documents.Catalogue;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// @param name of the kind, in the visitor's language
public record KindView(String code, String name, Table.Cell state, Table decisions, List<Choice> choices, Form form) {

    static KindView of(Ui ui, Catalogue.Listed listed, List<Choice> choices, Form form) {
        String code = listed.kind().code();
        return new KindView(
                code, DocumentTexts.kind(ui, code), state(ui, listed), decisions(ui, listed), choices, form);
    }

    static Table.Cell state(Ui ui, Catalogue.Listed listed) {
        return listed.issued()
                ? Table.Cell.ofState(ui.text("documents.kinds.issued"), Tone.GOOD)
                : Table.Cell.ofState(ui.text("documents.kinds.not-issued"), Tone.NEUTRAL);
    }

    private static Table decisions(Ui ui, Catalogue.Listed listed) {
        return new Table(
                ui.text("documents.kinds.decisions"),
                List.of(
                        Table.Column.of(ui.text("documents.kinds.from")),
                        Table.Column.of(ui.text("documents.kinds.what")),
                        Table.Column.of(ui.text("documents.kinds.decision")),
                        Table.Column.of(ui.text("documents.kinds.by"))),
                listed.decisions().stream()
                        .map(decision -> Table.Line.of(
                                null,
                                Table.Cell.of(ui.date(decision.from())),
                                Table.Cell.of(ui.text(
                                        decision.issued() ? "documents.kinds.issued" : "documents.kinds.not-issued")),
                                Table.Cell.of(decision.decision()),
                                Table.Cell.of(decision.by() == null ? "–" : decision.by())))
                        .toList(),
                ui.text("documents.kinds.no-decisions", listed.kind().introducedOn()));
    }
}
