package org.regjistri.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.harvest.Pace;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class AccessGate implements Access {
    private final Territory territory;
    private final LegalTime time;
    private final Disclosures disclosures;
    private final Denials denials;
    private final CourtOrdersInForce orders;
    private final Pace pace;
    private final Law law;
    private final TransactionTemplate joining;

    AccessGate(
            Territory territory,
            LegalTime time,
            Disclosures disclosures,
            Denials denials,
            CourtOrdersInForce orders,
            Pace pace,
            Law law,
            PlatformTransactionManager transactions) {
        this.territory = territory;
        this.time = time;
        this.disclosures = disclosures;
        this.denials = denials;
        this.orders = orders;
        this.pace = pace;
        this.law = law;
        this.joining = new TransactionTemplate(transactions);
    }

    @Override
    public void demand(Actor actor, Right right) {
        if (reach(actor, right) == Reach.NONE) {
            refuse(actor, right, null);
        }
    }

    @Override
    public void demand(Actor actor, Right right, OfficeCode at) {
        boolean may = switch (reach(actor, right)) {
            case ANY -> true;
            case OWN_OFFICE -> isOwn(actor, at);
            case NONE -> false;
        };
        if (!may) {
            refuse(actor, right, at);
        }
    }

    @Override
    public void demandAt(Actor actor, Right right, Optional<OfficeCode> at) {
        if (at.isPresent()) {
            demand(actor, right, at.get());
        } else if (reach(actor, right) != Reach.ANY) {
            refuse(actor, right, null);
        }
    }

    @Override
    public boolean may(Actor actor, Right right) {
        return reach(actor, right) != Reach.NONE;
    }

    @Override
    public <T> T disclose(Actor actor, Right right, Ground ground, Disclosure<T> disclosure) {
        demand(actor, right);
        if (ground == Ground.COURT_ORDER) {
            demand(actor, Right.KEEP_COURT_ORDERS);
        }
        pace.stop(actor, right).ifPresent(pause -> {
            denials.write(time.now(), actor, right, null);
            throw new TooManyLooks(pause);
        });
        return joining.execute(status -> {
            T answer = disclosure.read().get();
            Collection<UUID> subjects = disclosure.subjects().apply(answer);
            Instant now = time.now();
            UUID order =
                    ground == Ground.COURT_ORDER && !subjects.isEmpty() ? orderFor(actor, right, subjects, now) : null;
            disclosures.write(
                    new Disclosures.Look(now, actor, right, ground, disclosure, shownFrom(ground, now), order),
                    subjects);
            return answer;
        });
    }

    private @Nullable Instant shownFrom(Ground ground, Instant now) {
        return switch (ground.exposure()) {
            case SHOWN -> now;
            case DELAYED ->
                now.plus(Duration.ofDays(law.number(
                        Parameter.DELAYED_LOOK_DAYS, now.atZone(LegalTime.ZONE).toLocalDate())));
            case HIDDEN -> null;
        };
    }

    /// The order that was agreed to and names the one person who is looked at.
    private UUID orderFor(Actor actor, Right right, Collection<UUID> subjects, Instant now) {
        Optional<UUID> order =
                subjects.size() == 1 ? orders.inForce(subjects.iterator().next(), now) : Optional.empty();
        if (order.isEmpty()) {
            refuse(actor, right, null);
        }
        return order.orElseThrow();
    }

    @Override
    public Job job(String name, OfficeCode onBehalfOf) {
        return new Job(name, onBehalfOf);
    }

    private Reach reach(Actor actor, Right right) {
        return switch (actor) {
            case Official official -> Rights.reach(official.roles(), right);
            case Job job -> reachOf(job);
            case PublicVisitor nobody -> Reach.NONE;
        };
    }

    /// A job does what its office could: one on behalf of a unit of the agency everywhere, any other at its office.
    private Reach reachOf(Job job) {
        return job.office()
                .flatMap(territory::find)
                .map(office -> office.kind() == OfficeKind.AGENCY_UNIT ? Reach.ANY : Reach.OWN_OFFICE)
                .orElse(Reach.NONE);
    }

    /// A satellite office is part of its municipal office, but not the other way round.
    private boolean isOwn(Actor actor, OfficeCode at) {
        return actor.office()
                .filter(own -> own.equals(at)
                        || territory
                                .find(at)
                                .filter(office -> office.book().equals(own))
                                .isPresent())
                .isPresent();
    }

    private void refuse(Actor actor, Right right, @Nullable OfficeCode at) {
        Instant now = time.now();
        denials.write(now, actor, right, at);
        throw new AccessDenied(right);
    }
}
