package org.regjistri.civilstatus.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings drafts to where a test needs them, the ordinary way.
@Component
public class TestDrafts {
    static final String DIGEST = "d1";
    private final Drafts drafts;
    private final RegisteringBirths births;
    private final TestPeople people;
    private final TestOfficials officials;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestDrafts(
            Drafts drafts,
            RegisteringBirths births,
            TestPeople people,
            TestOfficials officials,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.births = births;
        this.people = people;
        this.officials = officials;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Who holds a draft, a colleague, and the head of their office.
    record People(Actor holder, Actor colleague, Actor head) {}

    People people() {
        return new People(
                actor("M06", Role.REGISTRAR), actor("M06", Role.REGISTRAR), actor("M06", Role.HEAD_OF_OFFICE));
    }

    Actor actor(String office, Role role) {
        return TestActors.of(officials.appoint(office, role), role);
    }

    public Draft begun(Actor holder) {
        return begun(holder, OfficeCode.of("M06"));
    }

    public Draft begun(Actor holder, OfficeCode office) {
        Draft begun = drafts.begin(holder, DraftId.of(UUID.randomUUID()), ActKind.BIRTH, office);
        return done(drafts.save(holder, begun.id(), begun.version(), content("Dea")));
    }

    public static Drafts.Content content(String given) {
        return new Drafts.Content(
                Map.of("given", List.of(given), "sex", List.of("FEMALE")), given, LocalDate.of(2026, 12, 2));
    }

    Draft in(DraftState state, People by) {
        return in(state, begun(by.holder()), by);
    }

    private Draft in(DraftState state, Draft draft, People by) {
        return switch (state) {
            case OPEN -> draft;
            case IN_REVIEW ->
                done(drafts.sendToReview(
                        by.holder(), draft.id(), draft.version(), DIGEST, List.of("birth.w"), "The mother is sure"));
            case APPROVED -> {
                Draft asked = in(DraftState.IN_REVIEW, draft, by);
                yield done(drafts.approve(by.head(), asked.id(), asked.version(), ""));
            }
            case RETURNED -> {
                Draft asked = in(DraftState.IN_REVIEW, draft, by);
                yield done(drafts.sendBack(by.head(), asked.id(), asked.version(), "Ask the hospital"));
            }
            case REGISTERED -> registered(by.holder(), draft);
            case REFUSED -> done(drafts.refuse(by.holder(), draft.id(), draft.version(), "No evidence of a birth"));
            case WITHDRAWN -> done(drafts.withdraw(by.holder(), draft.id(), draft.version(), "Taken back"));
            case EXPIRED -> expired(draft, by.holder());
        };
    }

    Draft registered(Actor holder, Draft draft) {
        transaction.executeWithoutResult(_ -> {
            Act act = ((BirthOutcome.Registered) births.register(holder, BirthOrders.of(people.couple()))).act();
            drafts.registered(holder, draft.id(), act.id());
        });
        return drafts.find(holder, draft.id().toString()).orElseThrow();
    }

    /// As if nobody had worked on it for long.
    Draft expired(Draft draft, Actor by) {
        jdbc.sql("UPDATE civilstatus.draft SET expires_on = '2026-11-22' WHERE id = :id")
                .param("id", draft.id().value())
                .update();
        return drafts.find(by, draft.id().toString()).orElseThrow();
    }

    /// Begun by nobody in particular.
    Draft bySystem(OfficeCode office, DraftState state) {
        Actor system = officials.system();
        return in(state, begun(system, office), new People(system, system, system));
    }

    void giveTo(Draft draft, TestOfficial official) {
        jdbc.sql("UPDATE civilstatus.draft SET holder = :holder WHERE id = :id")
                .param("holder", "official:" + official.id())
                .param("id", draft.id().value())
                .update();
    }

    static Draft done(DraftOutcome outcome) {
        if (outcome instanceof DraftOutcome.Done(Draft draft)) {
            return draft;
        }
        throw new AssertionError("Not done: " + outcome);
    }
}
