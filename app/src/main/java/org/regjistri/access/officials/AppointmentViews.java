package org.regjistri.access.officials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Role;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What the pages of proposals show.
@Component
public class AppointmentViews {
    private final ProposingAppointments proposals;
    private final OfficialRecords records;
    private final OfficialNames names;
    private final Territory territory;

    AppointmentViews(
            ProposingAppointments proposals, OfficialRecords records, OfficialNames names, Territory territory) {
        this.proposals = proposals;
        this.records = records;
        this.names = names;
        this.territory = territory;
    }

    public record ListView(Table table) {}

    public record FormView(Form form, List<Choice> offices, List<Choice> roles) {}

    /// @param totp the secret of the codes, in Base32, shown this once; null mostly
    /// @param password shown this once; null mostly
    public record ProposalView(
            String path,
            String title,
            String state,
            Tone tone,
            List<Row> facts,
            Form form,
            boolean mayDecide,
            boolean mayWithdraw,
            @Nullable String totp,
            @Nullable String password) {}

    Page list(Actor actor, Ui ui) {
        Table table = new Table(
                ui.text("appointment.list"),
                List.of(
                        Table.Column.of(ui.text("appointment.about")),
                        Table.Column.of(ui.text("appointment.what")),
                        Table.Column.of(ui.text("appointment.proposed-by")),
                        Table.Column.of(ui.text("appointment.expires"))),
                proposals.open(actor).stream()
                        .map(proposal -> line(proposal, ui))
                        .toList(),
                ui.text("appointment.none"));
        return Page.of("access/appointments", new ListView(table));
    }

    private Table.Line line(Proposal proposal, Ui ui) {
        return Table.Line.of(
                "/appointments/" + proposal.id(),
                Table.Cell.of(about(proposal.wish())),
                Table.Cell.of(what(proposal.wish(), ui)),
                Table.Cell.of(name(proposal.proposedBy())),
                Table.Cell.of(ui.date(proposal.expiresOn())));
    }

    Page form(Form form, Ui ui) {
        List<Choice> offices = territory.offices().stream()
                .map(office -> Choice.of(office.code().value(), ui.in(office.name())))
                .toList();
        List<Choice> roles = Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), ui.text("access.role." + role)))
                .toList();
        return Page.of("access/appoint", new FormView(form, offices, roles));
    }

    Page proposal(Actor actor, Proposal proposal, Form form, Ui ui) {
        return proposal(actor, proposal, form, ui, null, null);
    }

    /// With what is shown once.
    Page proposal(
            Actor actor, Proposal proposal, Form form, Ui ui, @Nullable TotpSecret totp, @Nullable String password) {
        boolean open = proposal.state() == Proposal.State.PROPOSED;
        return Page.of(
                "access/appointment",
                new ProposalView(
                        "/appointments/" + proposal.id(),
                        about(proposal.wish()),
                        ui.text("appointment.state." + proposal.state()),
                        tone(proposal.state()),
                        facts(proposal, ui),
                        form,
                        proposals.mayDecide(actor, proposal),
                        open && proposal.proposedBy().equals(actor.ref()),
                        totp == null ? null : totp.base32(),
                        password));
    }

    private List<Row> facts(Proposal proposal, Ui ui) {
        List<Row> facts = new ArrayList<>();
        facts.add(Row.of(ui.text("appointment.what"), what(proposal.wish(), ui)));
        if (proposal.wish() instanceof Wish.Appoint appoint) {
            NewOfficial who = appoint.who();
            facts.add(Row.ofCode(ui.text("access.officials.user-name"), who.userName()));
            facts.add(Row.of(ui.text("access.officials.office"), office(who.office(), ui)));
        }
        facts.add(Row.of(ui.text("access.official.reason"), proposal.reason()));
        facts.add(Row.of(ui.text("appointment.proposed-by"), name(proposal.proposedBy()))
                .withSecond(ui.moment(proposal.proposedAt())));
        facts.add(Row.of(ui.text("appointment.expires"), ui.date(proposal.expiresOn())));
        if (proposal.decidedBy() != null && proposal.decidedAt() != null) {
            facts.add(Row.of(ui.text("appointment.decided-by"), name(proposal.decidedBy()))
                    .withSecond(ui.moment(proposal.decidedAt())));
        }
        if (!proposal.words().isEmpty()) {
            facts.add(Row.of(ui.text("appointment.words"), proposal.words()));
        }
        return facts;
    }

    private String about(Wish wish) {
        return switch (wish) {
            case Wish.Appoint appoint -> appoint.who().displayName();
            case Wish.Grant grant -> displayName(grant);
            case Wish.Link link -> displayName(link);
        };
    }

    private String displayName(Wish wish) {
        return records.find(wish.official()).map(OfficialRecord::displayName).orElse("–");
    }

    private static String what(Wish wish, Ui ui) {
        String roles = wish.roles().stream()
                .sorted()
                .map(role -> ui.text("access.role." + role))
                .collect(Collectors.joining(", "));
        return switch (wish) {
            case Wish.Appoint _ -> ui.text("appointment.kind.appoint", roles);
            case Wish.Grant _ -> ui.text("appointment.kind.grant", roles);
            case Wish.Link link -> ui.text("appointment.kind.link", link.subject());
        };
    }

    private String office(OfficeCode code, Ui ui) {
        return territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }

    private String name(ActorRef actor) {
        return names.nameOf(actor).orElse("–");
    }

    private static Tone tone(Proposal.State state) {
        return switch (state) {
            case PROPOSED -> Tone.ACTIVE;
            case APPROVED -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
