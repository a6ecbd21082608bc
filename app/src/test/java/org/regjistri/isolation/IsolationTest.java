package org.regjistri.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.isolation.Transaction.Fate;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// R10: what the registers' operations do, done by many at once, could have happened one after the other. And where a
/// lock
/// is left out, the checker finds what comes of it.
@RegisterTest
class IsolationTest {
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");
    private static final int CLIENTS = 8;
    private static final int TRANSACTIONS = LONG ? 200_000 : 2_000;
    /// Few, so that they meet.
    private static final int PEOPLE = LONG ? 400 : 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant FAR = Instant.parse("2999-12-31T00:00:00Z");

    @Autowired
    private Persons persons;

    @Autowired
    private Journal journal;

    @Autowired
    private Drafts drafts;

    @Autowired
    private LegalTime time;

    @Autowired
    private Ids ids;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private PlatformTransactionManager transactions;

    private final AtomicInteger numbers = new AtomicInteger();

    /// What a client did in its transaction.
    private record Done(Map<String, Integer> read, Set<String> wrote) {}

    /// Lets the clients go.
    private List<Transaction> run(int count, BiFunction<Integer, Random, Transaction> client) throws Exception {
        ConcurrentLinkedQueue<Transaction> all = new ConcurrentLinkedQueue<>();
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                running.add(threads.submit(() -> {
                    while (begun.getAndIncrement() < count) {
                        all.add(client.apply(numbers.incrementAndGet(), random));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return List.copyOf(all);
    }

    // --- names of persons: two are read, one or both get another name

    private Transaction rename(int id, Random random, List<PersonId> all, boolean lockAll) {
        PersonId one = all.get(random.nextInt(all.size()));
        PersonId other = all.get(random.nextInt(all.size()));
        List<PersonId> read = List.copyOf(new HashSet<>(List.of(one, other)));
        List<PersonId> written = random.nextInt(4) == 0 ? read : List.of(one);
        long began = System.nanoTime();
        try {
            Done done = new TransactionTemplate(transactions)
                    .execute(_ -> rename(id, read, written, lockAll ? read : written));
            return ended(id, began, Objects.requireNonNull(done), Fate.COMMITTED);
        } catch (DataAccessException _) {
            return ended(id, began, new Done(Map.of(), texts(written)), Fate.REFUSED);
        }
    }

    private static Transaction ended(int id, long began, Done done, Fate fate) {
        return new Transaction(id, began, System.nanoTime(), done.read(), done.wrote(), fate);
    }

    private static Set<String> texts(List<PersonId> persons) {
        return persons.stream().map(PersonId::toString).collect(Collectors.toSet());
    }

    private Done rename(int id, List<PersonId> read, List<PersonId> written, List<PersonId> locked) {
        Instant recordedAt = persons.lock(locked, time.now());
        Map<String, Integer> seen = seen(read);
        List<PersonChanges.Ended> ended = new ArrayList<>();
        List<PersonChanges.Added> added = new ArrayList<>();
        for (PersonId person : written) {
            RecordedFact before = name(person);
            ended.add(new PersonChanges.Ended(before.id(), person, "name"));
            added.add(new PersonChanges.Added(
                    ids.next(),
                    person,
                    new Fact.Named(
                            PersonName.of("N" + letters(id), "Isolation"),
                            before.fact().valid())));
        }
        PersonChanges changes = new PersonChanges(List.of(), added, ended);
        UUID entry = ids.next();
        persons.write(changes, entry, recordedAt);
        journal.append(new EntryDraft(
                entry,
                "test.renamed",
                recordedAt,
                new ActorRef(ActorRef.Kind.JOB, "tests"),
                OfficeCode.of("M06"),
                ArticleId.of("LAW-02-L-118:0"),
                written.stream().map(PersonId::value).toList(),
                Map.of(Persons.SECTION, persons.section(changes))));
        return new Done(seen, texts(written));
    }

    /// In one statement.
    private Map<String, Integer> seen(List<PersonId> read) {
        Map<String, Integer> seen = new HashMap<>();
        persons.findAll(read, new AsOf(TODAY, FAR))
                .forEach((person, state) -> seen.put(person.toString(), writer(state)));
        return seen;
    }

    private static int writer(PersonState state) {
        return number(Objects.requireNonNull(state.name()));
    }

    private RecordedFact name(PersonId person) {
        return names(person).getLast();
    }

    private List<RecordedFact> names(PersonId person) {
        return persons.history(person).stream()
                .filter(fact -> fact.fact() instanceof Fact.Named)
                .toList();
    }

    private Transaction look(int id, Random random, List<PersonId> all) {
        List<PersonId> read =
                random.ints(3, 0, all.size()).distinct().mapToObj(all::get).toList();
        long began = System.nanoTime();
        return ended(id, began, new Done(seen(read), Set.of()), Fate.COMMITTED);
    }

    /// Digits as letters: a name has no digits.
    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }

    private static int number(PersonName name) {
        if (!name.surname().equals("Isolation")) {
            return Transaction.NOBODY;
        }
        return Integer.parseInt(name.given()
                .substring(1)
                .chars()
                .mapToObj(letter -> String.valueOf(letter - 'a'))
                .collect(Collectors.joining()));
    }

    private List<PersonId> somebody() {
        return people.couples(PEOPLE / 2).stream()
                .flatMap(couple ->
                        Stream.of(couple.mother().id(), couple.father().id()))
                .toList();
    }

    private Map<String, List<Integer>> versions(List<PersonId> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        PersonId::toString,
                        person -> names(person).stream()
                                .map(fact -> number(((Fact.Named) fact.fact()).name()))
                                .filter(writer -> writer != Transaction.NOBODY)
                                .toList()));
    }

    @Test
    void what_is_known_of_persons_changes_as_if_one_after_the_other() throws Exception {
        List<PersonId> all = somebody();

        List<Transaction> history = run(
                TRANSACTIONS,
                (id, random) -> random.nextInt(3) == 0 ? look(id, random, all) : rename(id, random, all, true));

        assertThat(HistoryCheck.anomalies(history, versions(all))).isEmpty();
        assertThat(history).hasSize(TRANSACTIONS).extracting(Transaction::fate).containsOnly(Fate.COMMITTED);
    }

    /// Whoever locks only what they write, and not what they read, gets what no order explains: the checker would
    /// find it in the registers too.
    @Test
    void without_a_lock_on_what_was_read_the_checker_finds_it() throws Exception {
        List<PersonId> all = somebody().subList(0, 4);

        List<Transaction> history = run(2_000, (id, random) -> rename(id, random, all, false));

        assertThat(HistoryCheck.anomalies(history, versions(all)))
                .anyMatch(anomaly -> anomaly.startsWith("a cycle") && anomaly.contains("READ_BEFORE"));
    }

    // --- a draft: saved by whoever saw its latest version

    private Transaction save(int id, Random random, List<DraftId> all, Actor official) {
        DraftId draft = all.get(random.nextInt(all.size()));
        long began = System.nanoTime();
        Draft seen = drafts.find(official, draft.toString()).orElseThrow();
        DraftOutcome outcome = drafts.save(
                official,
                draft,
                seen.version(),
                new Drafts.Content(Map.of("writer", List.of(Integer.toString(id))), "Dea", null));
        Map<String, Integer> read = Map.of(draft.toString(), writer(seen));
        return outcome instanceof DraftOutcome.Done
                ? ended(id, began, new Done(read, Set.of(draft.toString())), Fate.COMMITTED)
                : ended(id, began, new Done(read, Set.of(draft.toString())), Fate.REFUSED);
    }

    private static int writer(Draft draft) {
        return draft.content().containsKey("writer")
                ? Integer.parseInt(
                        Objects.requireNonNull(draft.content().get("writer")).getFirst())
                : Transaction.NOBODY;
    }

    @Test
    void a_draft_is_saved_by_one_at_a_time_and_never_over_what_was_not_seen() throws Exception {
        Actor official = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        List<DraftId> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            DraftId id = DraftId.of(UUID.randomUUID());
            all.add(drafts.begin(official, id, ActKind.BIRTH, OfficeCode.of("M06"))
                    .id());
        }

        List<Transaction> history = run(TRANSACTIONS / 4, (id, random) -> save(id, random, all, official));

        // Which version followed which is what each writer saw and replaced.
        Map<String, List<Integer>> versions = new HashMap<>();
        for (DraftId draft : all) {
            versions.put(draft.toString(), chain(history, draft, official));
        }
        assertThat(HistoryCheck.anomalies(history, versions)).isEmpty();
        assertThat(history).extracting(Transaction::fate).contains(Fate.COMMITTED, Fate.REFUSED);
    }

    /// From the last version back to the first.
    private List<Integer> chain(List<Transaction> history, DraftId draft, Actor official) {
        Map<Integer, Transaction> byId = history.stream().collect(Collectors.toMap(Transaction::id, one -> one));
        List<Integer> chain = new ArrayList<>();
        int writer = writer(drafts.find(official, draft.toString()).orElseThrow());
        while (writer != Transaction.NOBODY) {
            chain.addFirst(writer);
            writer = Objects.requireNonNull(byId.get(writer)).read().getOrDefault(draft.toString(), Transaction.NOBODY);
        }
        return chain;
    }
}
