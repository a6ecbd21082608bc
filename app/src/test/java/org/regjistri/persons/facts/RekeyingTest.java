package org.regjistri.persons.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.database.DatabaseProblem;
import org.regjistri.journal.Batch;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.Fact;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Newborn;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.facts.Folds.Fold;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestPeople;
import org.regjistri.testing.TestPeople.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A new version of the fold comes: programs of several versions work on one register, and everybody is found by each
/// of them at every moment.
@RegisterTest(alone = true)
@Tag("postgres15")
class RekeyingTest {
    private static final Fold FIRST = Fold.of(NameFold.current());
    /// Its keys are like none of the first, and it hears no difference between v and b.
    private static final Fold SECOND =
            new Fold(FIRST.version() + 1, text -> marked("q", text).replace('v', 'b'));

    private static final Fold THIRD = new Fold(FIRST.version() + 2, text -> marked("w", text));
    private static final int BATCH = 4;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Journal journal;

    @Autowired
    private Verification verification;

    @Autowired
    private LegalTime time;

    @Autowired
    private Ids ids;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestPeople people;

    @Autowired
    private Rekeying ofTheApplication;

    private List<Somebody> everybody = List.of();

    /// No sign of the mark is left after folding with the first version.
    private static String marked(String mark, String text) {
        String folded = FIRST.key(text);
        return folded.isEmpty() ? "" : mark + folded;
    }

    private static boolean toTheEnd() {
        return true;
    }

    /// What a program of one version is made of.
    private final class Program {
        private final NameKeys keys;
        private final KeyingAnew keying;
        private final PersonSearch search;
        private final Likenesses likenesses;
        private final NewerKeys newer;
        private final Folds folds;

        Program(Fold... known) {
            folds = new Folds(List.of(known));
            keys = new NameKeys(template, folds);
            keying = new KeyingAnew(jdbc, keys, folds);
            search = new PersonSearch(jdbc, folds);
            likenesses = new Likenesses(jdbc, folds);
            newer = new NewerKeys(jdbc, folds);
        }

        Rekeying rekeying(Journal into) {
            return new Rekeying(keying, into, time, ids, transactions);
        }

        void rekey() {
            rekeying(journal).rekeyAll(BATCH, RekeyingTest::toTheEnd);
        }

        /// @param batches after so many the process is asked to end
        void rekey(int batches) {
            AtomicInteger done = new AtomicInteger();
            rekeying(journal).rekeyAll(BATCH, () -> done.getAndIncrement() < batches);
        }

        boolean finds(Somebody one) {
            return new TransactionTemplate(transactions)
                    .execute(_ -> search.search(new PersonQuery(one.given(), one.surname(), null), 50))
                    .contains(one.id());
        }

        boolean findsEverybody() {
            return everybody.stream().allMatch(this::finds);
        }

        /// Whether a child of that name, born on the day of the fathers among us, is told to be here already.
        boolean knows(Somebody father) {
            Newborn newborn = new Newborn(
                    PersonName.of(father.given(), father.surname()), Sex.MALE, LocalDate.of(1989, 9, 30), null);
            return likenesses.similarTo(newborn).stream()
                    .map(Likeness::person)
                    .toList()
                    .contains(father.id());
        }
    }

    private final class Programs {
        final Program first = new Program(FIRST);
        final Program second = new Program(FIRST, SECOND);
        final Program third = new Program(FIRST, SECOND, THIRD);
    }

    private Programs programs() {
        return new Programs();
    }

    @BeforeEach
    void everybody_has_keys_of_the_first_version() {
        everybody = people.couples(6).stream()
                .flatMap(couple -> java.util.stream.Stream.of(couple.mother(), couple.father()))
                .toList();
        jdbc.sql("DELETE FROM persons.name_key").update();
        Program first = programs().first;
        first.keying.after(KeyingAnew.Step.BEGINNING, Integer.MAX_VALUE);
        assertThat(versions()).containsExactly(FIRST.version());
    }

