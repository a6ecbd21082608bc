package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.CertificateProblem.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.civilstatus.CertificateProblem;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Exempt;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Applicant.Proof;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.territory.Place;

/// Who is given a certificate or an extract: a row a rule, and every capacity both ways.
class CertificateRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Place ISTOG = Place.in(SettlementCode.of("06-001"));
    private static final PersonId CHILD = PersonId.of(new UUID(7, 1));
    private static final PersonId MOTHER = PersonId.of(new UUID(7, 2));
    private static final PersonId FATHER = PersonId.of(new UUID(7, 3));
    private static final PersonId OTHER = PersonId.of(new UUID(7, 4));
    private static final Proof PROOF = new Proof("Gjykata Themelore e Pejës", "P.nr. 118/2026", TODAY);
    private static final Who.Holder HOLDER = new Who.Holder(PersonalNumber.of("1000000007"));
    private static final Who.Stranger STRANGER =
            new Who.Stranger(PersonName.of("Anna", "Weber"), "Passport of Austria U1234567");

    private static PersonState person(PersonId id, @Nullable String born, @Nullable String died) {
        return new PersonState(
                id,
                PersonName.of("Filani", "Krasniqi"),
                Sex.FEMALE,
                born == null ? null : born(born),
                Set.of(CountryCode.KOSOVO),
                id.equals(CHILD) ? Map.of(ParentRole.MOTHER, MOTHER, ParentRole.FATHER, FATHER) : Map.of(),
                null,
                died == null ? null : new Fact.Died(CivilDate.parse(died), Period.from(earliest(died))),
                false,
                false);
    }

    private static Fact.Born born(String date) {
        return new Fact.Born(CivilDate.parse(date), null, ISTOG, Period.from(earliest(date)));
    }

    private static LocalDate earliest(String date) {
        return CivilDate.parse(date).earliest();
    }

    private static PersonState newborn() {
        return person(CHILD, "2026-11-02", null);
    }

    private static PersonState adult() {
        return person(CHILD, "1990-05-12", null);
    }

    private static PersonState mother() {
        return person(MOTHER, "1992-04-11", null);
    }

    private static PersonState other() {
        return person(OTHER, "1980-01-01", null);
    }

    private static OrderCertificate order(Asking asking) {
        return new OrderCertificate(
                new UUID(0, 1),
                OfficeCode.of("M06"),
                new About.OfPerson(CHILD),
                Language.SQ,
                asking,
                new Purpose(Purpose.Kind.EDUCATION, null),
                new Exempt(Charge.Exemption.SOCIAL_ASSISTANCE, "Vendim 12/2026"));
    }

    record Row(
            String what,
            Asking asking,
            @Nullable PersonState subject,
            boolean numbered,
            @Nullable PersonState applicant,
            List<CertificateProblem> expected) {

        private Row withoutNumber(CertificateProblem... more) {
            return new Row(what, asking, subject, false, applicant, Arrays.asList(more));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(
            String what,
            Asking asking,
            @Nullable PersonState subject,
            @Nullable PersonState applicant,
            CertificateProblem... expected) {
        return new Row(what, asking, subject, true, applicant, Arrays.asList(expected));
    }

    private static Asking self(Who who) {
        return new Asking(Capacity.SELF, who, null);
    }

    private static Asking parent(Who who) {
        return new Asking(Capacity.PARENT, who, null);
    }

    private static Asking guardian(Who who) {
        return new Asking(Capacity.GUARDIAN, who, PROOF);
    }

    private static Asking authorised(Who who) {
        return new Asking(Capacity.AUTHORISED, who, PROOF);
    }

    private static final Who PERSON = new Who.ThePerson();
    private static final Who THE_MOTHER = new Who.TheParent(ParentRole.MOTHER);

    private static PersonState nameless(PersonState person) {
        return new PersonState(
                person.id(),
                null,
                person.sex(),
                person.birth(),
                person.citizenships(),
                person.parents(),
                null,
                person.death(),
                false,
                false);
    }

    static Stream<Row> rows() {
        return Stream.of(aboutTheSubject(), self(), parents(), representatives())
                .flatMap(List::stream);
    }

    private static List<Row> aboutTheSubject() {
        return List.of(
                row("no such act or person", self(PERSON), null, null, NOT_IN_REGISTER),
                row("of whom the name is not known", guardian(HOLDER), nameless(newborn()), other(), INCOMPLETE),
                row(
                        "of whom the birth is not known",
                        authorised(HOLDER),
                        person(CHILD, null, null),
                        other(),
                        INCOMPLETE),
                row("without a number", self(PERSON), adult(), adult()).withoutNumber(WITHOUT_NUMBER));
    }

    private static List<Row> self() {
        return List.of(
                row("an adult for themself", self(PERSON), adult(), adult()),
                row("an adult for themself, by number", self(HOLDER), adult(), adult()),
                row("with somebody else's number", self(HOLDER), adult(), other(), NOT_THE_PERSON),
                row("with a number that nobody holds", self(HOLDER), adult(), null, APPLICANT_UNKNOWN),
                row("by name only", self(STRANGER), adult(), null, RELATIVE_NOT_REGISTERED),
                row("on the eighteenth birthday", self(PERSON), person(CHILD, "2008-11-23", null), newborn()),
                row("the day before it", self(PERSON), person(CHILD, "2008-11-24", null), newborn(), PERSON_NOT_OF_AGE),
                row("of whose birth the year is known", self(PERSON), person(CHILD, "2008", null), newborn()),
                row("a year later", self(PERSON), person(CHILD, "2009", null), newborn(), PERSON_NOT_OF_AGE),
                row("the dead for themself", self(PERSON), dead(), dead(), PERSON_DEAD));
    }

    private static PersonState dead() {
        return person(CHILD, "1990-05-12", "2026-01-05");
    }

    private static List<Row> parents() {
        return List.of(
                row("the mother of a newborn", parent(THE_MOTHER), newborn(), mother()),
                row("the mother, by number", parent(HOLDER), newborn(), mother()),
                row("a mother who is a child herself", parent(HOLDER), newborn(), person(MOTHER, "2010-01-01", null)),
                row("no such parent in the register", parent(THE_MOTHER), newborn(), null, PARENT_UNKNOWN),
                row("somebody else as a parent", parent(HOLDER), newborn(), other(), NOT_A_PARENT),
                row("the child as its own parent", parent(HOLDER), newborn(), newborn(), NOT_A_PARENT),
                row("a foreign parent by passport", parent(STRANGER), newborn(), null, RELATIVE_NOT_REGISTERED),
                row(
                        "a mother who has died",
                        parent(THE_MOTHER),
                        newborn(),
                        person(MOTHER, "1992-04-11", "2026-11-03"),
                        APPLICANT_DEAD),
                row(
                        "the mother of a child of age since today",
                        parent(THE_MOTHER),
                        person(CHILD, "2008-11-23", null),
                        mother(),
                        CHILD_OF_AGE),
                row("the day before it is of age", parent(THE_MOTHER), person(CHILD, "2008-11-24", null), mother()),
                row("of whose birth the year is known", parent(THE_MOTHER), person(CHILD, "2008", null), mother()),
                row("the mother of an adult who has died", parent(THE_MOTHER), dead(), mother()));
    }

    private static List<Row> representatives() {
        Proof tomorrow = new Proof(PROOF.issuer(), PROOF.number(), TODAY.plusDays(1));
        return List.of(
                row("a guardian who is in the register", guardian(HOLDER), newborn(), other()),
                row("a foreign guardian", guardian(STRANGER), newborn(), null),
                row("a lawyer for an adult", authorised(HOLDER), adult(), other()),
                row("a foreigner with a power of attorney", authorised(STRANGER), adult(), null),
                row("for somebody who has died", authorised(HOLDER), dead(), other()),
                row("with a number that nobody holds", guardian(HOLDER), newborn(), null, APPLICANT_UNKNOWN),
                row(
                        "a guardian of seventeen",
                        guardian(HOLDER),
                        newborn(),
                        person(OTHER, "2009-01-01", null),
                        APPLICANT_NOT_OF_AGE),
                row(
                        "somebody authorised who has died",
                        authorised(HOLDER),
                        adult(),
                        person(OTHER, "1980-01-01", "2020"),
                        APPLICANT_DEAD),
                row("the dead as their own representative", authorised(HOLDER), dead(), dead(), APPLICANT_DEAD),
                row(
                        "a proof of tomorrow",
                        new Asking(Capacity.GUARDIAN, HOLDER, tomorrow),
                        newborn(),
                        other(),
                        PROOF_IN_FUTURE),
                row(
                                "much at once, in the order of the table",
                                new Asking(Capacity.AUTHORISED, HOLDER, tomorrow),
                                adult(),
                                person(OTHER, "2009-01-01", null))
                        .withoutNumber(WITHOUT_NUMBER, APPLICANT_NOT_OF_AGE, PROOF_IN_FUTURE));
    }

    private static List<ProblemKind> judge(Row row) {
        CertificateFacts facts = new CertificateFacts(
                Optional.ofNullable(row.subject()),
                row.subject() != null && row.numbered(),
                Optional.ofNullable(row.applicant()),
                18,
                TODAY);
        return CertificateRules.judge(order(row.asking()), facts).stream()
                .map(Problem::kind)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_judged_by_the_table(Row row) {
        assertThat(judge(row)).isEqualTo(row.expected());
    }

    @Test
    void every_rule_has_a_row_that_it_refuses() {
        Set<CertificateProblem> ofReading = EnumSet.range(CAPACITY, EXEMPTION_PAPER);

        assertThat(rows().flatMap(row -> row.expected().stream()))
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(ofReading)));
    }

    @Test
    void every_capacity_is_allowed_in_one_row_and_refused_in_another() {
        for (Capacity capacity : Capacity.values()) {
            List<Row> rows =
                    rows().filter(row -> row.asking().capacity() == capacity).toList();
            assertThat(rows).as(capacity.name()).anyMatch(row -> row.expected().isEmpty());
            assertThat(rows).as(capacity.name()).anyMatch(row -> !row.expected().isEmpty());
        }
    }
}
