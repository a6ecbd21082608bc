package org.regjistri.civilstatus.birth;

import static org.regjistri.civilstatus.BirthProblem.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.ChildSurnames;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.persons.Fact;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;

/// What the law asks of a birth within the term. Pure; all problems at once, in the order of the table. What evidence
/// it
/// asks for stands in [EvidenceRules], what is merely unusual in [BirthWarningRules].
final class BirthRules {
    /// So many days after its end a marriage still makes the husband the father.
    static final int DAYS_AFTER_MARRIAGE_MAX = 300;

    private interface Rule extends BiFunction<RegisterBirth, BirthFacts, @Nullable Problem> {}

    private static final List<Rule> RULES = List.of(
            refuse(BORN_IN_FUTURE, "bornOn", (_, facts) -> !facts.hasHappened()),
            (_, facts) ->
                    facts.today().isAfter(facts.termEndsOn()) ? problem(TERM_OVER, "bornOn", facts.termEndsOn()) : null,
            refuse(
                    OFFICE_KEEPS_NO_BIRTHS,
                    "office",
                    (_, facts) -> facts.office().kind() == OfficeKind.AGENCY_UNIT),
            refuse(BORN_ELSEWHERE, "place", (order, facts) -> !isBornWhere(facts.office(), order.child())),
            refuse(MISSION_NEEDS_A_CITIZEN, "mother", BirthRules::isMissionWithoutCitizen),
            (order, _) -> isSameParent(order)
                    ? problem(
                            SAME_PARENT,
                            order.father() instanceof ParentEntry.Registered ? "fatherNumber" : "fatherPaperNumber")
                    : null,
            refuse(
                    MOTHER_NOT_NAMED,
                    "mother",
                    (order, _) -> order.mother() instanceof ParentEntry.Unknown
                            && !(order.father() instanceof ParentEntry.Unknown)),
            refuse(MOTHER_UNKNOWN, "motherNumber", (order, facts) -> isNumberUnheld(order.mother(), facts.mother())),
            ofMother(MOTHER_PAPER_OF_ANOTHER, "motherPaperNumber", (mother, _, _) -> mother.paperOfAnother()),
            ofMother(MOTHER_NOT_FEMALE, "motherNumber", (mother, _, _) -> mother.sex() != Sex.FEMALE),
            ofMother(
                    MOTHER_DEAD,
                    "motherNumber",
                    (mother, order, _) -> !mother.isAliveOn(order.child().bornOn())),
            (order, facts) -> tooYoung(MOTHER_TOO_YOUNG, "motherNumber", facts.mother(), order, facts),
            refuse(FATHER_UNKNOWN, "fatherNumber", (order, facts) -> isNumberUnheld(order.father(), facts.father())),
            ofFather(FATHER_PAPER_OF_ANOTHER, "fatherPaperNumber", (father, _, _) -> father.paperOfAnother()),
            ofFather(FATHER_NOT_MALE, "fatherNumber", (father, _, _) -> father.sex() != Sex.MALE),
            (order, facts) -> facts.father()
                            .filter(father -> isDeadTooLong(father, order))
                            .isEmpty()
                    ? null
                    : problem(FATHER_DEAD, "fatherNumber", DAYS_AFTER_MARRIAGE_MAX),
            (order, facts) -> tooYoung(FATHER_TOO_YOUNG, "fatherNumber", facts.father(), order, facts),
            refuse(HUSBAND_IS_FATHER, "father", BirthRules::isAgainstPresumption),
            refuse(PARENTS_NOT_MARRIED, "declarant", BirthRules::isPaternityOpen),
            refuse(SURNAME_NOT_OF_PARENTS, "surname", (order, facts) -> !isSurnameOfParents(order, facts)),
            refuse(
                    HOUR_UNKNOWN,
                    "bornAt",
                    (order, facts) -> order.child().bornAt() == null && !isFoundling(order, facts)),
            refuse(DECLARANT_IS_NO_PARENT, "declarant", (order, _) -> isDeclaredByNobody(order)),
            refuse(DECLARANT_DEAD, "declarant", BirthRules::isDeclaredByDead),
            (_, facts) -> ofDeclarant(facts, DECLARANT_UNKNOWN, one -> !one.known()),
            (_, facts) -> ofDeclarant(facts, DECLARANT_IS_A_PARENT, one -> one.known() && isParent(one, facts)),
            (_, facts) -> ofDeclarant(facts, DECLARANT_NOT_ADULT, one -> one.known() && !one.adult()),
            refuse(FOUNDLING_DECLARED_BY, "declarant", BirthRules::isFoundlingDeclaredByOthers));

