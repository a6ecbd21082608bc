package org.regjistri.desk.person;

import java.util.List;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Right;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.persons.PersonId;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What was issued about a person, on the person's page.
@Component
class PersonDocuments {
    private final Documents documents;
    private final Access access;

    PersonDocuments(Documents documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    boolean mayIssue(Actor actor) {
        return access.may(actor, Right.ISSUE_DOCUMENT);
    }

    Table of(Ui ui, Ground ground, PersonId person) {
        return new Table(
                ui.text("desk.person.documents.issued"),
                List.of(
                        Table.Column.of(ui.text("desk.person.document")),
                        Table.Column.of(ui.text("desk.person.document.kind")),
                        Table.Column.of(ui.text("desk.person.document.issued")),
                        Table.Column.of(ui.text("desk.person.document.state"))),
                documents.of(person.value()).stream()
                        .map(document -> line(ui, ground, document))
                        .toList(),
                ui.text("desk.person.documents.none"));
    }

    private static Table.Line line(Ui ui, Ground ground, Document document) {
        return Table.Line.of(
                "/documents/" + document.id() + "?" + GroundPage.PARAMETER + "=" + ground,
                Table.Cell.ofCode(document.number().reference()),
                Table.Cell.of(ui.text("documents.kind." + document.kind())),
                Table.Cell.of(ui.moment(document.orderedAt())),
                state(ui, document.state()));
    }

    private static Table.Cell state(Ui ui, DocumentState state) {
        return switch (state) {
            case DocumentState.AwaitingSeal() -> Table.Cell.ofState(ui.text("documents.state.awaiting"), Tone.ACTIVE);
            case DocumentState.InForce _ -> Table.Cell.ofState(ui.text("documents.state.in-force"), Tone.GOOD);
            case DocumentState.Overtaken _ -> Table.Cell.ofState(ui.text("documents.state.overtaken"), Tone.WARNING);
            case DocumentState.Revoked _ -> Table.Cell.ofState(ui.text("documents.state.revoked"), Tone.BAD);
        };
    }
}
