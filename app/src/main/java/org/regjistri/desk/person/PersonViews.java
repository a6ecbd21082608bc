package org.regjistri.desk.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Right;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.RecordedFact;
import org.regjistri.territory.Territory;
import org.regjistri.web.Form;
import org.regjistri.web.LifeLine;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What the pages about persons show.
@Component
class PersonViews {
    private static final String NOTHING = "–";
    private final PersonDocuments documents;
    private final FamilyViews families;
    private final Access access;
    private final Territory territory;
    private final LegalTime time;

    PersonViews(PersonDocuments documents, FamilyViews families, Access access, Territory territory, LegalTime time) {
        this.documents = documents;
        this.families = families;
        this.access = access;
        this.territory = territory;
        this.time = time;
    }

    Page find(Ui ui, Form form) {
        return Page.of("desk/find", new FindView(form, GroundPage.choices(ui), null));
    }

    Page found(Ui ui, Form form, Ground ground, List<PersonState> found) {
        Table table = new Table(
                ui.text("desk.find.found", found.size()),
                List.of(
                        Table.Column.of(ui.text("desk.person.name")),
                        Table.Column.of(ui.text("desk.person.birth")),
                        Table.Column.of(ui.text("desk.person.birth-place"))),
                found.stream().map(state -> line(ui, ground, state)).toList(),
                ui.text("desk.find.nobody"));
        return Page.of("desk/find", new FindView(form, GroundPage.choices(ui), table));
    }

    private Table.Line line(Ui ui, Ground ground, PersonState state) {
        return Table.Line.of(
                address(state.id(), ground),
                Table.Cell.of(name(state)),
                Table.Cell.of(born(ui, state)),
                Table.Cell.of(birthPlace(ui, state)));
    }

    static String address(PersonId person, Ground ground) {
        return "/persons/" + person + "?" + GroundPage.PARAMETER + "=" + ground;
    }

    Page person(Actor actor, Ui ui, Form form, Ground ground, PersonLooking.Look look, Family family) {
        return Page.of(
                "desk/person",
                new PersonView(
                        form,
                        look.state().id(),
                        ground,
                        name(look.state()),
                        look.number(),
                        standing(ui, look.state()),
                        access.may(actor, Right.READ_DISCLOSURES)
                                ? "/disclosures?person=" + look.state().id()
                                : null,
                        access.may(actor, Right.SHOW_LOOKS_TO_PERSON)
                                ? "/persons/" + look.state().id() + "/disclosures"
                                : null,
                        access.may(actor, Right.KEEP_COURT_ORDERS)
                                ? "/court-orders?person=" + look.state().id()
                                : null,
                        identity(ui, look.state()),
                        families.of(ui, ground, family),
                        lifeLine(ui, look),
                        history(ui, look, family),
                        look.birthAct(),
                        documents.of(ui, ground, look.state().id()),
                        documents.mayIssue(actor),
                        look.asOf()));
    }

    /// The one place that says how it stands with a person: a further state is a line here.
    private static PersonView.Standing standing(Ui ui, PersonState state) {
        if (state.death() != null) {
            return new PersonView.Standing(ui.text("desk.person.state.deceased"), Tone.NEUTRAL);
        }
        return state.missing()
                ? new PersonView.Standing(ui.text("desk.person.state.missing"), Tone.WARNING)
                : new PersonView.Standing(ui.text("desk.person.state.living"), Tone.GOOD);
    }

    private List<Row> identity(Ui ui, PersonState state) {
        return List.of(
                Row.of(ui.text("desk.person.name"), name(state)),
                Row.of(
                        ui.text("desk.person.sex"),
                        state.sex() == null ? NOTHING : ui.text("civilstatus.sex." + state.sex())),
                Row.of(ui.text("desk.person.birth"), born(ui, state)),
                Row.of(ui.text("desk.person.birth-place"), birthPlace(ui, state)),
                Row.of(ui.text("desk.person.citizenship"), citizenships(ui, state)),
                Row.of(
                        ui.text("desk.person.death"),
                        state.death() == null ? NOTHING : ui.date(state.death().date())));
    }

    private String citizenships(Ui ui, PersonState state) {
        if (state.citizenships().isEmpty()) {
            return state.stateless()
                    ? ui.text("desk.person.citizenship.stateless")
                    : ui.text("desk.person.citizenship.none");
        }
        return String.join(
                ", ",
                state.citizenships().stream()
                        .map(code -> country(ui, code))
                        .sorted()
                        .toList());
    }