    private BirthRules() {}

    static List<Problem> judge(RegisterBirth order, BirthFacts facts) {
        return Stream.concat(
                        RULES.stream().flatMap(rule -> Stream.ofNullable(rule.apply(order, facts))),
                        EvidenceRules.judge(order, facts).stream())
                .toList();
    }

    private interface OfParent {
        boolean test(ParentFacts parent, RegisterBirth order, BirthFacts facts);
    }

    private static Rule refuse(BirthProblem problem, String field, BiPredicate<RegisterBirth, BirthFacts> wrong) {
        return (order, facts) -> wrong.test(order, facts) ? problem(problem, field) : null;
    }

    private static Rule ofMother(BirthProblem problem, String field, OfParent wrong) {
        return (order, facts) -> ofParent(facts.mother(), order, facts, problem, field, wrong);
    }

    private static Rule ofFather(BirthProblem problem, String field, OfParent wrong) {
        return (order, facts) -> ofParent(facts.father(), order, facts, problem, field, wrong);
    }

    private static @Nullable Problem ofParent(
            Optional<ParentFacts> parent,
            RegisterBirth order,
            BirthFacts facts,
            BirthProblem problem,
            String field,
            OfParent wrong) {
        return parent.filter(one -> wrong.test(one, order, facts)).isEmpty() ? null : problem(problem, field);
    }

    private static @Nullable Problem tooYoung(
            BirthProblem problem, String field, Optional<ParentFacts> parent, RegisterBirth order, BirthFacts facts) {
        int years = facts.ages().parentMin();
        return parent.filter(one -> !one.hasReached(years, order.child().bornOn()))
                        .isEmpty()
                ? null
                : problem(problem, field, years);
    }

    private static @Nullable Problem ofDeclarant(BirthFacts facts, BirthProblem problem, Predicate<PartyFacts> wrong) {
        return facts.declarant().filter(wrong).isEmpty() ? null : problem(problem, "declarantNumber");
    }

