package org.regjistri.desk.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.LooksAtPerson.ShownLook;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Territory;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Who looked at a person, for the person who asks at the counter; to be printed.
@Controller
class LooksPages {
    private final LooksLooking looking;
    private final Territory territory;
    private final LegalTime time;

    LooksPages(LooksLooking looking, Territory territory, LegalTime time) {
        this.looking = looking;
        this.territory = territory;
        this.time = time;
    }

    @GetMapping("/persons/{person}/disclosures")
    @Needs(Right.SHOW_LOOKS_TO_PERSON)
    Page looks(Actor actor, Ui ui, Form form, @PathVariable String person) {
        return looking.of(actor, person, form.value("before"))
                .map(looks -> page(ui, looks))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Ui ui, LooksLooking.Looks looks) {
        String path = "/persons/" + looks.person().id();
        return Page.of(
                "desk/looks",
                new LooksView(
                        Optional.ofNullable(looks.person().name())
                                .map(PersonName::full)
                                .orElse("–"),
                        path + "?ground=" + Ground.PARTY_PRESENT,
                        ui.moment(time.now()),
                        table(ui, looks.shown()),
                        looks.next() == null ? null : path + "/disclosures?before=" + looks.next()));
    }

    private Table table(Ui ui, List<ShownLook> looks) {
        return new Table(
                ui.text("looks.table"),
                List.of(
                        Table.Column.of(ui.text("looks.at")),
                        Table.Column.of(ui.text("looks.office")),
                        Table.Column.of(ui.text("looks.purpose")),
                        Table.Column.of(ui.text("looks.data"))),
                looks.stream().map(look -> line(ui, look)).toList(),
                ui.text("looks.none"));
    }

    private Table.Line line(Ui ui, ShownLook look) {
        return Table.Line.of(
                null,
                Table.Cell.of(ui.moment(look.at())),
                Table.Cell.of(look.office()
                        .flatMap(territory::find)
                        .map(office -> ui.in(office.name()))
                        .orElse("–")),
                Table.Cell.of(ui.text("looks.purpose." + look.ground())),
                Table.Cell.of(look.attributes().stream()
                        .map(attribute -> ui.text("looks.data." + attribute))
                        .collect(Collectors.joining(", "))));
    }
}
