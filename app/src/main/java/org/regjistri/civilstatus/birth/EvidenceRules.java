package org.regjistri.civilstatus.birth;

import static org.regjistri.civilstatus.BirthProblem.*;
import static org.regjistri.civilstatus.Evidence.Kind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.law.Problem;
import org.regjistri.persons.PersonId;

/// Which papers a declaration of birth needs, case by case, and whether those shown are good. Pure.
final class EvidenceRules {
    static final int WITNESSES_MIN = 2;

    /// A paper that is asked for in some case.
    ///
    /// @param oneOf each of them will do
    record Demand(BirthProblem problem, List<Evidence.Kind> oneOf, BiPredicate<RegisterBirth, BirthFacts> when) {}

    /// In the order in which a registrar asks for them.
    static final List<Demand> DEMANDS = List.of(
            new Demand(REPORT_NEEDED, List.of(HOSPITAL_REPORT), (order, facts) -> isBornHere(order, facts, true)),
            new Demand(
                    HEALTH_CONFIRMATION_NEEDED,
                    List.of(HEALTH_CONFIRMATION),
                    (order, facts) -> isBornHere(order, facts, false)),
            new Demand(
                    FOREIGN_CERTIFICATE_NEEDED,
                    List.of(FOREIGN_BIRTH_CERTIFICATE, MULTILINGUAL_BIRTH_CERTIFICATE),
                    (order, _) -> !BirthRules.isHere(order)),
            new Demand(
                    TRANSLATION_NEEDED,
                    List.of(TRANSLATION, MULTILINGUAL_BIRTH_CERTIFICATE),
                    (order, _) -> !BirthRules.isHere(order)),
            new Demand(
                    GUARDIANSHIP_CONFIRMATION_NEEDED, List.of(GUARDIANSHIP_CONFIRMATION), EvidenceRules::isFoundling),
            new Demand(
                    REPRESENTATION_NEEDED,
                    List.of(GUARDIANSHIP_DECISION, COURT_DECISION),
                    (order, _) -> isDeclaredBy(order, Declarant.LEGAL_REPRESENTATIVE, Declarant.GUARDIAN)),
            new Demand(
                    POWER_OF_ATTORNEY_NEEDED,
                    List.of(POWER_OF_ATTORNEY),
                    (order, _) -> isDeclaredBy(order, Declarant.MOTHERS_REPRESENTATIVE)),
            new Demand(
                    MINORS_REPRESENTATIVE_NEEDED,
                    List.of(REPRESENTATIVE_CONSENT, GUARDIANSHIP_DECISION, COURT_DECISION),
                    EvidenceRules::isMinorParent),
            new Demand(PARENT_CONSENT_NEEDED, List.of(PARENT_CONSENT), EvidenceRules::isConsentNeeded));

    private EvidenceRules() {}

    static List<Problem> judge(RegisterBirth order, BirthFacts facts) {
        List<Problem> problems = new ArrayList<>();
        missing(order, facts).forEach(demand -> problems.add(Problem.of(demand.problem(), "evidence")));
        witnesses(order, facts).ifPresent(problems::add);
        for (int i = 0; i < order.evidence().size(); i++) {
            ofPaper(order, facts, order.evidence().get(i), "evidence." + i).ifPresent(problems::add);
        }
        return problems;
    }

    /// What is asked for in this case, shown or not.
    static List<Demand> demands(RegisterBirth order, BirthFacts facts) {
        return DEMANDS.stream()
                .filter(demand -> demand.when().test(order, facts))
                .toList();
    }

    private static List<Demand> missing(RegisterBirth order, BirthFacts facts) {
        return demands(order, facts).stream()
                .filter(demand -> demand.oneOf().stream().noneMatch(order::has))
                .toList();
    }

