package org.regjistri.civilstatus.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.CertificateProblem;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Applicant.Proof;
import org.regjistri.law.Problem;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonState;

/// Who is given a certificate or an extract, and about whom. Pure; all problems at once, in the order of the table.
///
/// The texts of the law on civil status and of its instruction on documents were not seen. What is decided here follows
/// from representation in the Family Law (a parent speaks for a child until it is of age) and from data protection
/// (somebody else needs a paper that says so).
final class CertificateRules {
    static final String WHO = "asks";
    static final String NUMBER = "applicantNumber";

    private interface Rule extends BiFunction<OrderCertificate, CertificateFacts, @Nullable Problem> {}

    private static final List<Rule> RULES = List.of(
            (order, facts) -> unless(facts.subject().isPresent(), CertificateProblem.NOT_IN_REGISTER, null),
            ofSubject((subject, order, facts) -> unless(isComplete(subject), CertificateProblem.INCOMPLETE, null)),
            ofSubject((subject, order, facts) -> unless(facts.numbered(), CertificateProblem.WITHOUT_NUMBER, null)),
            (order, facts) -> unless(
                    !isRelative(order) || !(order.asking().who() instanceof Who.Stranger),
                    CertificateProblem.RELATIVE_NOT_REGISTERED,
                    NUMBER),
            (order, facts) -> unless(
                    !(order.asking().who() instanceof Who.Holder)
                            || facts.applicant().isPresent(),
                    CertificateProblem.APPLICANT_UNKNOWN,
                    NUMBER),
            ofSubject((subject, order, facts) -> unless(
                    !(order.asking().who() instanceof Who.TheParent)
                            || facts.applicant().isPresent(),
                    CertificateProblem.PARENT_UNKNOWN,
                    WHO)),
            ofSubject((subject, order, facts) -> unless(
                    capacity(order) != Capacity.SELF || subject.death() == null, CertificateProblem.PERSON_DEAD, WHO)),
            ofBoth((subject, applicant, order, facts) -> unless(
                    capacity(order) == Capacity.SELF || applicant.death() == null,
                    CertificateProblem.APPLICANT_DEAD,
                    field(order))),
            ofBoth((subject, applicant, order, facts) -> unless(
                    capacity(order) != Capacity.SELF || applicant.id().equals(subject.id()),
                    CertificateProblem.NOT_THE_PERSON,
                    field(order))),
            ofSubject((subject, order, facts) -> unless(
                    capacity(order) != Capacity.SELF || mayBeOfAge(subject, facts),
                    CertificateProblem.PERSON_NOT_OF_AGE,
                    WHO,
                    facts.adultAgeYears())),
            ofBoth((subject, applicant, order, facts) -> unless(
                    capacity(order) != Capacity.PARENT || subject.parents().containsValue(applicant.id()),
                    CertificateProblem.NOT_A_PARENT,
                    field(order))),
            // Nobody speaks for an adult without being asked to; after a death nobody can be asked.
            ofSubject((subject, order, facts) -> unless(
                    capacity(order) != Capacity.PARENT || subject.death() != null || !isOfAge(subject, facts),
                    CertificateProblem.CHILD_OF_AGE,
                    WHO,
                    facts.adultAgeYears())),
            // A parent speaks for the child at any age of their own; anybody else must be of age.
            ofBoth((subject, applicant, order, facts) -> unless(
                    isRelative(order) || mayBeOfAge(applicant, facts),
                    CertificateProblem.APPLICANT_NOT_OF_AGE,
                    field(order),
                    facts.adultAgeYears())),
            (order, facts) -> unless(!isInFuture(order, facts), CertificateProblem.PROOF_IN_FUTURE, "proofIssuedOn"));

    private CertificateRules() {}

    static List<Problem> judge(OrderCertificate order, CertificateFacts facts) {
        return RULES.stream()
                .flatMap(rule -> Stream.ofNullable(rule.apply(order, facts)))
                .toList();
    }

    private interface RuleOfSubject {
        @Nullable
        Problem judge(PersonState subject, OrderCertificate order, CertificateFacts facts);
    }

    private interface RuleOfBoth {
        @Nullable
        Problem judge(PersonState subject, PersonState applicant, OrderCertificate order, CertificateFacts facts);
    }

    private static Rule ofSubject(RuleOfSubject rule) {
        return (order, facts) ->
                facts.subject().isEmpty() ? null : rule.judge(facts.subject().get(), order, facts);
    }

    private static Rule ofBoth(RuleOfBoth rule) {
        return (order, facts) -> facts.subject().isEmpty() || facts.applicant().isEmpty()
                ? null
                : rule.judge(facts.subject().get(), facts.applicant().get(), order, facts);
    }

    private static @Nullable Problem unless(
            boolean good, CertificateProblem problem, @Nullable String field, Object... arguments) {
        return good ? null : Problem.of(problem, field, arguments);
    }

    private static Capacity capacity(OrderCertificate order) {
        return order.asking().capacity();
    }

    private static boolean isRelative(OrderCertificate order) {
        return capacity(order) == Capacity.SELF || capacity(order) == Capacity.PARENT;
    }

    private static String field(OrderCertificate order) {
        return order.asking().who() instanceof Who.Holder ? NUMBER : WHO;
    }

    private static boolean isComplete(PersonState person) {
        return person.name() != null && person.sex() != null && person.birth() != null;
    }

    private static boolean isInFuture(OrderCertificate order, CertificateFacts facts) {
        Proof proof = order.asking().proof();
        return proof != null && proof.issuedOn().isAfter(facts.today());
    }

    /// Where only the year of birth is known, whoever asks is given the benefit of it.
    private static boolean mayBeOfAge(PersonState person, CertificateFacts facts) {
        Fact.Born birth = person.birth();
        return birth == null || isReached(birth.date().earliest(), facts);
    }

    /// As [#mayBeOfAge], the other way round: of age for certain.
    private static boolean isOfAge(PersonState person, CertificateFacts facts) {
        Fact.Born birth = person.birth();
        return birth != null && isReached(birth.date().latest(), facts);
    }

    private static boolean isReached(LocalDate born, CertificateFacts facts) {
        return !born.plusYears(facts.adultAgeYears()).isAfter(facts.today());
    }
}
