package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.testing.FaultLine;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/// R4: the line is cut between COMMIT and its answer. The official does not know; asking again gives the act that is
/// there.
@RegisterTest(alone = true, throughLine = true)
class AmbiguousCommitTest {
    private static final int CUTS = Boolean.getBoolean("regjistri.long") ? 1_000 : 50;

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private FaultLine line;

    @Test
    void asking_again_gives_the_act_that_was_committed() {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        List<TestPeople.Couple> couples = people.couples(CUTS);
        Set<ActNumber> given = new HashSet<>();

        for (TestPeople.Couple parents : couples) {
            RegisterBirth order = BirthOrders.of(parents);
            int before = line.cuts();
            line.cutNextCommit();

            Throwable unknown = catchThrowable(() -> births.register(registrar, order));
            BirthOutcome again = births.register(registrar, order);

            assertThat(unknown).as("the answer never came").isNotNull();
            assertThat(line.cuts()).isEqualTo(before + 1);
            assertThat(again).isInstanceOfSatisfying(BirthOutcome.Registered.class, registered -> {
                assertThat(registered.again()).as("it had been committed").isTrue();
                given.add(registered.act().number());
            });
        }

        assertThat(given.stream().map(ActNumber::number))
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, CUTS).boxed().toList());
    }
}
