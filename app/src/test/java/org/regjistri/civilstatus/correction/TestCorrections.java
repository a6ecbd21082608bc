package org.regjistri.civilstatus.correction;

import java.util.List;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.CorrectionOutcome;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Place;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.stereotype.Component;

/// Acts with slips in them, and proposals to correct them.
@Component
public class TestCorrections {
    private final CorrectingSlips corrections;
    private final RegisteringBirths births;
    private final Notes notes;
    private final TestPeople people;
    private final TestOfficials officials;

    TestCorrections(
            CorrectingSlips corrections,
            RegisteringBirths births,
            Notes notes,
            TestPeople people,
            TestOfficials officials) {
        this.corrections = corrections;
        this.births = births;
        this.notes = notes;
        this.people = people;
        this.officials = officials;
    }

    /// At Istog.
    public Act act(Actor registrar) {
        return ((BirthOutcome.Registered) births.register(registrar, BirthOrders.of(people.couple()))).act();
    }

    public Act act() {
        return act(officials.system());
    }

    public Correction proposed(Actor registrar, Act act, String given) {
        SlipValues values = SlipFields.applied(
                SlipsInBirths.valuesOf(notes.current(act)), List.of(new ActNote.Change("given", "", given)));
        CorrectionOutcome outcome = corrections.propose(
                registrar,
                new ProposeCorrection(
                        new CorrectionId(UUID.randomUUID()), act.id(), values, "Mistyped from the report"));
        return ((CorrectionOutcome.Proposed) outcome).correction();
    }

    public ActNote corrected(Actor registrar, Actor head, Act act, String given) {
        Correction correction = proposed(registrar, act, given);
        if (!(corrections.approve(head, correction.id()) instanceof CorrectionOutcome.Approved)) {
            throw new AssertionError("Not approved");
        }
        return notes.of(act.id()).getLast();
    }

    /// At that office; where it keeps no births, at Istog.
    Act actAt(OfficeCode office) {
        return switch (office.value().charAt(0)) {
            case 'M' ->
                registered(office, Place.in(SettlementCode.of(office.value().substring(1, 3) + "-001")), List.of());
            case 'C' ->
                registered(
                        office,
                        Place.abroad(CountryCode.of(office.value().substring(2, 5)), "Aarau"),
                        List.of(Evidence.Kind.FOREIGN_BIRTH_CERTIFICATE, Evidence.Kind.TRANSLATION));
            default -> act();
        };
    }

    private Act registered(OfficeCode office, Place place, List<Evidence.Kind> papers) {
        RegisterBirth order = BirthOrders.of(people.couple());
        RegisterBirth.Child child = order.child();
        RegisterBirth there = new RegisterBirth(
                order.key(),
                office,
                new RegisterBirth.Child(
                        child.name(),
                        child.sex(),
                        child.bornOn(),
                        child.bornAt(),
                        place,
                        child.setting(),
                        child.plurality()),
                order.mother(),
                order.father(),
                order.declaration(),
                papers.isEmpty()
                        ? order.evidence()
                        : papers.stream()
                                .map(kind -> Evidence.of(kind, "12/2026", "Zivilstandsamt", child.bornOn()))
                                .toList(),
                order.notTheSame(),
                null,
                null);
        return ((BirthOutcome.Registered) births.register(officials.system(), there)).act();
    }

    Correction proposedAt(OfficeCode office) {
        return proposed(officials.system(), actAt(office), "Era");
    }

    /// By the official, where the office is theirs and keeps births.
    Correction proposedBy(TestOfficial official, OfficeCode office) {
        boolean own = official.office().equals(office) && !office.value().startsWith("A");
        Role role = office.value().startsWith("C") ? Role.CONSULAR_OFFICIAL : Role.REGISTRAR;
        return own ? proposed(TestActors.of(official, role), actAt(office), "Era") : proposedAt(office);
    }
}
