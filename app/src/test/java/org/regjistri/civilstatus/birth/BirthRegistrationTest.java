package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.journal.JournalEntries;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonalNumberScheme;
import org.regjistri.kernel.Sex;
import org.regjistri.kernel.WeightedMod11Scheme;
import org.regjistri.law.Problem;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A birth is registered: once, wholly, by those who may.
@RegisterTest
@Tag("postgres15")
class BirthRegistrationTest {
    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Acts acts;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonalNumbers numbers;

    @Autowired
    private JournalEntries journal;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor registrar;

    @BeforeEach
    void appoint() {
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
    }

    private Act registered(BirthOutcome outcome) {
        assertThat(outcome).isInstanceOf(BirthOutcome.Registered.class);
        return ((BirthOutcome.Registered) outcome).act();
    }

    /// The clock stands still in tests, and what is recorded of the child is later than what was of its parents.
    private AsOf now() {
        return new AsOf(LocalDate.of(2026, 11, 23), clock.instant().plusSeconds(1));
    }

    @Test
    void brings_an_act_a_person_a_number_and_an_entry() {
        TestPeople.Couple parents = people.couple();

        Act act = registered(births.register(registrar, BirthOrders.of(parents)));

        assertThat(acts.find(act.id())).contains(act);
        assertThat(act.number().reference()).matches("B-M06-2026-\\d{5}");
        PersonState child = persons.find(act.birth().childId(), now()).orElseThrow();
        assertThat(child.name()).isEqualTo(act.birth().child().name());
        assertThat(child.parent(ParentRole.MOTHER)).contains(parents.mother().id());
        assertThat(child.parent(ParentRole.FATHER)).contains(parents.father().id());
        assertThat(child.citizenships()).containsExactly(CountryCode.KOSOVO);
        assertThat(numbers.holderOf(act.birth().number())).contains(child.id());
        assertThat(new WeightedMod11Scheme().verdict(act.birth().number()))
                .isEqualTo(PersonalNumberScheme.Verdict.VALID);
        assertThat(journal.find(act.entry())).isPresent();
        assertThat(persons.children(parents.mother().id())).containsExactly(child.id());
    }

    @Test
    void the_same_order_again_gives_the_same_act() {
        RegisterBirth order = BirthOrders.of(people.couple());
        Act first = registered(births.register(registrar, order));

        BirthOutcome second = births.register(registrar, order);

        assertThat(second).isEqualTo(new BirthOutcome.Registered(first, true));
    }

    @Test
    void another_order_with_the_same_key_is_refused() {
        UUID key = UUID.randomUUID();
        registered(births.register(registrar, BirthOrders.of(people.couple(), "Dea", key)));

        assertThat(births.register(registrar, BirthOrders.of(people.couple(), "Era", key)))
                .isEqualTo(new BirthOutcome.KeyUsedOtherwise());
    }