    private static Problem problem(BirthProblem problem, String field, Object... arguments) {
        return Problem.of(problem, field, arguments);
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

    /// A mission registers children of citizens. Where a number is held by nobody, that is said first.
    private static boolean isMissionWithoutCitizen(RegisterBirth order, BirthFacts facts) {
        return facts.office().kind() == OfficeKind.CONSULAR_MISSION
                && !isNumberUnheld(order.mother(), facts.mother())
                && !isNumberUnheld(order.father(), facts.father())
                && Stream.of(facts.mother(), facts.father())
                        .flatMap(Optional::stream)
                        .noneMatch(ParentFacts::isCitizenHere);
    }

    private static boolean isSameParent(RegisterBirth order) {
        return switch (order.mother()) {
            case ParentEntry.Registered mother -> mother.equals(order.father());
            case ParentEntry.WithoutNumber mother ->
                order.father() instanceof ParentEntry.WithoutNumber father
                        && mother.paper() != null
                        && mother.paper().equals(father.paper());
            case ParentEntry.Unknown _ -> false;
        };
    }

    private static boolean isNumberUnheld(ParentEntry entry, Optional<ParentFacts> facts) {
        return entry instanceof ParentEntry.Registered && facts.isEmpty();
    }

    private static boolean isDeadTooLong(ParentFacts father, RegisterBirth order) {
        return !father.isAliveOn(order.child().bornOn().minusDays(DAYS_AFTER_MARRIAGE_MAX));
    }

    /// The husband is the father; only a court says otherwise.
    private static boolean isAgainstPresumption(RegisterBirth order, BirthFacts facts) {
        return facts.mothersHusband().isPresent()
                && !facts.mothersHusband().equals(facts.father().map(ParentFacts::id))
                && !order.has(Evidence.Kind.COURT_DECISION);
    }

    /// Not married: both declare, or a record or a decision of a court shows it. Where the husband
    /// is somebody else, or nobody holds a number, that is said instead.
    private static boolean isPaternityOpen(RegisterBirth order, BirthFacts facts) {
        return ParentageRules.parentage(order, facts) == Parentage.ACKNOWLEDGED
                && facts.mother().isPresent()
                && facts.father().isPresent()
                && facts.mothersHusband().isEmpty()
                && !order.has(Evidence.Kind.PATERNITY_RECORD)
                && !order.has(Evidence.Kind.COURT_DECISION)
                && order.declaration().declarant() != Declarant.BOTH_PARENTS;
    }

    /// Judged when the parents are known; a foundling is given one.
    private static boolean isSurnameOfParents(RegisterBirth order, BirthFacts facts) {
        List<String> surnames = surnames(order, facts);
        return surnames.isEmpty() || surnames.contains(order.child().name().surname());
    }

    /// The surnames to choose from; empty where everything is possible, or not known yet.
    private static List<String> surnames(RegisterBirth order, BirthFacts facts) {
        boolean fatherOpen = order.father() instanceof ParentEntry.Registered
                && facts.father().isEmpty();
        if (facts.mother().isEmpty() || fatherOpen) {
            return List.of();
        }
        return ChildSurnames.of(
                facts.mother().get().name(),
                facts.father().map(ParentFacts::name).orElse(null));
    }

    private static boolean isFoundling(RegisterBirth order, BirthFacts facts) {
        return ParentageRules.parentage(order, facts) == Parentage.FOUNDLING;
    }

    private static boolean isDeclaredByNobody(RegisterBirth order) {
        return switch (order.declaration().declarant()) {
            case MOTHER, MOTHERS_REPRESENTATIVE -> order.mother() instanceof ParentEntry.Unknown;
            case FATHER -> order.father() instanceof ParentEntry.Unknown;
            case BOTH_PARENTS ->
                order.mother() instanceof ParentEntry.Unknown || order.father() instanceof ParentEntry.Unknown;
            case FAMILY_MEMBER, LEGAL_REPRESENTATIVE, GUARDIAN, GUARDIANSHIP_AUTHORITY -> false;
        };
    }

    private static boolean isDeclaredByDead(RegisterBirth order, BirthFacts facts) {
        boolean motherDead = isDeadNow(facts.mother(), facts.today());
        boolean fatherDead = isDeadNow(facts.father(), facts.today());
        return switch (order.declaration().declarant()) {
            case MOTHER, MOTHERS_REPRESENTATIVE -> motherDead;
            case FATHER -> fatherDead;
            case BOTH_PARENTS -> motherDead || fatherDead;
            case FAMILY_MEMBER, LEGAL_REPRESENTATIVE, GUARDIAN, GUARDIANSHIP_AUTHORITY -> false;
        };
    }

    private static boolean isDeadNow(Optional<ParentFacts> parent, LocalDate today) {
        Fact.Died death = parent.map(ParentFacts::death).orElse(null);
        return death != null && !death.date().earliest().isAfter(today);
    }

    static boolean isParent(PartyFacts one, BirthFacts facts) {
        return one.id() != null
                && Stream.of(facts.mother(), facts.father())
                        .flatMap(Optional::stream)
                        .anyMatch(parent -> one.id().equals(parent.id()));
    }

    private static boolean isFoundlingDeclaredByOthers(RegisterBirth order, BirthFacts facts) {
        Declarant declarant = order.declaration().declarant();
        boolean ofAuthority = declarant == Declarant.GUARDIANSHIP_AUTHORITY || declarant == Declarant.GUARDIAN;
        return isFoundling(order, facts) && !ofAuthority;
    }

    static boolean isHere(RegisterBirth order) {
        return order.child().place().country().equals(CountryCode.KOSOVO);
    }
}
