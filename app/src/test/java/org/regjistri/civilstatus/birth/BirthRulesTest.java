package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.BirthProblem.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Place;

/// What refuses a declaration of birth, and in which order: a row a rule.
class BirthRulesTest {
    private static final LocalDate BORN_ON = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Place ISTOG = Place.in(SettlementCode.of("06-001"));
    private static final Place PRISHTINA = Place.in(SettlementCode.of("19-001"));
    private static final Place AARAU = Place.abroad(CountryCode.of("CHE"), "Aarau");

    record Case(RegisterBirth order, BirthFacts facts) {
        private Case child(UnaryOperator<RegisterBirth.Child> change) {
            return with(change.apply(order.child()), order.father(), order.evidence());
        }

        private Case father(PersonalNumber father) {
            return with(order.child(), father, order.evidence());
        }

        private Case evidenceOf(LocalDate day) {
            return with(
                    order.child(),
                    order.father(),
                    new Evidence(Evidence.Kind.HOSPITAL_REPORT, "12/2026", "Spitali i Pejës", day));
        }

        private Case with(RegisterBirth.Child child, PersonalNumber father, Evidence evidence) {
            RegisterBirth changed = new RegisterBirth(
                    order.key(),
                    order.office(),
                    child,
                    order.mother(),
                    father,
                    order.declarant(),
                    evidence,
                    order.notTheSame());
            return new Case(changed, facts);
        }

        private Case facts(UnaryOperator<BirthFacts> change) {
            return new Case(order, change.apply(facts));
        }
    }

    private static Case good() {
        RegisterBirth.Child child = new RegisterBirth.Child(
                PersonName.of("Dea", "Krasniqi"), Sex.FEMALE, BORN_ON, LocalTime.of(7, 35), ISTOG);
        RegisterBirth order = new RegisterBirth(
                new UUID(0, 1),
                OfficeCode.of("M06"),
                child,
                PersonalNumber.of("1000000007"),
                PersonalNumber.of("2000000003"),
                Declarant.MOTHER,
                new Evidence(Evidence.Kind.HOSPITAL_REPORT, "12/2026", "Spitali i Pejës", BORN_ON),
                Set.of());
        BirthFacts facts = new BirthFacts(
                office(OfficeKind.MUNICIPAL_OFFICE),
                Optional.of(parent(Sex.FEMALE, "Krasniqi", "1992-04-11", "XKX", null)),
                Optional.of(parent(Sex.MALE, "Krasniqi", "1989-09-30", "XKX", null)),
                true,
                LocalDate.of(2026, 12, 2),
                12,
                TODAY,
                true);
        return new Case(order, facts);
    }

    private static Office office(OfficeKind kind) {
        Multilingual name = new Multilingual("Zyra", "Kancelarija", "Канцеларија", "Office");
        boolean mission = kind == OfficeKind.CONSULAR_MISSION;
        return new Office(
                OfficeCode.of("M06"),
                kind,
                name,
                mission || kind == OfficeKind.AGENCY_UNIT ? null : MunicipalityCode.of("06"),
                null,
                mission ? CountryCode.of("CHE") : CountryCode.KOSOVO,
                ZoneId.of("Europe/Belgrade"),
                Period.from(LocalDate.of(2013, 2, 18)));
    }

    private static PersonState parent(
            Sex sex, String surname, String born, @Nullable String citizenship, @Nullable String died) {
        CivilDate birth = CivilDate.parse(born);
        return new PersonState(
                PersonId.of(new UUID(7, sex == Sex.FEMALE ? 1 : 2)),
                PersonName.of("Filani", surname),
                sex,
                new Fact.Born(birth, null, ISTOG, Period.from(birth.earliest())),
                citizenship == null ? Set.of() : Set.of(CountryCode.of(citizenship)),
                Map.of(),
                null,
                died == null
                        ? null
                        : new Fact.Died(
                                CivilDate.parse(died),
                                Period.from(CivilDate.parse(died).earliest())));
    }

    private static UnaryOperator<BirthFacts> mother(@Nullable PersonState mother) {
        return facts -> facts(facts, facts.office(), mother, facts.father().orElse(null), facts.parentsMarried());
    }

    private static UnaryOperator<BirthFacts> father(@Nullable PersonState father) {
        return facts -> facts(facts, facts.office(), facts.mother().orElse(null), father, facts.parentsMarried());
    }

    private static UnaryOperator<BirthFacts> at(OfficeKind kind) {
        return facts -> facts(
                facts, office(kind), facts.mother().orElse(null), facts.father().orElse(null), facts.parentsMarried());
    }

