package org.regjistri.civilstatus.birth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What the pages of the declaration show.
@Component
public class BirthViews {
    /// The fields of the form, as they travel from page to page.
    static final List<String> FIELDS = List.of(
            "key",
            "office",
            "given",
            "surname",
            "sex",
            "bornOn.day",
            "bornOn.month",
            "bornOn.year",
            "bornAt",
            "place",
            "locality",
            "motherNumber",
            "fatherNumber",
            "declarant",
            "evidenceKind",
            "evidenceNumber",
            "evidenceIssuer",
            "evidenceIssuedOn.day",
            "evidenceIssuedOn.month",
            "evidenceIssuedOn.year");

    private final Territory territory;
    private final Persons persons;
    private final Access access;
    private final LegalTime time;

    BirthViews(Territory territory, Persons persons, Access access, LegalTime time) {
        this.territory = territory;
        this.persons = persons;
        this.access = access;
        this.time = time;
    }

    /// @param offices the counters to choose from; one only where there is nothing to choose
    /// @param places the settlements of the municipality; empty at a mission, where the place is written
    public record FormView(
            Form form,
            List<Choice> offices,
            List<Choice> places,
            List<Choice> sexes,
            List<Choice> declarants,
            List<Choice> evidenceKinds) {}

    /// @param hidden what was typed, to be sent along
    /// @param alike persons who may be this child, to be decided about
    public record CheckView(
            Form form,
            List<Map.Entry<String, String>> hidden,
            List<Row> child,
            List<Row> parents,
            List<Row> declaration,
            List<Alike> alike) {}

    /// @param reasons why, in words
    public record Alike(PersonId person, String name, String born, List<String> reasons, int score) {}

    Page form(Ui ui, Form form, Office office) {
        return Page.of(
                "civilstatus/birthForm",
                new FormView(
                        form,
                        offices(ui, office),
                        places(ui, office),
                        choices(ui, "civilstatus.sex.", Sex.values()),
                        choices(ui, "civilstatus.declarant.", Declarant.values()),
                        choices(ui, "civilstatus.evidence.", Evidence.Kind.values())));
    }

    private List<Choice> offices(Ui ui, Office office) {
        return territory.offices().stream()
                .filter(other -> other.book().equals(office.book()))
                .sorted(java.util.Comparator.comparing(Office::code))
                .map(other -> Choice.of(other.code().value(), ui.in(other.name())))
                .toList();
    }

    private List<Choice> places(Ui ui, Office office) {
        if (office.kind() == OfficeKind.CONSULAR_MISSION || office.municipality() == null) {
            return List.of();
        }
        return territory.settlements(office.municipality()).stream()
                .map(settlement -> Choice.of(settlement.code().value(), ui.in(settlement.name())))
                .toList();
    }

    private static List<Choice> choices(Ui ui, String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name(), ui.text(prefix + constant.name())))
                .toList();
    }

    Page check(Actor actor, Ui ui, Form form, RegisterBirth order, BirthExamination examination) {
        return Page.of(
                "civilstatus/birthCheck",
                new CheckView(
                        form,
                        hidden(form),
                        child(ui, order),
                        parents(ui, order, examination),
                        declaration(ui, order, examination),
                        alike(actor, ui, examination.likenesses())));
    }

    private static List<Map.Entry<String, String>> hidden(Form form) {
        return FIELDS.stream()
                .filter(name -> !form.isBlank(name))
                .map(name -> Map.entry(name, form.value(name)))
                .toList();
    }

    private List<Row> child(Ui ui, RegisterBirth order) {
        RegisterBirth.Child child = order.child();
        return List.of(
                Row.of(ui.text("civilstatus.birth.given"), child.name().given()),
                Row.of(ui.text("civilstatus.birth.surname"), child.name().surname()),
                Row.of(ui.text("civilstatus.birth.sex"), ui.text("civilstatus.sex." + child.sex())),
                Row.of(ui.text("civilstatus.birth.born-on"), ui.date(child.bornOn()) + ", " + child.bornAt()),
                Row.of(ui.text("civilstatus.birth.place"), territory.describe(child.place(), ui.language())));
    }

    private static List<Row> parents(Ui ui, RegisterBirth order, BirthExamination examination) {
        return List.of(
                parent(ui, "civilstatus.birth.mother", examination.mother(), order.mother()),
                parent(ui, "civilstatus.birth.father", examination.father(), order.father()));
    }

    private static Row parent(Ui ui, String key, Optional<PersonState> parent, PersonalNumber number) {
        String name = parent.map(BirthViews::name).orElse("–");
        String born = parent.map(state -> ", " + born(ui, state)).orElse("");
        return Row.of(ui.text(key), name + born).withSecond(number.grouped());
    }

    private List<Row> declaration(Ui ui, RegisterBirth order, BirthExamination examination) {
        Evidence evidence = order.evidence();
        return List.of(
                Row.of(ui.text("civilstatus.birth.declarant"), ui.text("civilstatus.declarant." + order.declarant())),
                Row.of(ui.text("civilstatus.birth.evidence"), ui.text("civilstatus.evidence." + evidence.kind()))
                        .withSecond(evidence.number() + ", " + evidence.issuer() + ", " + ui.date(evidence.issuedOn())),
                Row.of(ui.text("civilstatus.birth.term"), ui.date(examination.termEndsOn())),
                Row.of(
                        ui.text("civilstatus.birth.office"),
                        territory
                                .find(order.office())
                                .map(office -> ui.in(office.name()))
                                .orElse("")));
    }

    /// Shows little of persons who look like the child, and says to whom they were shown.
    private List<Alike> alike(Actor actor, Ui ui, List<Likeness> likenesses) {
        if (likenesses.isEmpty()) {
            return List.of();
        }
        List<PersonId> ids = likenesses.stream().map(Likeness::person).toList();
        AsOf now = new AsOf(time.today(), time.now());
        Map<PersonId, PersonState> states = access.disclose(
                actor,
                Right.REGISTER_BIRTH,
                Ground.REGISTRATION,
                new Disclosure<>(
                        "birth.alike",
                        Set.of("name", "birth"),
                        () -> persons.findAll(ids, now),
                        found -> found.keySet().stream().map(PersonId::value).toList()));
        List<Alike> alike = new ArrayList<>();
        likenesses.forEach(likeness -> Stream.ofNullable(states.get(likeness.person()))
                .map(state -> alike(ui, likeness, state))
                .forEach(alike::add));
        return alike;
    }

    private static Alike alike(Ui ui, Likeness likeness, PersonState state) {
        return new Alike(
                likeness.person(),
                name(state),
                born(ui, state),
                likeness.reasons().stream()
                        .map(reason -> ui.text("civilstatus.alike." + reason))
                        .toList(),
                likeness.score());
    }

    private static String name(PersonState state) {
        return state.name() == null ? "–" : state.name().full();
    }

    private static String born(Ui ui, PersonState state) {
        CivilDate date = state.birth() == null ? null : state.birth().date();
        return date == null ? "–" : ui.date(date);
    }

    Page alreadyRegistered(Actor actor, Ui ui, Likeness likeness) {
        return Page.of("civilstatus/birthAlreadyRegistered", alike(actor, ui, List.of(likeness)))
                .withStatus(HttpStatus.CONFLICT);
    }

    Page keyUsedOtherwise(Ui ui) {
        return Page.of("civilstatus/birthSentBefore", ui.language()).withStatus(HttpStatus.CONFLICT);
    }
}