    private static Optional<Problem> ofPaper(RegisterBirth order, BirthFacts facts, Evidence paper, String field) {
        LocalDate until = paper.validUntil();
        if (isOfTheBirth(paper) && paper.issuedOn().isBefore(order.child().bornOn())) {
            return Optional.of(Problem.of(EVIDENCE_BEFORE_BIRTH, field + ".issuedOn"));
        }
        if (paper.issuedOn().isAfter(facts.today())) {
            return Optional.of(Problem.of(EVIDENCE_IN_FUTURE, field + ".issuedOn"));
        }
        return until != null && until.isBefore(facts.today())
                ? Optional.of(Problem.of(EVIDENCE_EXPIRED, field + ".validUntil"))
                : Optional.empty();
    }

    /// Nobody can confirm a birth before it.
    private static boolean isOfTheBirth(Evidence paper) {
        return switch (paper.kind()) {
            case HOSPITAL_REPORT,
                    HEALTH_CONFIRMATION,
                    FOREIGN_BIRTH_CERTIFICATE,
                    MULTILINGUAL_BIRTH_CERTIFICATE,
                    TRANSLATION,
                    GUARDIANSHIP_CONFIRMATION -> true;
            case MARRIAGE_CERTIFICATE,
                    PATERNITY_RECORD,
                    COURT_DECISION,
                    POWER_OF_ATTORNEY,
                    GUARDIANSHIP_DECISION,
                    REPRESENTATIVE_CONSENT,
                    PARENT_CONSENT -> false;
        };
    }

    /// A birth outside a health institution is told of by two adults who are neither parents nor the declarant.
    private static Optional<Problem> witnesses(RegisterBirth order, BirthFacts facts) {
        if (!isBornHere(order, facts, false)) {
            return Optional.empty();
        }
        if (order.declaration().witnesses().size() < WITNESSES_MIN) {
            return Optional.of(Problem.of(WITNESSES_NEEDED, "witness.0.number", WITNESSES_MIN));
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < order.declaration().witnesses().size(); i++) {
            boolean again = !seen.add(order.declaration().witnesses().get(i));
            if (again || isUnsuitable(facts.witnesses().get(i), facts)) {
                return Optional.of(Problem.of(WITNESS_UNSUITABLE, "witness." + i + ".number"));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnsuitable(PartyFacts witness, BirthFacts facts) {
        PersonId declarant = facts.declarant().map(PartyFacts::id).orElse(null);
        return !witness.known()
                || !witness.adult()
                || BirthRules.isParent(witness, facts)
                || (declarant != null && Objects.equals(witness.id(), declarant));
    }

    private static boolean isBornHere(RegisterBirth order, BirthFacts facts, boolean inInstitution) {
        return BirthRules.isHere(order)
                && !isFoundling(order, facts)
                && (order.child().setting() == BirthSetting.HEALTH_INSTITUTION) == inInstitution;
    }

    private static boolean isFoundling(RegisterBirth order, BirthFacts facts) {
        return ParentageRules.parentage(order, facts) == Parentage.FOUNDLING;
    }

    private static boolean isDeclaredBy(RegisterBirth order, Declarant... declarants) {
        return List.of(declarants).contains(order.declaration().declarant());
    }

    /// A minor who declares, or whose child it is while others declare: somebody stands by them.
    private static boolean isMinorParent(RegisterBirth order, BirthFacts facts) {
        boolean represented = isDeclaredBy(order, Declarant.LEGAL_REPRESENTATIVE, Declarant.GUARDIAN);
        return !represented
                && Stream.of(facts.mother(), facts.father())
                        .flatMap(Optional::stream)
                        .anyMatch(parent -> !parent.hasReached(
                                facts.ages().adult(), order.child().bornOn()));
    }

    /// Born abroad of a citizen and somebody who is a citizen elsewhere: the other parent consents, or there is nothing
    /// to register here.
    private static boolean isConsentNeeded(RegisterBirth order, BirthFacts facts) {
        return !BirthRules.isHere(order)
                && ParentageRules.citizenship(order, facts) == ChildCitizenship.FOREIGN_PARENTS
                && Stream.of(facts.mother(), facts.father())
                        .flatMap(Optional::stream)
                        .anyMatch(ParentFacts::isCitizenHere);
    }
}
