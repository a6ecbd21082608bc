package org.regjistri.access.officials;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Role;
import org.regjistri.access.signin.OpenSession;
import org.regjistri.territory.Office;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// One official: what they are appointed to, and were.
///
/// @param locked true while too many failures keep them from signing in
/// @param provider the name of the identity provider; null where there is none
/// @param subject who they are there; null where they are nobody
public record OfficialPage(
        OfficialRecord official,
        Office office,
        List<OfficialRecords.Grant> grants,
        boolean locked,
        List<OpenSession> sessions,
        @Nullable String provider,
        @Nullable String subject,
        Form form) {

    public List<Row> facts(Ui ui) {
        return List.of(
                Row.ofCode(ui.text("access.officials.user-name"), official.userName()),
                Row.of(ui.text("access.officials.office"), ui.in(office.name())).withSecond(ui.otherIn(office.name())));
    }

    public Table roles(Ui ui) {
        return new Table(
                ui.text("access.official.roles"),
                List.of(
                        Table.Column.of(ui.text("access.official.role")),
                        Table.Column.of(ui.text("access.official.since")),
                        Table.Column.of(ui.text("access.official.reason")),
                        Table.Column.of(ui.text("access.official.state"))),
                grants.stream().map(grant -> line(grant, ui)).toList(),
                ui.text("access.official.no-roles"));
    }

    public Table sessions(Ui ui) {
        return new Table(
                ui.text("access.official.sessions"),
                List.of(
                        Table.Column.of(ui.text("account.session.browser")),
                        Table.Column.of(ui.text("account.session.since")),
                        Table.Column.of(ui.text("account.session.last-seen"))),
                sessions.stream()
                        .map(session -> Table.Line.of(
                                null,
                                Table.Cell.of(
                                        session.browser().isEmpty()
                                                ? ui.text("account.session.browser-unknown")
                                                : session.browser()),
                                Table.Cell.of(ui.moment(session.signedIn().since())),
                                Table.Cell.of(ui.moment(session.lastSeen()))))
                        .toList(),
                ui.text("access.official.no-sessions"));
    }

    /// Roles that the official could be given: those of this kind of office that they do not hold.
    public List<Choice> offered(Ui ui) {
        return choices(ui, false);
    }

    public List<Choice> held(Ui ui) {
        return choices(ui, true);
    }

    private List<Choice> choices(Ui ui, boolean held) {
        return Arrays.stream(Role.values())
                .filter(role -> official.roles().contains(role) == held)
                .filter(role -> held || RolePlaces.isAt(role, office.kind()))
                .map(role -> Choice.of(role.name(), ui.text("access.role." + role)))
                .toList();
    }

    private static Table.Line line(OfficialRecords.Grant grant, Ui ui) {
        Table.Cell state = grant.endedAt() == null
                ? Table.Cell.ofState(ui.text("access.official.held"), Tone.GOOD)
                : Table.Cell.ofState(ui.text("access.official.ended", grant.endedAt()), Tone.NEUTRAL)
                        .withSecond(grant.endedReason());
        return Table.Line.of(
                null,
                Table.Cell.of(ui.text("access.role." + grant.role())),
                Table.Cell.of(ui.moment(grant.grantedAt())),
                Table.Cell.of(grant.reason()),
                state);
    }
}
