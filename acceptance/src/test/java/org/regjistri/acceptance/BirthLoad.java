package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Clients who register births at three offices at once, and a ledger of what they were told.
final class BirthLoad {
    static final int CLIENTS = 32;
    /// However long the register is away: whoever registers does not give up before.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final People people;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger refusedForNow = new AtomicInteger();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final List<Desk> desks;

    BirthLoad(Server server, People people, Random random) {
        this.people = people;
        this.random = random;
        this.desks = new ArrayList<>(List.of(
                new Desk(Api.signIn(server, Demo.REGISTRAR), Declaration.ISTOG),
                new Desk(Api.signIn(server, Demo.REGISTRAR_OF_MITROVICA), "38-001"),
                new Desk(Api.signIn(server, Demo.CONSULAR_OFFICIAL), "Zürich")));
    }

    /// An official, and where births of that office happen.
    record Desk(Api official, String place) {}

    /// From now on they speak to the one that was started again.
    void goOnAt(Server restarted) {
        desks.replaceAll(desk -> new Desk(desk.official().on(restarted), desk.place()));
    }

    Queue<Declaration> births(int count) {
        LocalDate today = Today.date();
        return IntStream.range(0, count)
                .mapToObj(_ -> Declaration.of(people.couple(), name(), random.nextBoolean() ? "MALE" : "FEMALE")
                        .on(today.minusDays(2 + random.nextInt(25))))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    /// Like no other: the register would ask whether it is the same child.
    private String name() {
        return IntStream.range(0, 4)
                .mapToObj(_ -> "" + "bdfgklmnrtvz".charAt(random.nextInt(12)) + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining("", "A", ""));
    }

    int acknowledged() {
        return ledger.acknowledged().size();
    }

    /// How often somebody was told to come again.
    int refusedForNow() {
        return refusedForNow.get();
    }

    /// What nobody should have been told.
    Queue<String> unexpected() {
        return unexpected;
    }

    /// How a client registers one birth.
    interface Manner {
        void register(Desk desk, Declaration birth);
    }

    /// All clients at work, each with one birth after the other.
    Shift begin(Queue<Declaration> births, Manner manner) {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    Desk desk = desks.get(i % desks.size());
                    for (Declaration birth; !over.get() && (birth = births.poll()) != null; ) {
                        manner.register(desk, birth);
                    }
                }))
                .toList();
        return new Shift(over, clients);
    }

    record Shift(AtomicBoolean over, List<Thread> clients) {
        /// Nobody begins another birth; what is begun is brought to its end.
        void end() {
            over.set(true);
            await();
        }

        void await() {
            try {
                for (Thread client : clients) {
                    client.join();
                }
            } catch (InterruptedException e) {
                throw Server.interrupted(e);
            }
        }
    }

    /// Sent once, whatever comes of it.
    void once(Desk desk, Declaration birth) {
        UUID key = UUID.randomUUID();
        Declaration declaration = birth.at(desk.place());
        if (!isTold(desk, key, declaration)) {
            ledger.write(new Ledger.Line(desk.official(), key, declaration, null));
        }
    }

    /// Sent again with the same key until it is acknowledged.
    void untilItIsDone(Desk desk, Declaration birth) {
        UUID key = UUID.randomUUID();
        Declaration declaration = birth.at(desk.place());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isTold(desk, key, declaration)) {
            if (System.nanoTime() > end) {
                unexpected.add("no answer to " + key);
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(200)).toNanos());
        }
    }

    private boolean isTold(Desk desk, UUID key, Declaration declaration) {
        try {
            Api.Answer answer = desk.official().register(key, declaration);
            if (answer.status() == 201 || answer.status() == 200) {
                ledger.write(Ledger.Line.of(desk.official(), key, declaration, answer));
                return true;
            }
            if (answer.saysComeAgain()) {
                refusedForNow.incrementAndGet();
            } else {
                unexpected.add(answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException _) {
            // The connection broke: nobody can say whether it was registered.
        }
        return false;
    }

    /// @param from the first of the acknowledged that is looked at
    void everyAcknowledgedActIsThere(Server server, int from) {
        List<Ledger.Line> acknowledged = ledger.acknowledged();
        for (Ledger.Line line : acknowledged.subList(from, acknowledged.size())) {
            Ledger.Acknowledged told = Objects.requireNonNull(line.act());
            Api.Answer answer = line.official().on(server).get("/api/v1/acts/" + told.act() + "?ground=SUPERVISION");
            assertThat(answer.status()).as("the act %s is there", told).isEqualTo(200);
            assertThat(answer.text("reference")).isEqualTo(told.reference());
            assertThat(answer.json().path("child").path("personalNumber").asString())
                    .isEqualTo(told.number());
        }
    }

    /// Each order without an answer is sent again twice, as a program does that does not know: one act, never two.
    void sendAgainWhatHasNoAnswer(Server server) {
        int committed = 0;
        List<Ledger.Line> open = ledger.unacknowledged();
        for (Ledger.Line line : open) {
            Api official = line.official().on(server);
            Api.Answer first = official.register(line.key(), line.declaration());
            assertThat(first.status()).as(first.body()).isIn(200, 201);
            Api.Answer second = official.register(line.key(), line.declaration());
            assertThat(second.status()).as(second.body()).isEqualTo(200);
            assertThat(second.text("reference")).isEqualTo(first.text("reference"));
            assertThat(second.text("personalNumber")).isEqualTo(first.text("personalNumber"));
            committed += first.status() == 200 ? 1 : 0;
            ledger.write(Ledger.Line.of(line.official(), line.key(), line.declaration(), first));
        }
        System.out.println(committed + " of " + open.size() + " without an answer were registered");
    }

    void noNumberIsTwiceAndNoBookHasAGap() {
        List<String> numbers = new ArrayList<>(people.all().stream()
                .map(People.Someone::number)
                .filter(Objects::nonNull)
                .toList());
        Map<String, Set<Integer>> books = new TreeMap<>();
        for (Ledger.Line line : ledger.acknowledged()) {
            Ledger.Acknowledged act = Objects.requireNonNull(line.act());
            numbers.add(act.number());
            int dash = act.reference().lastIndexOf('-');
            boolean isNew = books.computeIfAbsent(act.reference().substring(0, dash), _ -> new HashSet<>())
                    .add(Integer.parseInt(act.reference().substring(dash + 1)));
            assertThat(isNew).as("%s is there once", act.reference()).isTrue();
        }
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(books).hasSize(3);
        books.forEach((book, acts) -> assertThat(acts)
                .as("no gap in %s", book)
                .isEqualTo(IntStream.rangeClosed(1, acts.size()).boxed().collect(Collectors.toSet())));
    }
}
