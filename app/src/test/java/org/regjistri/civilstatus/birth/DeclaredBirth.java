package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Place;

/// A declaration of birth and what the register knows, without a register: an ordinary one at
/// Istog, to be changed where a row of a table needs it.
record DeclaredBirth(RegisterBirth order, BirthFacts facts) {
    static final LocalDate BORN_ON = LocalDate.of(2026, 11, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Place ISTOG = Place.in(SettlementCode.of("06-001"));
    static final Place AARAU = Place.abroad(CountryCode.of("CHE"), "Aarau");
    static final PersonId MOTHER = PersonId.of(new UUID(7, 1));
    static final PersonId FATHER = PersonId.of(new UUID(7, 2));
    static final PersonId SOMEBODY = PersonId.of(new UUID(7, 3));
    static final ParentEntry UNKNOWN = new ParentEntry.Unknown();
    static final ParentEntry MOTHERS_NUMBER = new ParentEntry.Registered(PersonalNumber.of("1000000007"));
    static final ParentEntry FATHERS_NUMBER = new ParentEntry.Registered(PersonalNumber.of("2000000003"));
    static final Party BY_NUMBER = new Party.ByNumber(PersonalNumber.of("3000000009"));
    static final Party BY_PAPER = new Party.ByPaper(PersonName.of("Blerta", "Gashi"), passport("P111"));
    static final PartyFacts ADULT = new PartyFacts(SOMEBODY, true, true, false);

    /// Married citizens; the mother declares, and shows the report of the hospital.
    static DeclaredBirth good() {
        RegisterBirth.Child child = new RegisterBirth.Child(
                PersonName.of("Dea", "Krasniqi"),
                Sex.FEMALE,
                BORN_ON,
                LocalTime.of(7, 35),
                ISTOG,
                BirthSetting.HEALTH_INSTITUTION,
                RegisterBirth.Plurality.SINGLE);
        RegisterBirth order = new RegisterBirth(
                new UUID(0, 1),
                OfficeCode.of("M06"),
                child,
                MOTHERS_NUMBER,
                FATHERS_NUMBER,
                Declaration.by(Declarant.MOTHER, Language.SQ),
                List.of(paper(Evidence.Kind.HOSPITAL_REPORT)),
                Set.of(),
                null,
                null);
        BirthFacts facts = new BirthFacts(
                office(OfficeKind.MUNICIPAL_OFFICE),
                Optional.of(woman().facts()),
                Optional.of(man().facts()),
                true,
                Optional.of(FATHER),
                Optional.empty(),
                List.of(),
                LocalDate.of(2026, 12, 2),
                new BirthFacts.Ages(12, 18, 16, 55),
                TODAY,
                true);
        return new DeclaredBirth(order, facts);
    }

    /// Found, of unknown parents; the guardianship authority declares.
    static DeclaredBirth foundling() {
        return good().parents(UNKNOWN, UNKNOWN)
                .mother(null)
                .father(null)
                .unmarried()
                .hour(null)
                .by(Declarant.GUARDIANSHIP_AUTHORITY, BY_PAPER, PartyFacts.byPaper())
                .papers(paper(Evidence.Kind.GUARDIANSHIP_CONFIRMATION));
    }

    /// Born in Switzerland, declared at the mission there.
    static DeclaredBirth abroad() {
        return good().bornAt(AARAU)
                .at(OfficeKind.CONSULAR_MISSION)
                .papers(paper(Evidence.Kind.MULTILINGUAL_BIRTH_CERTIFICATE));
    }

    /// At home, with all that it takes.
    static DeclaredBirth atHome() {
        return good().setting(BirthSetting.ELSEWHERE)
                .papers(paper(Evidence.Kind.HEALTH_CONFIRMATION))
                .witnesses(List.of(BY_NUMBER, BY_PAPER), List.of(ADULT, PartyFacts.byPaper()));
    }

    /// A parent as the rules see one; changed in place.
    static final class Someone {
        private final PersonId id;
        private final Sex sex;
        private String surname = "Krasniqi";
        private @Nullable String born;
        private Set<CountryCode> citizenships = Set.of(CountryCode.KOSOVO);
        private boolean stateless;
        private boolean missing;
        private @Nullable String died;
        private boolean paperOfAnother;

        private Someone(PersonId id, Sex sex, String born) {
            this.id = id;
            this.sex = sex;
            this.born = born;
        }

        Someone surname(String other) {
            surname = other;
            return this;
        }

        /// @param day, month or year; null where nobody knows
        Someone born(@Nullable String day) {
            born = day;
            return this;
        }

        Someone citizenOf(String... countries) {
            citizenships =
                    new TreeSet<>(Arrays.stream(countries).map(CountryCode::of).toList());
            return this;
        }

        Someone stateless() {
            stateless = true;
            return citizenOf();
        }

        Someone missing() {
            missing = true;
            return this;
        }

        Someone died(String day) {
            died = day;
            return this;
        }

        Someone withPaperOfAnother() {
            paperOfAnother = true;
            return this;
        }

        ParentFacts facts() {
            CivilDate death = died == null ? null : CivilDate.parse(died);
            return new ParentFacts(
                    id,
                    null,
                    PersonName.of("Filani", surname),
                    sex,
                    born == null ? null : CivilDate.parse(born),
                    citizenships,
                    stateless,
                    missing,
                    death == null ? null : new Fact.Died(death, Period.from(death.earliest())),
                    null,
                    paperOfAnother);
        }
    }

    static Someone woman() {
        return new Someone(MOTHER, Sex.FEMALE, "1992-04-11");
    }

    static Someone man() {
        return new Someone(FATHER, Sex.MALE, "1989-09-30");
    }

    /// A woman where the father is entered.
    static Someone womanAsFather() {
        return new Someone(FATHER, Sex.FEMALE, "1989-09-30");
    }

    static Evidence paper(Evidence.Kind kind) {
        return Evidence.of(kind, "12/2026", "Spitali i Pejës", BORN_ON);
    }

    static IdentityPaper passport(String number) {
        return new IdentityPaper(IdentityPaper.Kind.PASSPORT, number, CountryCode.of("CHE"));
    }

    static ParentEntry byPaper(@Nullable IdentityPaper paper) {
        return new ParentEntry.WithoutNumber(
                PersonName.of("Urs", "Meier"),
                LocalDate.of(1990, 1, 1),
                null,
                null,
                Nationality.of(CountryCode.of("CHE")),
                paper);
    }

    private static Office office(OfficeKind kind) {
        boolean mission = kind == OfficeKind.CONSULAR_MISSION;
        return new Office(
                OfficeCode.of("M06"),
                kind,
                new Multilingual("Zyra", "Kancelarija", "Канцеларија", "Office"),
                mission || kind == OfficeKind.AGENCY_UNIT ? null : MunicipalityCode.of("06"),
                null,
                mission ? CountryCode.of("CHE") : CountryCode.KOSOVO,
                ZoneId.of("Europe/Belgrade"),
                Period.from(LocalDate.of(2013, 2, 18)));
    }

    private DeclaredBirth with(RegisterBirth.Child child) {
        return new DeclaredBirth(order.with(child), facts);
    }

    private DeclaredBirth with(
            ParentEntry mother, ParentEntry father, Declaration declaration, List<Evidence> evidence) {
        return new DeclaredBirth(
                new RegisterBirth(
                        order.key(),
                        order.office(),
                        order.child(),
                        mother,
                        father,
                        declaration,
                        evidence,
                        order.notTheSame(),
                        null,
                        null),
                facts);
    }

    private DeclaredBirth with(BirthFacts changed) {
        return new DeclaredBirth(order, changed);
    }

    DeclaredBirth surname(String surname) {
        RegisterBirth.Child child = order.child();
        return with(new RegisterBirth.Child(
                PersonName.of(child.name().given(), surname),
                child.sex(),
                child.bornOn(),
                child.bornAt(),
                child.place(),
                child.setting(),
                child.plurality()));
    }

    DeclaredBirth hour(@Nullable LocalTime hour) {
        RegisterBirth.Child child = order.child();
        return with(new RegisterBirth.Child(
                child.name(), child.sex(), child.bornOn(), hour, child.place(), child.setting(), child.plurality()));
    }

    DeclaredBirth bornAt(Place place) {
        RegisterBirth.Child child = order.child();
        return with(new RegisterBirth.Child(
                child.name(), child.sex(), child.bornOn(), child.bornAt(), place, child.setting(), child.plurality()));
    }

    DeclaredBirth setting(BirthSetting setting) {
        RegisterBirth.Child child = order.child();
        return with(new RegisterBirth.Child(
                child.name(), child.sex(), child.bornOn(), child.bornAt(), child.place(), setting, child.plurality()));
    }

    DeclaredBirth plural() {
        RegisterBirth.Child child = order.child();
        return with(new RegisterBirth.Child(
                child.name(),
                child.sex(),
                child.bornOn(),
                child.bornAt(),
                child.place(),
                child.setting(),
                new RegisterBirth.Plurality(2, 2)));
    }

    DeclaredBirth parents(ParentEntry mother, ParentEntry father) {
        return with(mother, father, order.declaration(), order.evidence());
    }

    DeclaredBirth by(Declarant parent) {
        return with(order.mother(), order.father(), Declaration.by(parent, Language.SQ), order.evidence());
    }

    DeclaredBirth by(Declarant declarant, Party person, PartyFacts known) {
        Declaration declaration = new Declaration(
                declarant, Language.SQ, person, order.declaration().witnesses());
        return with(order.mother(), order.father(), declaration, order.evidence())
                .with(new BirthFacts(
                        facts.office(),
                        facts.mother(),
                        facts.father(),
                        facts.parentsMarried(),
                        facts.mothersHusband(),
                        Optional.of(known),
                        facts.witnesses(),
                        facts.termEndsOn(),
                        facts.ages(),
                        facts.today(),
                        facts.hasHappened()));
    }

    DeclaredBirth witnesses(List<Party> witnesses, List<PartyFacts> known) {
        Declaration before = order.declaration();
        Declaration declaration = new Declaration(before.declarant(), before.language(), before.person(), witnesses);
        return with(order.mother(), order.father(), declaration, order.evidence())
                .with(new BirthFacts(
                        facts.office(),
                        facts.mother(),
                        facts.father(),
                        facts.parentsMarried(),
                        facts.mothersHusband(),
                        facts.declarant(),
                        known,
                        facts.termEndsOn(),
                        facts.ages(),
                        facts.today(),
                        facts.hasHappened()));
    }

    /// These and no others.
    DeclaredBirth papers(Evidence... papers) {
        return with(order.mother(), order.father(), order.declaration(), List.of(papers));
    }

    DeclaredBirth also(Evidence... papers) {
        return with(
                order.mother(),
                order.father(),
                order.declaration(),
                Stream.concat(order.evidence().stream(), Arrays.stream(papers)).toList());
    }

    DeclaredBirth also(Evidence.Kind kind) {
        return also(paper(kind));
    }

    DeclaredBirth mother(@Nullable Someone mother) {
        return with(facts(
                facts.office(),
                Optional.ofNullable(mother).map(Someone::facts),
                facts.father(),
                facts.parentsMarried(),
                facts.mothersHusband()));
    }

    DeclaredBirth father(@Nullable Someone father) {
        return with(facts(
                facts.office(),
                facts.mother(),
                Optional.ofNullable(father).map(Someone::facts),
                facts.parentsMarried(),
                facts.mothersHusband()));
    }

    DeclaredBirth unmarried() {
        return with(facts(facts.office(), facts.mother(), facts.father(), false, Optional.empty()));
    }

    DeclaredBirth motherMarriedToAnother() {
        return with(facts(facts.office(), facts.mother(), facts.father(), false, Optional.of(SOMEBODY)));
    }

    DeclaredBirth at(OfficeKind kind) {
        return with(
                facts(office(kind), facts.mother(), facts.father(), facts.parentsMarried(), facts.mothersHusband()));
    }

    private BirthFacts facts(
            Office office,
            Optional<ParentFacts> mother,
            Optional<ParentFacts> father,
            boolean married,
            Optional<PersonId> husband) {
        return new BirthFacts(
                office,
                mother,
                father,
                married,
                husband,
                facts.declarant(),
                facts.witnesses(),
                facts.termEndsOn(),
                facts.ages(),
                facts.today(),
                facts.hasHappened());
    }

    DeclaredBirth on(LocalDate today) {
        return on(today, true);
    }

    DeclaredBirth notYet() {
        return on(facts.today(), false);
    }

    private DeclaredBirth on(LocalDate today, boolean happened) {
        return with(new BirthFacts(
                facts.office(),
                facts.mother(),
                facts.father(),
                facts.parentsMarried(),
                facts.mothersHusband(),
                facts.declarant(),
                facts.witnesses(),
                facts.termEndsOn(),
                facts.ages(),
                today,
                happened));
    }
}
