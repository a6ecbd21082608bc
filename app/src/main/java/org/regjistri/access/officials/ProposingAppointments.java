package org.regjistri.access.officials;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Right;
import org.regjistri.access.TotpSecret;
import org.regjistri.access.officials.Appointing.Decision;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Four eyes: one administrator proposes, another agrees, and neither is whom it is about. What is agreed to is judged
/// again and done at once. Of somebody new, who proposed gets the secret of the codes and who agreed gets the password:
/// neither can sign in as them.
@Service
class ProposingAppointments {
    private final Access access;
    private final Appointing appointing;
    private final ProposalRows rows;
    private final Secrets secrets;
    private final Law law;
    private final LegalTime time;
    private final Ids ids;
    private final RandomGenerator random;

    ProposingAppointments(
            Access access,
            Appointing appointing,
            ProposalRows rows,
            Secrets secrets,
            Law law,
            LegalTime time,
            Ids ids,
            RandomGenerator random) {
        this.access = access;
        this.appointing = appointing;
        this.rows = rows;
        this.secrets = secrets;
        this.law = law;
        this.time = time;
        this.ids = ids;
        this.random = random;
    }

    @Transactional
    ProposalOutcome propose(Actor by, Wish wish, String reason) {
        access.demand(by, Right.ADMINISTER_OFFICIALS);
        List<Problem> problems = problems(by, wish, reason);
        if (!problems.isEmpty()) {
            return new ProposalOutcome.Refused(problems);
        }
        LocalDate today = time.today();
        Proposal proposal = new Proposal(
                ids.next(),
                wish,
                reason.strip(),
                Proposal.State.PROPOSED,
                by.ref(),
                time.now(),
                today.plusDays(law.number(Parameter.APPOINTMENT_PROPOSAL_DAYS, today)),
                null,
                null,
                "");
        TotpSecret totp = wish instanceof Wish.Appoint ? TotpSecret.random(random) : null;
        rows.expire(today);
        return rows.insert(proposal, totp == null ? null : secrets.seal(wish.official(), totp))
                ? new ProposalOutcome.Waits(proposal, totp)
                : refused(AccessProblem.PROPOSAL_PENDING);
    }

    private List<Problem> problems(Actor by, Wish wish, String reason) {
        if (isAbout(by, wish)) {
            return List.of(Problem.of(AccessProblem.ROLE_TO_ONESELF, null));
        }
        List<Problem> problems = appointing.judge(by, wish);
        // Somebody new brings their reason along.
        return problems.isEmpty() && !(wish instanceof Wish.Appoint) ? OfficialRules.reason(reason) : problems;
    }

    /// What waits for a decision.
    List<Proposal> open(Actor actor) {
        access.demand(actor, Right.ADMINISTER_OFFICIALS);
        return rows.open(time.today());
    }

    Optional<Proposal> find(Actor actor, UUID id) {
        access.demand(actor, Right.ADMINISTER_OFFICIALS);
        return rows.find(id, time.today());
    }

    boolean mayDecide(Actor actor, Proposal proposal) {
        return obstacle(actor, proposal).isEmpty();
    }

    @Transactional
    ProposalOutcome approve(Actor by, UUID id) {
        Proposal proposal = lock(by, id);
        Optional<AccessProblem> obstacle = obstacle(by, proposal);
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        String password = proposal.wish() instanceof Wish.Appoint ? NewCredentials.password(random) : null;
        return switch (apply(by, proposal, password)) {
            case OfficialOutcome.Done _ ->
                new ProposalOutcome.Approved(decided(by, proposal, Proposal.State.APPROVED, ""), password);
            case OfficialOutcome.Refused(List<Problem> problems) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new ProposalOutcome.Refused(problems);
            }
        };
    }

    private OfficialOutcome apply(Actor by, Proposal proposal, @Nullable String password) {
        Decision decision = new Decision(by, (entry, section) -> {
            section.proposal(proposal.id(), proposal.proposedBy(), proposal.proposedAt(), by.ref());
            rows.agreed(entry, proposal, by.ref());
        });
        return switch (proposal.wish()) {
            case Wish.Grant grant -> appointing.grant(decision, grant.official(), grant.role(), proposal.reason());
            case Wish.Link link -> appointing.link(decision, link);
            case Wish.Appoint(UUID official, NewOfficial who) ->
                appointing.appoint(
                        decision,
                        official,
                        who,
                        new NewCredentials(
                                password == null ? "" : password, secrets.open(official, rows.totp(proposal.id()))));
        };
    }

    @Transactional
    ProposalOutcome decline(Actor by, UUID id, String words) {
        Proposal proposal = lock(by, id);
        Optional<AccessProblem> obstacle = obstacle(by, proposal);
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        return !OfficialRules.reason(words).isEmpty()
                ? new ProposalOutcome.Refused(List.of(Problem.of(AccessProblem.WORDS_MISSING, "words")))
                : new ProposalOutcome.Ended(decided(by, proposal, Proposal.State.DECLINED, words.strip()));
    }

    @Transactional
    ProposalOutcome withdraw(Actor by, UUID id) {
        Proposal proposal = lock(by, id);
        if (proposal.state() != Proposal.State.PROPOSED) {
            return refused(over(proposal));
        }
        return proposal.proposedBy().equals(by.ref())
                ? new ProposalOutcome.Ended(decided(by, proposal, Proposal.State.WITHDRAWN, ""))
                : refused(AccessProblem.PROPOSAL_OF_ANOTHER);
    }

    private Proposal lock(Actor by, UUID id) {
        access.demand(by, Right.ADMINISTER_OFFICIALS);
        return rows.lock(id, time.today()).orElseThrow(() -> new NoSuchElementException("No such proposal"));
    }

    private static Optional<AccessProblem> obstacle(Actor by, Proposal proposal) {
        if (proposal.state() != Proposal.State.PROPOSED) {
            return Optional.of(over(proposal));
        }
        if (proposal.proposedBy().equals(by.ref())) {
            return Optional.of(AccessProblem.PROPOSAL_OWN);
        }
        return isAbout(by, proposal.wish()) ? Optional.of(AccessProblem.ROLE_TO_ONESELF) : Optional.empty();
    }

    private static AccessProblem over(Proposal proposal) {
        return proposal.state() == Proposal.State.EXPIRED
                ? AccessProblem.PROPOSAL_EXPIRED
                : AccessProblem.PROPOSAL_ENDED;
    }

    private static boolean isAbout(Actor actor, Wish wish) {
        return actor.ref()
                .equals(new ActorRef(ActorRef.Kind.OFFICIAL, wish.official().toString()));
    }

    private Proposal decided(Actor by, Proposal proposal, Proposal.State state, String words) {
        rows.decide(proposal.id(), state, by.ref(), time.now(), words);
        return rows.find(proposal.id(), time.today()).orElseThrow();
    }

    private static ProposalOutcome refused(AccessProblem problem) {
        return new ProposalOutcome.Refused(List.of(Problem.of(problem, null)));
    }
}