    private static BirthFacts notMarried(BirthFacts facts) {
        return facts(
                facts,
                facts.office(),
                facts.mother().orElse(null),
                facts.father().orElse(null),
                false);
    }

    private static BirthFacts facts(
            BirthFacts facts,
            Office office,
            @Nullable PersonState mother,
            @Nullable PersonState father,
            boolean married) {
        return new BirthFacts(
                office,
                Optional.ofNullable(mother),
                Optional.ofNullable(father),
                married,
                facts.termEndsOn(),
                facts.parentAgeYearsMin(),
                facts.today(),
                facts.hasHappened());
    }

    private static UnaryOperator<BirthFacts> on(LocalDate today) {
        return facts -> facts(facts, today, facts.hasHappened());
    }

    private static BirthFacts notYet(BirthFacts facts) {
        return facts(facts, facts.today(), false);
    }

    private static BirthFacts facts(BirthFacts facts, LocalDate today, boolean hasHappened) {
        return new BirthFacts(
                facts.office(),
                facts.mother(),
                facts.father(),
                facts.parentsMarried(),
                facts.termEndsOn(),
                facts.parentAgeYearsMin(),
                today,
                hasHappened);
    }

    private static UnaryOperator<RegisterBirth.Child> bornAt(Place place) {
        return child -> new RegisterBirth.Child(child.name(), child.sex(), child.bornOn(), child.bornAt(), place);
    }

    private static UnaryOperator<RegisterBirth.Child> surname(String surname) {
        return child -> new RegisterBirth.Child(
                PersonName.of(child.name().given(), surname),
                child.sex(),
                child.bornOn(),
                child.bornAt(),
                child.place());
    }

    record Row(String what, Case declared, List<BirthProblem> expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, Case declared, BirthProblem... expected) {
        return new Row(what, declared, Arrays.asList(expected));
    }

    private static PersonState woman(String surname, String born, @Nullable String citizenship, @Nullable String died) {
        return parent(Sex.FEMALE, surname, born, citizenship, died);
    }

    private static PersonState man(String surname, String born, @Nullable String citizenship, @Nullable String died) {
        return parent(Sex.MALE, surname, born, citizenship, died);
    }

