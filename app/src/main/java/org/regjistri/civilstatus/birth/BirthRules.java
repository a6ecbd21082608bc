package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonState;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;

/// What the law asks of a birth within the term, of two married parents who are citizens. Pure; all problems at once,
/// in the
/// order of the table.
final class BirthRules {
    /// A child may be born so many days after its father's death, and be his.
    private static final int DAYS_AFTER_FATHERS_DEATH_MAX = 300;

    private interface Rule extends BiFunction<RegisterBirth, BirthFacts, @Nullable Problem> {}

    private static final List<Rule> RULES = List.of(
            (order, facts) -> unless(facts.hasHappened(), BirthProblem.BORN_IN_FUTURE, "bornOn"),
            (order, facts) -> unless(
                    !facts.today().isAfter(facts.termEndsOn()), BirthProblem.TERM_OVER, "bornOn", facts.termEndsOn()),
            (order, facts) -> unless(
                    facts.office().kind() != OfficeKind.AGENCY_UNIT, BirthProblem.OFFICE_KEEPS_NO_BIRTHS, "office"),
            (order, facts) -> unless(isBornWhere(facts.office(), order.child()), BirthProblem.BORN_ELSEWHERE, "place"),
            (order, facts) -> unless(!order.mother().equals(order.father()), BirthProblem.SAME_PARENT, "fatherNumber"),
            (order, facts) -> unless(facts.mother().isPresent(), BirthProblem.MOTHER_UNKNOWN, "motherNumber"),
            ifKnown(
                    Parent.MOTHER,
                    (mother, order, facts) ->
                            unless(mother.sex() == Sex.FEMALE, BirthProblem.MOTHER_NOT_FEMALE, "motherNumber")),
            ifKnown(
                    Parent.MOTHER,
                    (mother, order, facts) -> unless(
                            isAliveOn(mother, order.child().bornOn()), BirthProblem.MOTHER_DEAD, "motherNumber")),
            ifKnown(
                    Parent.MOTHER,
                    (mother, order, facts) -> unless(
                            isOldEnough(mother, order, facts),
                            BirthProblem.MOTHER_TOO_YOUNG,
                            "motherNumber",
                            facts.parentAgeYearsMin())),
            ifKnown(
                    Parent.MOTHER,
                    (mother, order, facts) -> unless(
                            mother.isCitizenOf(CountryCode.KOSOVO), BirthProblem.MOTHER_NOT_CITIZEN, "motherNumber")),
            (order, facts) -> unless(facts.father().isPresent(), BirthProblem.FATHER_UNKNOWN, "fatherNumber"),
            ifKnown(
                    Parent.FATHER,
                    (father, order, facts) ->
                            unless(father.sex() == Sex.MALE, BirthProblem.FATHER_NOT_MALE, "fatherNumber")),
            ifKnown(
                    Parent.FATHER,
                    (father, order, facts) -> unless(
                            isAliveOn(father, order.child().bornOn().minusDays(DAYS_AFTER_FATHERS_DEATH_MAX)),
                            BirthProblem.FATHER_DEAD,
                            "fatherNumber",
                            DAYS_AFTER_FATHERS_DEATH_MAX)),
            ifKnown(
                    Parent.FATHER,
                    (father, order, facts) -> unless(
                            isOldEnough(father, order, facts),
                            BirthProblem.FATHER_TOO_YOUNG,
                            "fatherNumber",
                            facts.parentAgeYearsMin())),
            ifKnown(
                    Parent.FATHER,
                    (father, order, facts) -> unless(
                            father.isCitizenOf(CountryCode.KOSOVO), BirthProblem.FATHER_NOT_CITIZEN, "fatherNumber")),
            ifKnown(
                    Parent.MOTHER,
                    (mother, order, facts) -> unless(
                            facts.father().isEmpty() || facts.parentsMarried(),
                            BirthProblem.PARENTS_NOT_MARRIED,
                            "fatherNumber")),
            (order, facts) -> unless(isSurnameOfParents(order, facts), BirthProblem.SURNAME_NOT_OF_PARENTS, "surname"),
            (order, facts) -> unless(
                    !order.evidence().issuedOn().isBefore(order.child().bornOn()),
                    BirthProblem.EVIDENCE_BEFORE_BIRTH,
                    "evidenceIssuedOn"),
            (order, facts) -> unless(
                    !order.evidence().issuedOn().isAfter(facts.today()),
                    BirthProblem.EVIDENCE_IN_FUTURE,
                    "evidenceIssuedOn"));

    private BirthRules() {}

    static List<Problem> judge(RegisterBirth order, BirthFacts facts) {
        return RULES.stream()
                .flatMap(rule -> Stream.ofNullable(rule.apply(order, facts)))
                .toList();
    }

    private enum Parent {
        MOTHER,
        FATHER
    }

    private interface RuleOfParent {
        @Nullable
        Problem judge(PersonState parent, RegisterBirth order, BirthFacts facts);
    }

    private static Rule ifKnown(Parent which, RuleOfParent rule) {
        return (order, facts) -> {
            Optional<PersonState> parent = which == Parent.MOTHER ? facts.mother() : facts.father();
            return parent.isEmpty() ? null : rule.judge(parent.get(), order, facts);
        };
    }

    private static @Nullable Problem unless(boolean good, BirthProblem problem, String field, Object... arguments) {
        return good ? null : Problem.of(problem, field, arguments);
    }

    /// Births are registered where they happened: in the municipality of the office, or in the mission's country.
    private static boolean isBornWhere(Office office, RegisterBirth.Child child) {
        SettlementCode settlement = child.place().settlement();
        return switch (office.kind()) {
            case MUNICIPAL_OFFICE, SATELLITE_OFFICE ->
                settlement != null && settlement.municipality().equals(office.municipality());
            case CONSULAR_MISSION -> child.place().country().equals(office.country());
            case AGENCY_UNIT -> true;
        };
    }

    private static boolean isAliveOn(PersonState person, LocalDate day) {
        Fact.Died death = person.death();
        return death == null || !death.date().latest().isBefore(day);
    }

    /// Where only the year of the parent's birth is known, the parent is given the benefit of it.
    private static boolean isOldEnough(PersonState parent, RegisterBirth order, BirthFacts facts) {
        Fact.Born birth = parent.birth();
        return birth == null
                || !birth.date()
                        .earliest()
                        .plusYears(facts.parentAgeYearsMin())
                        .isAfter(order.child().bornOn());
    }

    /// The father's, the mother's, or both in either order, apart or with a hyphen. Judged when the parents are known.
    private static boolean isSurnameOfParents(RegisterBirth order, BirthFacts facts) {
        Optional<String> mother = facts.mother().map(PersonState::name).map(PersonName::surname);
        Optional<String> father = facts.father().map(PersonState::name).map(PersonName::surname);
        if (mother.isEmpty() || father.isEmpty()) {
            return true;
        }
        String one = mother.get();
        String other = father.get();
        return Stream.of(one, other, one + " " + other, other + " " + one, one + "-" + other, other + "-" + one)
                .anyMatch(order.child().name().surname()::equals);
    }
}
