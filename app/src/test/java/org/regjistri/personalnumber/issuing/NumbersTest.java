package org.regjistri.personalnumber.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.PersonalNumberScheme;
import org.regjistri.kernel.WeightedMod11Scheme;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.NumberStatus;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One number, one person, for life: Articles 3, 4, 9 and 11 of AI (MIA) 06/2016.
@RegisterTest(alone = true)
class NumbersTest {
    private static final int THREADS = 64;
    private static final int NUMBERS = Boolean.getBoolean("regjistri.long") ? 1_000_000 : 20_000;
    private static final int A_TRANSACTION = 20;
    private static final int ROLLED_BACK_EVERY = 10;

    @Autowired
    private PersonalNumbers numbers;

    @Autowired
    private Persons persons;

    @Autowired
    private Journal journal;

    @Autowired
    private TestPeople people;

    @Autowired
    private PayloadPermutation permutation;

    @Autowired
    private Ids ids;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private PlatformTransactionManager transactions;

    /// Issues to people made for it, in one transaction.
    private List<PersonalNumber> issue(int count, boolean rollBack) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            UUID entry = ids.next();
            List<PersonId> created =
                    Stream.generate(() -> PersonId.of(ids.next())).limit(count).toList();
            PersonChanges changes = new PersonChanges(created, List.of(), List.of());
            persons.write(changes, entry, clock.instant());
            List<IssuedNumber> issued = created.stream()
                    .map(person -> numbers.issueFor(person, IssueCause.BIRTH_WITHIN_TERM, entry, clock.instant()))
                    .toList();
            journal.append(new EntryDraft(
                    entry,
                    "test.issued",
                    clock.instant(),
                    new ActorRef(ActorRef.Kind.JOB, "tests"),
                    OfficeCode.of("A-CENTRAL"),
                    IssueCause.BIRTH_WITHIN_TERM.article(),
                    List.of(),
                    Map.of(
                            Persons.SECTION, persons.section(changes),
                            PersonalNumbers.SECTION, numbers.section(issued))));
            if (rollBack) {
                status.setRollbackOnly();
            }
            return issued.stream().map(IssuedNumber::number).toList();
        }));
    }

    @Test
    void sixty_four_threads_issue_no_number_twice_though_some_are_rolled_back() throws Exception {
        ConcurrentLinkedQueue<PersonalNumber> kept = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<PersonalNumber> all = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < NUMBERS / A_TRANSACTION; i++) {
                boolean rollBack = i % ROLLED_BACK_EVERY == 0;
                running.add(threads.submit(() -> {
                    List<PersonalNumber> issued = issue(A_TRANSACTION, rollBack);
                    all.addAll(issued);
                    if (!rollBack) {
                        kept.addAll(issued);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        Set<PersonalNumber> distinct = new HashSet<>(all);
        assertThat(distinct).hasSize(NUMBERS);
        PersonalNumberScheme scheme = new WeightedMod11Scheme();
        assertThat(distinct).allMatch(number -> scheme.verdict(number) == PersonalNumberScheme.Verdict.VALID);
        Set<PersonalNumber> held = new HashSet<>();
        jdbc.sql("SELECT digits FROM personalnumber.number WHERE cause = 'BIRTH_WITHIN_TERM'")
                .query(row -> {
                    held.add(PersonalNumber.of(row.getString("digits")));
                });
        assertThat(held.containsAll(kept)).isTrue();
        distinct.removeAll(kept);
        assertThat(Collections.disjoint(held, distinct)).isTrue();
    }

    @Test
    void a_number_that_is_there_already_is_passed_over() {
        PersonalNumberScheme scheme = new WeightedMod11Scheme();
        List<Long> ordinals = IntStream.range(700_000_000, 700_000_100)
                .mapToObj(Long::valueOf)
                .filter(ordinal -> scheme.complete(permutation.payload(ordinal)).isPresent())
                .limit(2)
                .toList();
        PersonalNumber first =
                scheme.complete(permutation.payload(ordinals.get(0))).orElseThrow();
        PersonalNumber second =
                scheme.complete(permutation.payload(ordinals.get(1))).orElseThrow();
        PersonId holder = people.couple().mother().id();
        jdbc.sql("""
                        INSERT INTO personalnumber.number (digits, person, cause, source, recorded_at, entry)
                        SELECT :digits, id, 'TAKEN_OVER', 'test', last_recorded, entry
                        FROM persons.person WHERE id = :holder
                        """)
                .param("digits", first.digits())
                .param("holder", holder.value())
                .update();
        Ordinals given = new Ordinals(jdbc) {
            private final List<Long> rest = new ArrayList<>(ordinals);

            @Override
            long next() {
                return rest.removeFirst();
            }
        };
        NumberRegister register = new NumberRegister(jdbc, batches, given, permutation, ids);

        PersonalNumber issued =
                java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    PersonId person = PersonId.of(ids.next());
                    UUID entry = ids.next();
                    persons.write(new PersonChanges(List.of(person), List.of(), List.of()), entry, clock.instant());
                    return register.issueFor(person, IssueCause.BIRTH_WITHIN_TERM, entry, clock.instant())
                            .number();
                }));

        assertThat(issued).isEqualTo(second);
    }

    @Test
    void a_second_number_for_one_person_is_refused() {
        PersonId holder = people.couple().mother().id();

        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(_ -> numbers.issueFor(
                                holder, IssueCause.BIRTH_WITHIN_TERM, UUID.randomUUID(), clock.instant())))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_number_of_a_person");
    }

    @Test
    void a_number_is_never_given_to_another_person() {
        TestPeople.Couple couple = people.couple();

        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO personalnumber.number_status (id, digits, person, status, recorded, entry)
                                SELECT gen_random_uuid(), :digits, :other, 'INACTIVE', tstzrange(now(), NULL), entry
                                FROM persons.person WHERE id = :other
                                """)
                        .param("digits", couple.mother().number().digits())
                        .param("other", couple.father().id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never given to another person");
    }

    @Test
    void a_number_is_never_changed_or_deleted() {
        String digits = people.couple().mother().number().digits();
        for (String statement : List.of(
                "UPDATE personalnumber.number SET digits = '1234567892' WHERE digits = :digits",
                "UPDATE personalnumber.number_status SET status = 'INACTIVE' WHERE digits = :digits",
                "DELETE FROM personalnumber.number WHERE digits = :digits")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param("digits", digits).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_number_of_an_earlier_register_is_taken_over_whatever_its_last_digit_and_keeps_its_source() {
        PersonalNumber number = people.couple().mother().number();

        assertThat(jdbc.sql("SELECT cause || ': ' || source FROM personalnumber.number WHERE digits = :digits")
                        .param("digits", number.digits())
                        .query(String.class)
                        .single())
                .startsWith("TAKEN_OVER: earlier register, people");
    }

    @ParameterizedTest
    @EnumSource(NumberStatus.class)
    void no_way_leads_out_of_inactive(NumberStatus next) {
        assertThat(NumberStatus.INACTIVE.mayBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = NumberStatus.class, names = "INACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void every_other_status_may_be_annulled(NumberStatus status) {
        assertThat(status.mayBecome(NumberStatus.INACTIVE)).isTrue();
        assertThat(status.mayBecome(status)).isFalse();
    }
}