    static List<Row> rows() {
        return List.of(
                row("nothing is wrong", good()),
                row("on the last day of the term", good().facts(on(LocalDate.of(2026, 12, 2)))),
                row("on the day after the term", good().facts(on(LocalDate.of(2026, 12, 3))), TERM_OVER),
                row("a birth that is still to come", good().facts(BirthRulesTest::notYet), BORN_IN_FUTURE),
                row("at a satellite office", good().facts(at(OfficeKind.SATELLITE_OFFICE))),
                row("at a unit of the agency", good().facts(at(OfficeKind.AGENCY_UNIT)), OFFICE_KEEPS_NO_BIRTHS),
                row("born in another municipality", good().child(bornAt(PRISHTINA)), BORN_ELSEWHERE),
                row("born abroad, at a municipal office", good().child(bornAt(AARAU)), BORN_ELSEWHERE),
                row(
                        "born in the country of the mission",
                        good().child(bornAt(AARAU)).facts(at(OfficeKind.CONSULAR_MISSION))),
                row("born at home, at a mission", good().facts(at(OfficeKind.CONSULAR_MISSION)), BORN_ELSEWHERE),
                row("one number for both", good().father(PersonalNumber.of("1000000007")), SAME_PARENT),
                row("nobody has the mother's number", good().facts(mother(null)), MOTHER_UNKNOWN),
                row("nobody has the father's number", good().facts(father(null)), FATHER_UNKNOWN),
                row(
                        "a man as the mother",
                        good().facts(mother(man("Krasniqi", "1992-04-11", "XKX", null))),
                        MOTHER_NOT_FEMALE),
                row(
                        "a woman as the father",
                        good().facts(father(woman("Krasniqi", "1989-09-30", "XKX", null))),
                        FATHER_NOT_MALE),
                row(
                        "a mother who died in giving birth",
                        good().facts(mother(woman("Krasniqi", "1992-04-11", "XKX", "2026-11-02")))),
                row(
                        "a mother who died the day before",
                        good().facts(mother(woman("Krasniqi", "1992-04-11", "XKX", "2026-11-01"))),
                        MOTHER_DEAD),
                row(
                        "a mother of whose death only the year is known",
                        good().facts(mother(woman("Krasniqi", "1992-04-11", "XKX", "2026")))),
                row(
                        "a father who died 300 days before",
                        good().facts(father(man("Krasniqi", "1989-09-30", "XKX", "2026-01-06")))),
                row(
                        "a father who died 301 days before",
                        good().facts(father(man("Krasniqi", "1989-09-30", "XKX", "2026-01-05"))),
                        FATHER_DEAD),
                row(
                        "a mother on her twelfth birthday",
                        good().facts(mother(woman("Krasniqi", "2014-11-02", "XKX", null)))),
                row(
                        "a mother the day before it",
                        good().facts(mother(woman("Krasniqi", "2014-11-03", "XKX", null))),
                        MOTHER_TOO_YOUNG),
                row(
                        "a mother of whose birth only the year is known",
                        good().facts(mother(woman("Krasniqi", "2014", "XKX", null)))),
                row(
                        "a father younger than that",
                        good().facts(father(man("Krasniqi", "2020-01-01", "XKX", null))),
                        FATHER_TOO_YOUNG),
                row(
                        "a foreign mother",
                        good().facts(mother(woman("Krasniqi", "1992-04-11", "ALB", null))),
                        MOTHER_NOT_CITIZEN),
                row(
                        "a father without citizenship",
                        good().facts(father(man("Krasniqi", "1989-09-30", null, null))),
                        FATHER_NOT_CITIZEN),
                row("not married to each other", good().facts(BirthRulesTest::notMarried), PARENTS_NOT_MARRIED),
                row(
                        "unmarried is not asked of nobody",
                        good().facts(father(null)).facts(BirthRulesTest::notMarried),
                        FATHER_UNKNOWN),
                row("a surname of nobody", good().child(surname("Berisha")), SURNAME_NOT_OF_PARENTS),
                row(
                        "both surnames",
                        good().facts(mother(woman("Gashi", "1992-04-11", "XKX", null)))
                                .child(surname("Gashi Krasniqi"))),
                row(
                        "both surnames with a hyphen",
                        good().facts(mother(woman("Gashi", "1992-04-11", "XKX", null)))
                                .child(surname("Krasniqi-Gashi"))),
                row("evidence before the birth", good().evidenceOf(BORN_ON.minusDays(1)), EVIDENCE_BEFORE_BIRTH),
                row("evidence of today", good().evidenceOf(TODAY)),
                row("evidence of tomorrow", good().evidenceOf(TODAY.plusDays(1)), EVIDENCE_IN_FUTURE),
                row(
                        "much at once, in the order of the law",
                        good().child(bornAt(PRISHTINA))
                                .child(surname("Berisha"))
                                .facts(mother(woman("Krasniqi", "2020-01-01", "ALB", null)))
                                .facts(on(LocalDate.of(2027, 1, 1)))
                                .evidenceOf(BORN_ON.minusDays(1)),
                        TERM_OVER,
                        BORN_ELSEWHERE,
                        MOTHER_TOO_YOUNG,
                        MOTHER_NOT_CITIZEN,
                        SURNAME_NOT_OF_PARENTS,
                        EVIDENCE_BEFORE_BIRTH));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_judged_by_the_table(Row row) {
        List<ProblemKind> problems = BirthRules.judge(
                        row.declared().order(), row.declared().facts())
                .stream()
                .map(Problem::kind)
                .toList();

        assertThat(problems).isEqualTo(row.expected());
    }

    @Test
    void every_rule_has_a_row_that_it_refuses() {
        Set<BirthProblem> readingOnly = Set.of(
                CHILD_GIVEN,
                CHILD_SURNAME,
                CHILD_SEX,
                BirthProblem.BORN_ON,
                BORN_AT,
                PLACE,
                MOTHER_NUMBER,
                FATHER_NUMBER,
                DECLARANT,
                EVIDENCE_KIND,
                EVIDENCE_NUMBER,
                EVIDENCE_ISSUER,
                EVIDENCE_ISSUED_ON);

        assertThat(rows().stream().flatMap(row -> row.expected().stream()))
                .containsAll(Arrays.stream(BirthProblem.values())
                        .filter(problem -> !readingOnly.contains(problem))
                        .toList());
    }

    @Test
    void codes_are_unique_and_every_problem_cites_an_article() {
        assertThat(Arrays.stream(BirthProblem.values()).map(BirthProblem::code)).doesNotHaveDuplicates();
        assertThat(BirthProblem.values())
                .allSatisfy(problem -> assertThat(problem.article()).isNotNull());
    }
}