    private String country(Ui ui, CountryCode code) {
        return territory.find(code).map(country -> ui.in(country.name())).orElse(code.value());
    }

    private LifeLine lifeLine(Ui ui, PersonLooking.Look look) {
        List<LifeLine.Event> events = new ArrayList<>();
        for (RecordedFact one : look.history()) {
            String label = label(ui, look, one.fact());
            if (label != null && one.isKnownAt(look.asOf().recordedAt())) {
                events.add(new LifeLine.Event(label, one.fact().valid().from(), one.recordedFrom(), null));
            }
        }
        return new LifeLine(ui.text("desk.person.life"), time.today(), events);
    }

    /// Events of a life; what merely holds from birth on is none.
    private static @Nullable String label(Ui ui, PersonLooking.Look look, Fact fact) {
        Fact.Born birth = look.state().birth();
        boolean fromBirth =
                birth != null && fact.valid().from().equals(birth.valid().from());
        return switch (fact) {
            case Fact.Born _ -> ui.text("desk.event.birth");
            case Fact.Named _ -> fromBirth ? null : ui.text("desk.event.name");
            case Fact.MarriedTo _ -> ui.text("desk.event.marriage");
            case Fact.Died _ -> ui.text("desk.event.death");
            case Fact.Missing _ -> ui.text("desk.event.missing");
            case Fact.Stateless _ -> fromBirth ? null : ui.text("desk.event.stateless");
            case Fact.CitizenOf _ -> fromBirth ? null : ui.text("desk.event.citizenship");
            case Fact.OfSex _, Fact.ChildOf _ -> null;
        };
    }

    private Table history(Ui ui, PersonLooking.Look look, Family family) {
        return new Table(
                ui.text("desk.person.history"),
                List.of(
                        Table.Column.of(ui.text("desk.history.fact")),
                        Table.Column.of(ui.text("desk.history.value")),
                        Table.Column.of(ui.text("desk.history.valid")),
                        Table.Column.of(ui.text("desk.history.recorded"))),
                look.history().stream().map(one -> line(ui, family, one)).toList(),
                ui.text("desk.history.empty"));
    }

    private Table.Line line(Ui ui, Family family, RecordedFact one) {
        Fact fact = one.fact();
        return Table.Line.of(
                null,
                Table.Cell.of(ui.text("desk.fact." + factKey(fact))),
                Table.Cell.of(value(ui, family, fact)),
                Table.Cell.of(span(
                        ui.date(fact.valid().from()),
                        fact.valid().until() == null
                                ? null
                                : ui.date(fact.valid().until()))),
                Table.Cell.of(span(
                        ui.moment(one.recordedFrom()),
                        one.recordedUntil() == null ? null : ui.moment(one.recordedUntil()))));
    }

    /// Of a parent, which one.
    private static String factKey(Fact fact) {
        return fact instanceof Fact.ChildOf child ? child.role().name() : fact.kind();
    }

    private static String span(String from, @Nullable String until) {
        return until == null ? from + " –" : from + " – " + until;
    }

    private String value(Ui ui, Family family, Fact fact) {
        return switch (fact) {
            case Fact.Named named -> named.name().full();
            case Fact.OfSex ofSex -> ui.text("civilstatus.sex." + ofSex.sex());
            case Fact.Born born -> ui.date(born.date()) + ", " + territory.describe(born.place(), ui.language());
            case Fact.CitizenOf citizen -> country(ui, citizen.country());
            case Fact.ChildOf child -> relativeName(family, child.parent());
            case Fact.MarriedTo married -> relativeName(family, married.spouse());
            case Fact.Died died -> ui.date(died.date());
            case Fact.Missing _ -> ui.text("desk.fact.missing.yes");
            case Fact.Stateless _ -> ui.text("desk.fact.stateless.yes");
        };
    }

    private static String relativeName(Family family, PersonId person) {
        return family.find(person).map(PersonViews::name).orElse(NOTHING);
    }

    private static String name(PersonState state) {
        return Optional.ofNullable(state.name()).map(PersonName::full).orElse(NOTHING);
    }

    private static String born(Ui ui, PersonState state) {
        return Optional.ofNullable(state.birth())
                .map(birth ->
                        ui.date(birth.date()) + (birth.hour() == null ? "" : ", " + Objects.toString(birth.hour())))
                .orElse(NOTHING);
    }

    private String birthPlace(Ui ui, PersonState state) {
        return Optional.ofNullable(state.birth())
                .map(birth -> territory.describe(birth.place(), ui.language()))
                .orElse(NOTHING);
    }
}
