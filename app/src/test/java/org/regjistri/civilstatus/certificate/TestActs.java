package org.regjistri.civilstatus.certificate;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.kernel.Sex;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Registers births at Istog the ordinary way.
@Component
class TestActs {
    private final RegisteringBirths births;
    private final TestPeople people;
    private final TestOfficials officials;
    private final ObjectProvider<MutableClock> clock;

    TestActs(RegisteringBirths births, TestPeople people, TestOfficials officials, ObjectProvider<MutableClock> clock) {
        this.births = births;
        this.people = people;
        this.officials = officials;
        this.clock = clock;
    }

    Act girl() {
        return registered(people.couple(), "Dea", Sex.FEMALE);
    }

    Act registered(TestPeople.Couple parents, String given, Sex sex) {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        BirthOutcome outcome =
                births.register(registrar, BirthOrders.of(parents, given, sex, UUID.randomUUID(), Set.of()));
        // What is recorded of the child is later than what was of its parents, and the clock stands still.
        clock.getObject().advance(Duration.ofMillis(1));
        return ((BirthOutcome.Registered) outcome).act();
    }
}
