package org.regjistri.access.officials;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.territory.Territory;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// The list of officials.
///
/// @param next the user name after which the next page begins; null on the last
public record OfficialsPage(Table officials, @Nullable String next) {

    static Table table(List<OfficialRecord> officials, Territory territory, Ui ui) {
        return new Table(
                ui.text("access.officials.title"),
                List.of(
                        Table.Column.of(ui.text("access.officials.name")),
                        Table.Column.of(ui.text("access.officials.user-name")),
                        Table.Column.of(ui.text("access.officials.office")),
                        Table.Column.of(ui.text("access.officials.roles"))),
                officials.stream()
                        .map(official -> line(official, territory, ui))
                        .toList(),
                ui.text("access.officials.none"));
    }

    private static Table.Line line(OfficialRecord official, Territory territory, Ui ui) {
        String office = territory
                .find(official.office())
                .map(found -> ui.in(found.name()))
                .orElse(official.office().value());
        String roles = official.roles().stream()
                .sorted()
                .map(role -> ui.text("access.role." + role))
                .collect(Collectors.joining(", "));
        return Table.Line.of(
                "/officials/" + official.id(),
                Table.Cell.of(official.displayName()),
                Table.Cell.ofCode(official.userName()),
                Table.Cell.of(office),
                official.dismissed()
                        ? Table.Cell.ofState(ui.text("access.official.dismissed"), Tone.NEUTRAL)
                        : Table.Cell.of(roles));
    }
}
