package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Nationality;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import org.regjistri.testing.TestPeople.Somebody;

/// The order to register a birth, put together piece by piece for people of the register; changed in
/// place. Begins as an ordinary birth at Istog, declared by the mother, father unknown.
final class OrderedBirth {
    private UUID key = UUID.randomUUID();
    private OfficeCode office = BirthOrders.ISTOG;
    private String given = "Dea";
    private String surname;
    private Sex sex = Sex.FEMALE;
    private LocalDate bornOn = BirthOrders.BORN_ON;
    private @Nullable LocalTime bornAt = LocalTime.of(7, 35);
    private Place place = Place.in(SettlementCode.of("06-001"));
    private BirthSetting setting = BirthSetting.HEALTH_INSTITUTION;
    private RegisterBirth.Plurality plurality = RegisterBirth.Plurality.SINGLE;
    private ParentEntry mother = new ParentEntry.Unknown();
    private ParentEntry father = new ParentEntry.Unknown();
    private Declaration declaration = Declaration.by(Declarant.MOTHER, Language.SQ);
    private List<Evidence> papers = new ArrayList<>();
    private Set<PersonId> notTheSame = Set.of();

    private OrderedBirth(String surname) {
        this.surname = surname;
    }

    static OrderedBirth of(Somebody mother) {
        return of(byNumber(mother), mother.surname());
    }

    static OrderedBirth of(ParentEntry mother, String surname) {
        OrderedBirth birth = new OrderedBirth(surname);
        birth.mother = mother;
        return birth.paper(Evidence.Kind.HOSPITAL_REPORT);
    }

    static OrderedBirth of(Somebody mother, Somebody father) {
        return of(mother).father(byNumber(father)).surname(father.surname());
    }

    /// Of whom nobody is known, not even the hour of birth.
    static OrderedBirth foundling(String surname) {
        OrderedBirth birth = new OrderedBirth(surname);
        birth.bornAt = null;
        return birth.paper(Evidence.Kind.GUARDIANSHIP_CONFIRMATION)
                .by(Declarant.GUARDIANSHIP_AUTHORITY, witness("Organi"));
    }

    static ParentEntry byNumber(Somebody one) {
        return new ParentEntry.Registered(one.number());
    }

    static ParentEntry.WithoutNumber byPaper(String given, String surname, String country, String passport) {
        return new ParentEntry.WithoutNumber(
                PersonName.of(given, surname),
                LocalDate.of(1990, 1, 31),
                CountryCode.of(country),
                null,
                Nationality.of(CountryCode.of(country)),
                new IdentityPaper(IdentityPaper.Kind.PASSPORT, passport, CountryCode.of(country)));
    }

    static Party witness(String given) {
        return new Party.ByPaper(
                PersonName.of(given, "Gashi"),
                new IdentityPaper(IdentityPaper.Kind.IDENTITY_CARD, "ID-" + given, CountryCode.KOSOVO));
    }

    OrderedBirth key(UUID other) {
        key = other;
        return this;
    }

    OrderedBirth office(String code) {
        office = OfficeCode.of(code);
        return this;
    }

    OrderedBirth given(String other) {
        given = other;
        return this;
    }

    OrderedBirth surname(String other) {
        surname = other;
        return this;
    }

    OrderedBirth sex(Sex other) {
        sex = other;
        return this;
    }

    OrderedBirth bornOn(LocalDate day) {
        bornOn = day;
        papers = new ArrayList<>(papers.stream()
                .map(paper -> new Evidence(paper.kind(), paper.number(), paper.issuer(), day, null, null))
                .toList());
        return this;
    }

    OrderedBirth place(Place other) {
        place = other;
        return this;
    }

    OrderedBirth atHome(Party... witnesses) {
        setting = BirthSetting.ELSEWHERE;
        papers.clear();
        declaration = new Declaration(
                declaration.declarant(), declaration.language(), declaration.person(), List.of(witnesses));
        return paper(Evidence.Kind.HEALTH_CONFIRMATION);
    }

    OrderedBirth child(int ordinal, int children) {
        plurality = new RegisterBirth.Plurality(children, ordinal);
        return this;
    }

    OrderedBirth father(ParentEntry other) {
        father = other;
        return this;
    }

    OrderedBirth by(Declarant parent) {
        declaration = Declaration.by(parent, Language.SQ);
        return this;
    }

    OrderedBirth by(Declarant declarant, Party person) {
        declaration = new Declaration(declarant, Language.SR_LATN, person, List.of());
        return this;
    }

    OrderedBirth paper(Evidence.Kind kind) {
        papers.add(Evidence.of(kind, "12/2026", "Spitali i Pejës", bornOn));
        return this;
    }

    OrderedBirth noPaper() {
        papers.clear();
        return this;
    }

    OrderedBirth notTheSame(PersonId... persons) {
        notTheSame = Set.of(persons);
        return this;
    }

    RegisterBirth order() {
        return new RegisterBirth(
                key,
                office,
                new RegisterBirth.Child(PersonName.of(given, surname), sex, bornOn, bornAt, place, setting, plurality),
                mother,
                father,
                declaration,
                papers,
                notTheSame,
                null,
                null);
    }
}
