package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.persons.Persons;
import org.regjistri.territory.Place;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R6: the machine's clock is wrong, is put right, or the law's own time jumps. The order of the journal is that of its
/// positions, what is known of a person only grows, nothing is dated in the future, and what is to end ends.
@RegisterTest
class ClockFaultsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Persons persons;

    @Autowired
    private Verification verification;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private TestOfficial official;
    private Actor registrar;

    @BeforeEach
    void appoint() {
        official = officials.appoint("M06", Role.REGISTRAR);
        registrar = TestActors.of(official, Role.REGISTRAR);
    }

    @ParameterizedTest
    @CsvSource({"-300", "-86400", "86400"})
    void whatever_the_clock_says_the_journal_is_in_the_order_of_the_commits(long seconds) throws Exception {
        List<TestPeople.Couple> couples = people.couples(6);
        List<Act> acts = new ArrayList<>();
        for (TestPeople.Couple parents : couples) {
            acts.add(registered(BirthOrders.of(parents)));
            clock.advance(acts.size() == 3 ? Duration.ofSeconds(seconds) : Duration.ofSeconds(1));
        }

        List<Long> positions = new ArrayList<>();
        for (Act act : acts) {
            positions.add(position(act.entry()));
        }
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(acts.stream().map(act -> act.number().number())).isSorted();
        for (int i = 0; i < acts.size(); i++) {
            TestPeople.Couple parents = couples.get(i);
            assertThat(acts.get(i).recordedAt())
                    .as("what is known of the mother only grows")
                    .isAfter(persons.history(parents.mother().id()).getFirst().recordedFrom());
        }
        Set<UUID> entries = acts.stream().map(Act::entry).collect(Collectors.toSet());
        assertThat(verification.verify(Verification.Against.nothing()).findings())
                .filteredOn(finding -> finding.entry() != null && entries.contains(finding.entry()))
                .isEmpty();
    }

    @Test
    void on_a_clock_that_is_a_day_late_no_birth_is_of_tomorrow() {
        TestPeople.Couple parents = people.couple();
        LocalDate today = LocalDate.of(2026, 11, 23);
        clock.advance(DAY.negated());

        assertThat(births.register(registrar, bornOn(parents, today, LocalTime.of(8, 0))))
                .isInstanceOfSatisfying(
                        BirthOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .contains(BirthProblem.BORN_IN_FUTURE));

        clock.advance(DAY);
        assertThat(registered(bornOn(parents, today, LocalTime.of(8, 0))).recordedAt())
                .isAfterOrEqualTo(MutableClock.START);
    }

    /// Summer time ends on 25 October 2026 and begins on 28 March 2027; 2028 has a 29 February. The term is counted in
    /// days of the calendar, to the last minute of the last one.
    @ParameterizedTest
    @CsvSource({
        "2026-10-25, 02:30, 2026-11-24T22:59:59Z, 2026-11-24T23:00:00Z",
        "2027-03-28, 02:30, 2027-04-27T21:59:59Z, 2027-04-27T22:00:00Z",
        "2027-03-01, 02:30, 2027-03-31T21:59:59Z, 2027-03-31T22:00:00Z",
        "2028-02-29, 23:59, 2028-03-30T21:59:59Z, 2028-03-30T22:00:00Z"
    })
    void the_term_ends_with_the_day_of_the_law(LocalDate bornOn, LocalTime bornAt, Instant last, Instant over) {
        TestPeople.Couple parents = people.couple();
        clock.set(over);
        assertThat(births.register(registrar, bornOn(parents, bornOn, bornAt)))
                .isInstanceOfSatisfying(
                        BirthOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly(BirthProblem.TERM_OVER));

        clock.set(last);
        assertThat(registered(bornOn(parents, bornOn, bornAt)).recordedAt()).isEqualTo(last);
    }

    @Test
    void what_was_begun_on_a_clock_that_was_wrong_ends_all_the_same() {
        clock.advance(Duration.ofMinutes(5));
        ApiClient program = new ApiClient(port);
        assertThat(program.signIn(official, clock.instant()).statusCode()).isEqualTo(200);
        String locked = officials.appoint("M06", Role.REGISTRAR).userName();
        ApiClient stranger = new ApiClient(port);
        Map<String, String> wrong = Map.of("userName", locked, "password", "x", "code", "1");
        for (int i = 0; i < 5; i++) {
            stranger.post("/api/v1/sign-in", wrong);
        }
        assertThat(stranger.post("/api/v1/sign-in", wrong).statusCode()).isEqualTo(429);

        clock.advance(Duration.ofMinutes(-5));
        assertThat(isGood(program)).isTrue();
        assertThat(stranger.post("/api/v1/sign-in", wrong).statusCode()).isEqualTo(429);

        clock.advance(Duration.ofMinutes(21));
        assertThat(stranger.post("/api/v1/sign-in", wrong).statusCode())
                .as("the lock is over")
                .isEqualTo(401);
        clock.advance(Duration.ofHours(10));
        assertThat(isGood(program)).as("the token is over").isFalse();
    }

    private static boolean isGood(ApiClient program) {
        return program.get("/api/v1/acts/" + UUID.randomUUID() + "?ground=REGISTRATION")
                        .statusCode()
                != 401;
    }

    private Act registered(RegisterBirth order) {
        BirthOutcome outcome = births.register(registrar, order);
        assertThat(outcome).isInstanceOf(BirthOutcome.Registered.class);
        return ((BirthOutcome.Registered) outcome).act();
    }

    private static RegisterBirth bornOn(TestPeople.Couple parents, LocalDate date, LocalTime time) {
        return BirthOrders.order(
                new RegisterBirth.Child(
                        PersonName.of("Dea", parents.father().surname()),
                        Sex.FEMALE,
                        date,
                        time,
                        Place.in(SettlementCode.of("06-001")),
                        BirthSetting.HEALTH_INSTITUTION,
                        RegisterBirth.Plurality.SINGLE),
                new ParentEntry.Registered(parents.mother().number()),
                new ParentEntry.Registered(parents.father().number()),
                Declaration.by(Declarant.MOTHER, Language.SQ),
                List.of(BirthOrders.hospitalReport(date)),
                UUID.randomUUID(),
                Set.of());
    }

    /// The sequencer comes after the commit.
    private long position(UUID entry) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var found = jdbc.sql("SELECT position FROM journal.leaf WHERE entry_id = ?")
                    .param(entry)
                    .query(Long.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The entry got no leaf");
    }
}