    @Test
    void fifty_at_once_with_one_key_make_one_act() throws Exception {
        RegisterBirth order = BirthOrders.of(people.couple());

        List<BirthOutcome> outcomes =
                atOnce(IntStream.range(0, 50).mapToObj(_ -> order).toList());

        assertThat(outcomes.stream().map(this::registered).map(Act::id).distinct())
                .hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !((BirthOutcome.Registered) outcome).again()))
                .hasSize(1);
    }

    @Test
    void of_two_officials_with_the_same_child_the_second_is_told() throws Exception {
        TestPeople.Couple parents = people.couple();

        List<BirthOutcome> outcomes = atOnce(List.of(BirthOrders.of(parents), BirthOrders.of(parents)));

        assertThat(outcomes).hasAtLeastOneElementOfType(BirthOutcome.Registered.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(BirthOutcome.AlreadyRegistered.class);
    }

    @Test
    void a_twin_of_whom_the_first_act_knows_nothing_is_decided_by_two() {
        TestPeople.Couple parents = people.couple();
        PersonId first = registered(births.register(registrar, BirthOrders.of(parents)))
                .birth()
                .childId();

        BirthOutcome doubt =
                births.register(registrar, BirthOrders.of(parents, "Dion", Sex.MALE, UUID.randomUUID(), Set.of()));
        assertThat(doubt)
                .isInstanceOfSatisfying(
                        BirthOutcome.NeedsReview.class,
                        review -> assertThat(review.likenesses())
                                .singleElement()
                                .satisfies(likeness ->
                                        assertThat(likeness.person()).isEqualTo(first)));

        assertThat(births.register(
                        registrar, BirthOrders.of(parents, "Dion", Sex.MALE, UUID.randomUUID(), Set.of(first))))
                .isInstanceOf(BirthOutcome.NeedsApproval.class);
    }

    @Test
    void numbers_of_a_series_have_no_gap_though_some_are_rolled_back() throws Exception {
        List<TestPeople.Couple> couples = people.couples(40);
        var rollingBack = new TransactionTemplate(transactions);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < couples.size(); i++) {
                RegisterBirth order = BirthOrders.of(couples.get(i));
                boolean rollBack = i % 3 == 0;
                running.add(threads.submit(() -> rollingBack.executeWithoutResult(status -> {
                    registered(births.register(registrar, order));
                    if (rollBack) {
                        status.setRollbackOnly();
                    }
                })));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(jdbc.sql("SELECT max(number) - count(*) FROM civilstatus.act WHERE book = 'M06'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_known_before_is_still_known_as_it_was() {
        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        Act act = registered(births.register(registrar, BirthOrders.of(people.couple())));
        PersonId child = act.birth().childId();
        clock.advance(Duration.ofMinutes(5));

        assertThat(persons.find(child, new AsOf(LocalDate.of(2026, 11, 23), before)))
                .as("before the register knew")
                .isEmpty();
        assertThat(persons.find(child, new AsOf(LocalDate.of(2026, 11, 1), clock.instant())))
                .as("before the birth")
                .isEmpty();
        assertThat(persons.find(child, new AsOf(BirthOrders.BORN_ON, clock.instant())))
                .as("on the day of birth, as known now")
                .isPresent();
    }

    @Test
    void a_clock_that_steps_back_does_no_harm() {
        TestPeople.Couple parents = people.couple();
        clock.advance(Duration.ofMinutes(1));
        Instant ofParents = persons.history(parents.mother().id()).getFirst().recordedFrom();
        clock.set(ofParents.minus(Duration.ofMinutes(5)));

        Act act = registered(births.register(registrar, BirthOrders.of(parents)));

        assertThat(act.recordedAt()).isAfter(ofParents);
    }

    @Test
    void after_the_term_nothing_is_written_and_the_article_is_named() {
        clock.set(Instant.parse("2026-12-03T09:00:00Z"));
        RegisterBirth order = BirthOrders.of(people.couple());

        assertThat(births.register(registrar, order))
                .isEqualTo(new BirthOutcome.Refused(
                        List.of(Problem.of(BirthProblem.TERM_OVER, "bornOn", LocalDate.of(2026, 12, 2)))));
        assertThat(actWith(order.key())).isEmpty();
    }

    @Test
    void on_the_last_day_of_the_term_it_is_registered() {
        clock.set(Instant.parse("2026-12-02T22:59:00Z"));

        registered(births.register(registrar, BirthOrders.of(people.couple())));
    }

    @Test
    void another_office_may_not_and_nothing_is_written() {
        Actor ofPrishtina = TestActors.of(officials.appoint("M19", Role.REGISTRAR), Role.REGISTRAR);
        RegisterBirth order = BirthOrders.of(people.couple());

        assertThatThrownBy(() -> births.register(ofPrishtina, order)).isInstanceOf(AccessDenied.class);
        assertThat(actWith(order.key())).isEmpty();
    }

    @Test
    void a_satellite_office_writes_into_the_book_of_its_municipality() {
        RegisterBirth order = BirthOrders.of(people.couple());
        RegisterBirth atSatellite = new RegisterBirth(
                order.key(),
                OfficeCode.of("M06-01"),
                order.child(),
                order.mother(),
                order.father(),
                order.declaration(),
                order.evidence(),
                order.notTheSame(),
                null,
                null);

        Act act = registered(births.register(registrar, atSatellite));

        assertThat(act.office()).isEqualTo(OfficeCode.of("M06-01"));
        assertThat(act.number().book()).isEqualTo(BirthOrders.ISTOG);
    }

    @Test
    void the_parents_can_see_who_looked_at_them() {
        TestPeople.Couple parents = people.couple();
        registered(births.register(registrar, BirthOrders.of(parents)));

        assertThat(jdbc.sql("SELECT occasion FROM access.disclosure WHERE person = :mother")
                        .param("mother", parents.mother().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("birth.parents");
    }

    @Test
    void the_child_is_found_in_any_script() {
        TestPeople.Couple parents = people.coupleNamed("Krasniqi");
        Act act = registered(births.register(registrar, BirthOrders.of(parents, "Xhemile", UUID.randomUUID())));

        for (String given : List.of("Xhemile", "Džemilje", "Џемиле", "xhemile")) {
            assertThat(persons.search(new PersonQuery(given, "Krasnići", null), 50))
                    .as(given)
                    .contains(act.birth().childId());
        }
    }

    private Optional<UUID> actWith(UUID key) {
        return jdbc.sql("SELECT id FROM civilstatus.act WHERE command_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    private List<BirthOutcome> atOnce(List<RegisterBirth> orders) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<BirthOutcome>> running = orders.stream()
                    .map(order -> threads.submit(() -> births.register(registrar, order)))
                    .toList();
            List<BirthOutcome> outcomes = new ArrayList<>();
            for (Future<BirthOutcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
