package org.regjistri.civilstatus.birth;

import static org.regjistri.civilstatus.BirthWarning.*;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.BirthWarning;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.law.Problem;

/// What is lawful and yet unusual: the head of the office looks at it before it is registered. Pure.
final class BirthWarningRules {

    private record Rule(BirthWarning warning, String field, BiPredicate<RegisterBirth, BirthFacts> when) {
        @Nullable
        Problem judge(RegisterBirth order, BirthFacts facts) {
            return when.test(order, facts) ? Problem.of(warning, field) : null;
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    MOTHER_OF_UNUSUAL_AGE,
                    "mother",
                    (order, facts) -> facts.mother()
                            .filter(mother -> mother.bornOn() != null
                                    && mother.hasReached(
                                            facts.ages().motherReview() + 1,
                                            order.child().bornOn()))
                            .isPresent()),
            new Rule(
                    MOTHER_UNDER_MARRIAGE_AGE,
                    "mother",
                    (order, facts) -> isUnderMarriageAge(facts.mother(), order, facts)),
            new Rule(
                    FATHER_UNDER_MARRIAGE_AGE,
                    "father",
                    (order, facts) -> isUnderMarriageAge(facts.father(), order, facts)),
            new Rule(MOTHER_MISSING, "mother", (_, facts) -> isMissing(facts.mother())),
            new Rule(FATHER_MISSING, "father", (_, facts) -> isMissing(facts.father())),
            new Rule(MOTHER_WITHOUT_PAPER, "mother", (order, _) -> isWithoutPaper(order.mother())),
            new Rule(FATHER_WITHOUT_PAPER, "father", (order, _) -> isWithoutPaper(order.father())),
            new Rule(
                    KINSHIP_NOT_IN_REGISTER,
                    "declarant",
                    (order, facts) -> order.declaration().declarant() == Declarant.FAMILY_MEMBER
                            && facts.declarant().filter(PartyFacts::kin).isEmpty()));

    private BirthWarningRules() {}

    static List<Problem> judge(RegisterBirth order, BirthFacts facts) {
        return RULES.stream()
                .flatMap(rule -> Stream.ofNullable(rule.judge(order, facts)))
                .toList();
    }

    private static boolean isUnderMarriageAge(Optional<ParentFacts> parent, RegisterBirth order, BirthFacts facts) {
        return parent.filter(one ->
                        !one.hasReached(facts.ages().marriage(), order.child().bornOn()))
                .isPresent();
    }

    private static boolean isMissing(Optional<ParentFacts> parent) {
        return parent.filter(ParentFacts::missing).isPresent();
    }

    private static boolean isWithoutPaper(ParentEntry entry) {
        return entry instanceof ParentEntry.WithoutNumber someone && someone.paper() == null;
    }
}