    private Set<Integer> versions() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT fold_version FROM persons.name_key")
                .query(Integer.class)
                .list());
    }

    private long names() {
        return count("SELECT count(*) FROM persons.name_fact");
    }

    private long keysOf(Fold fold) {
        return count("SELECT count(*) FROM persons.name_key WHERE fold_version = " + fold.version());
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private long entered() {
        return count("SELECT count(*) FROM journal.entry WHERE convert_from(envelope, 'UTF8') LIKE '%names.rekeyed%'");
    }

    @Test
    void every_name_gets_keys_of_the_new_version_and_keeps_the_old() {
        long before = entered();

        programs().second.rekey();

        assertThat(keysOf(SECOND)).isEqualTo(names());
        assertThat(keysOf(FIRST)).isEqualTo(names());
        jdbc.sql("""
                        SELECT f.given, f.surname, k.given_key, k.surname_key, k.given_sound, k.surname_sound,
                               k.person = f.person AS same
                        FROM persons.name_key k JOIN persons.name_fact f ON f.id = k.fact
                        WHERE k.fold_version = :version
                        """).param("version", SECOND.version()).query(row -> {
            String given = SECOND.key(row.getString("given"));
            String surname = SECOND.key(row.getString("surname"));
            assertThat(row.getString("given_key")).isEqualTo(given).startsWith("q");
            assertThat(row.getString("surname_key")).isEqualTo(surname).startsWith("q");
            assertThat(row.getString("given_sound")).isEqualTo(SECOND.sound(given));
            assertThat(row.getString("surname_sound")).isEqualTo(SECOND.sound(surname));
            assertThat(row.getBoolean("same")).isTrue();
        });
        assertThat(entered() - before).as("an entry for each batch").isEqualTo(-Math.floorDiv(-names(), BATCH));
        assertThat(verification.verify(Verification.Against.nothing()).findings())
                .isEmpty();
    }

    @Test
    void whoever_is_killed_in_the_middle_of_a_batch_goes_on_with_what_is_left() {
        long before = entered();
        AtomicInteger entries = new AtomicInteger();
        Journal dying = new Journal() {
            @Override
            public void append(EntryDraft draft) {
                journal.append(draft);
                if (entries.incrementAndGet() == 3) {
                    jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }
            }

            @Override
            public void appendAll(List<EntryDraft> drafts) {
                drafts.forEach(this::append);
            }
        };
        assertThatThrownBy(() -> programs().second.rekeying(dying).rekeyAll(BATCH, RekeyingTest::toTheEnd))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
        assertThat(keysOf(SECOND)).as("two batches, and nothing of the third").isEqualTo(2L * BATCH);
        assertThat(entered() - before).isEqualTo(2);
        assertThat(programs().first.findsEverybody()).isTrue();
        assertThat(programs().second.findsEverybody()).isTrue();

        programs().second.rekey();

        assertThat(keysOf(SECOND)).isEqualTo(names());
        assertThat(entered() - before).as("no batch is done twice").isEqualTo(-Math.floorDiv(-names(), BATCH));
    }

    @Test
    void everybody_is_found_after_each_batch_by_the_old_program_and_the_new() {
        Programs programs = programs();
        assertThat(programs.second.findsEverybody())
                .as("before the first batch")
                .isTrue();
        long made = -1;
        while (keysOf(SECOND) > made) {
            made = keysOf(SECOND);
            int before = Math.toIntExact(made / BATCH);
            programs.second.rekey(before + 1);

            assertThat(programs.second.findsEverybody()).as("after " + made).isTrue();
            assertThat(programs.first.findsEverybody()).as("after " + made).isTrue();
            Somebody father = everybody.getLast();
            assertThat(programs.second.knows(father)).as("after " + made).isTrue();
            assertThat(programs.first.knows(father)).as("after " + made).isTrue();
        }
        assertThat(made).isEqualTo(names());
    }

    @Test
    void everybody_is_found_while_it_is_being_done() throws InterruptedException, ExecutionException {
        Programs programs = programs();
        AtomicInteger rounds = new AtomicInteger();
        try (var worker = Executors.newSingleThreadExecutor()) {
            Future<?> work =
                    worker.submit(() -> programs.third.rekeying(journal).rekeyAll(1, RekeyingTest::toTheEnd));
            do {
                assertThat(programs.third.findsEverybody()).isTrue();
                rounds.incrementAndGet();
            } while (!work.isDone());
            work.get();
        }
        assertThat(versions()).containsExactlyInAnyOrder(SECOND.version(), THIRD.version());
        assertThat(rounds).hasPositiveValue();
    }

    @Test
    void the_new_rules_find_what_the_old_ones_did_not() {
        Programs programs = programs();
        Somebody vela = people.coupleNamed("Velabori").father();
        Somebody asHeard = new Somebody(vela.id(), vela.number(), vela.given(), "Belavori");
        assertThat(programs.second.finds(asHeard)).as("by the old keys").isFalse();

        programs.second.rekey();

        assertThat(programs.second.finds(asHeard)).isTrue();
        assertThat(programs.second.knows(asHeard)).isTrue();
    }

    @Test
    void twice_in_a_row_does_nothing() {
        programs().second.rekey();
        long entries = entered();
        List<String> rows = rows();

        programs().second.rekey();

        assertThat(rows()).isEqualTo(rows).isNotEmpty();
        assertThat(entered()).isEqualTo(entries);
    }

    /// Each row with the transaction that wrote it.
    private List<String> rows() {
        return database.owner()
                .sql("SELECT xmin::text || ' ' || fact || ' ' || fold_version FROM persons.name_key ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void a_register_without_older_keys_is_left_as_it_is() {
        List<String> rows = rows();
        long entries = entered();

        ofTheApplication.rekeyAll(RekeyingTest::toTheEnd);

        assertThat(rows()).isEqualTo(rows);
        assertThat(entered()).isEqualTo(entries);
    }

    @Test
    void what_the_old_program_writes_beside_the_new_one_is_found_by_both_and_keyed_the_next_time() {
        Programs programs = programs();
        programs.second.rekey();
        Somebody later = people.couple().father(); // by the application, which is of the first version
        assertThat(keysOf(SECOND)).isLessThan(names());
        assertThat(programs.first.finds(later)).isTrue();
        assertThat(programs.second.finds(later)).isTrue();
        assertThat(programs.second.knows(later)).isTrue();

        programs.second.rekey();

        assertThat(keysOf(SECOND)).isEqualTo(names());
    }

    @Test
    void what_the_new_program_writes_is_found_by_the_old_one() {
        Programs programs = programs();
        Somebody one = everybody.getFirst();
        jdbc.sql("DELETE FROM persons.name_key WHERE person = :person")
                .param("person", one.id().value())
                .update();
        assertThat(programs.first.finds(one)).isFalse();

        programs.second.keys.write(namesOf(one));

        assertThat(programs.first.finds(one)).isTrue();
        assertThat(programs.second.finds(one)).isTrue();
    }

    private List<PersonChanges.Added> namesOf(Somebody one) {
        return jdbc.sql("SELECT id, given, surname FROM persons.name_fact WHERE person = :person")
                .param("person", one.id().value())
                .query((row, _) -> new PersonChanges.Added(
                        row.getObject("id", UUID.class),
                        one.id(),
                        new Fact.Named(
                                PersonName.of(row.getString("given"), row.getString("surname")),
                                Period.from(LocalDate.of(2015, 8, 8)))))
                .list();
    }

    @Test
    void keys_of_two_versions_ago_go_and_their_program_is_refused() {
        Programs programs = programs();
        programs.third.rekey(2);
        assertThat(keysOf(FIRST)).as("nothing goes before all is made").isEqualTo(names());

        programs.third.rekey();

        assertThat(versions()).containsExactlyInAnyOrder(SECOND.version(), THIRD.version());
        assertThat(keysOf(SECOND)).isEqualTo(names());
        assertThat(keysOf(THIRD)).isEqualTo(names());
        assertThat(programs.third.findsEverybody()).isTrue();
        assertThat(programs.second.findsEverybody()).as("the release before").isTrue();
        assertThatCode(programs.second.newer::afterSingletonsInstantiated).doesNotThrowAnyException();
        Somebody one = everybody.getLast();
        assertThatThrownBy(() -> programs.first.finds(one)).isInstanceOf(DatabaseProblem.class);
        assertThatThrownBy(() -> programs.first.knows(one)).isInstanceOf(DatabaseProblem.class);
        assertThatThrownBy(programs.first.newer::afterSingletonsInstantiated)
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("run the newer one");
    }

    @Test
    void a_program_too_old_is_refused_from_the_first_key_on_that_it_does_not_know() {
        Programs programs = programs();
        programs.third.rekey(1);

        assertThatThrownBy(() -> programs.first.finds(everybody.getFirst())).isInstanceOf(DatabaseProblem.class);
    }

    @Test
    void the_old_program_leaves_newer_keys_alone() {
        Programs programs = programs();
        programs.second.rekey();
        List<String> rows = rows();

        programs.first.rekey();

        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void while_one_process_is_at_it_another_leaves_it() {
        Programs programs = programs();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            assertThat(programs.second.keying.begin()).isTrue();
            try (var other = Executors.newSingleThreadExecutor()) {
                assertThat(other.submit(() -> programs.second.rekey())).succeedsWithin(java.time.Duration.ofMinutes(1));
            }
        });
        assertThat(keysOf(SECOND)).isZero();

        programs.second.rekey();

        assertThat(keysOf(SECOND)).isEqualTo(names());
    }

    @Test
    void a_batch_of_a_whole_country_brings_keys_of_both_versions() {
        PersonId person = PersonId.of(ids.next());
        var named = new PersonChanges.Added(
                ids.next(),
                person,
                new Fact.Named(PersonName.of("Vera", "Hoti"), Period.from(LocalDate.of(1990, 1, 1))));
        Batch batch = new Batch(ids.next(), time.now());

        new PersonBatchPart(programs().second.folds)
                .write(new PersonChanges(List.of(person), List.of(named), List.of()), batch);

        assertThat(batch.counts()).containsEntry("persons.name_fact", 1L).containsEntry("persons.name_key", 2L);
    }

    @Test
    void versions_follow_each_other() {
        assertThatThrownBy(() -> new Program(FIRST, THIRD)).isInstanceOf(IllegalArgumentException.class);
    }
}
