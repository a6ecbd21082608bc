package org.regjistri.civilstatus.correction;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.CorrectionProblem;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.law.Problem;

/// What is asked of the correction of a slip. Pure; all problems at once, in the order of the table. What is asked of a
/// birth as such, [CorrectedBirths] asks.
final class SlipRules {
    private static final int REASON_MIN = 3;
    static final int REASON_MAX = 500;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}|\\p{Cf}|\\p{Co}|\\p{Cn}|\\p{Cs}");

    private interface Rule extends BiFunction<ProposeCorrection, SlipFacts, @Nullable Problem> {}

    private static final List<Rule> RULES = List.of(
            (_, facts) ->
                    unless(!facts.today().isAfter(facts.until()), CorrectionProblem.TOO_LATE, null, facts.until()),
            (_, facts) -> unless(!facts.isPending(), CorrectionProblem.PENDING, null),
            (order, facts) -> unless(!order.values().equals(facts.current()), CorrectionProblem.NOTHING_CHANGED, null),
            (order, facts) -> unless(hasHappened(order, facts.now()), CorrectionProblem.BORN_IN_FUTURE, "bornOn"),
            (order, facts) -> unless(
                    !order.values().bornOn().isAfter(facts.registeredOn()),
                    CorrectionProblem.BORN_AFTER_REGISTRATION,
                    "bornOn",
                    facts.registeredOn()),
            (order, facts) ->
                    unless(isSurnameOfParents(order, facts), CorrectionProblem.SURNAME_NOT_OF_PARENTS, "surname"),
            (order, facts) -> ofPaper(
                    CorrectionProblem.PAPER_BEFORE_BIRTH,
                    order,
                    facts,
                    (paper, values) -> paper.issuedOn().isBefore(values.bornOn())),
            (order, facts) -> ofPaper(
                    CorrectionProblem.PAPER_IN_FUTURE,
                    order,
                    facts,
                    (paper, _) -> paper.issuedOn().isAfter(facts.today())),
            (order, _) -> unless(isReason(order.reason()), CorrectionProblem.REASON, "reason"));

    private SlipRules() {}

    static List<Problem> judge(ProposeCorrection order, SlipFacts facts) {
        return RULES.stream()
                .flatMap(rule -> Stream.ofNullable(rule.apply(order, facts)))
                .toList();
    }

    static boolean isReason(String text) {
        int length = text.strip().codePointCount(0, text.strip().length());
        return length >= REASON_MIN
                && length <= REASON_MAX
                && !UNSEEN.matcher(text).find();
    }

    private static @Nullable Problem unless(
            boolean good, CorrectionProblem problem, @Nullable String field, Object... arguments) {
        return good ? null : Problem.of(problem, field, arguments);
    }

    /// Only what the correction would make wrong: a marriage certificate is older than the child.
    private static @Nullable Problem ofPaper(
            CorrectionProblem problem,
            ProposeCorrection order,
            SlipFacts facts,
            BiPredicate<SlipValues.Paper, SlipValues> wrong) {
        List<SlipValues.Paper> papers = order.values().papers();
        List<SlipValues.Paper> current = facts.current().papers();
        for (int i = 0; i < papers.size(); i++) {
            if (wrong.test(papers.get(i), order.values()) && !wrong.test(current.get(i), facts.current())) {
                return Problem.of(problem, SlipFields.paper(i + 1, "issuedOn"));
            }
        }
        return null;
    }

    /// Where nobody knows the hour, by the day.
    private static boolean hasHappened(ProposeCorrection order, LocalDateTime now) {
        LocalTime hour = order.values().bornAt();
        return !order.values()
                .bornOn()
                .atTime(hour == null ? LocalTime.MIN : hour)
                .isAfter(now);
    }

    /// A surname that is not touched is not judged again.
    private static boolean isSurnameOfParents(ProposeCorrection order, SlipFacts facts) {
        String surname = order.values().name().surname();
        return facts.surnames().isEmpty()
                || surname.equals(facts.current().name().surname())
                || facts.surnames().contains(surname);
    }
}
