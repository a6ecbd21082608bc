package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The application is killed in the midst of 32 concurrent registrations, again and again. What it acknowledged is
/// there afterwards; what it did not acknowledge is registered once when it is sent again.
@Order(5)
class CrashTest {
    private static final int DATABASE_UNFIT = 4;
    private static final int CLIENTS = 32;
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");
    private static final int ROUNDS = LONG ? 20 : 3;
    private static final int PEOPLE = LONG ? 16_000 : 3_000;
    /// So many couples are left over at each round, so that no client runs out of work before the crash.
    private static final int IN_HAND = 2 * CLIENTS;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final long seed = Long.getLong("regjistri.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private @Nullable Server running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void no_acknowledged_act_is_lost_and_none_is_registered_twice() {
        System.out.println("Crashes with -Dregjistri.seed=" + seed);
        Path folder = Built.freshFolder("crash");
        Path file = Built.people(PEOPLE, 11, folder);
        Server server = Server.start(folder.resolve("data"), file);
        running = server;
        server = afterARefusalToRunWithoutFsync(server);
        List<Desk> desks = desks(server);
        People people = People.of(file);
        int aRound = people.couplesLeft() / ROUNDS;
        assertThat(aRound).as("couples for a round").isGreaterThan(IN_HAND);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = ledger.acknowledged().size();
            crash(server, desks, births(people, aRound));
            int acknowledged = ledger.acknowledged().size() - before;
            server = Server.start(folder.resolve("data"), null);
            running = server;
            desks = reopened(desks, server);
            System.out.println("Round " + round + ": " + acknowledged + " acknowledged before the crash");
            everyAcknowledgedActIsThere(server, before);
        }
        retried(server);
        noNumberTwiceAndNoGap(people);
        server.close();
        Server.End verified = Server.run(folder.resolve("data"), "verify");
        assertThat(verified.code()).as(verified.out() + verified.messages()).isZero();
    }

    /// The application asks the database itself at each start whether commits are durable: that it refuses where they
    /// are not shows that they are wherever it starts.
    private Server afterARefusalToRunWithoutFsync(Server server) {
        server.close();
        Path settings = server.postgresFolder().resolve("postgresql.auto.conf");
        try {
            String before = Files.readString(settings);
            Files.writeString(settings, before + "fsync = off\n");
            Server.End end = Server.run(server.data(), "demo");
            assertThat(end.code()).as(end.messages()).isEqualTo(DATABASE_UNFIT);
            assertThat(end.messages()).contains("fsync = off");
            Files.writeString(settings, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Server again = Server.start(server.data(), null);
        running = again;
        return again;
    }

    /// An official, and where births of that office happen.
    private record Desk(Api official, String place) {}

    private static List<Desk> desks(Server server) {
        return List.of(
                new Desk(Api.signIn(server, Demo.REGISTRAR), Declaration.ISTOG),
                new Desk(Api.signIn(server, Demo.REGISTRAR_OF_MITROVICA), "38-001"),
                new Desk(Api.signIn(server, Demo.CONSULAR_OFFICIAL), "Zürich"));
    }

    private static List<Desk> reopened(List<Desk> desks, Server server) {
        return desks.stream()
                .map(desk -> new Desk(desk.official().on(server), desk.place()))
                .toList();
    }

    private Queue<Declaration> births(People people, int count) {
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

    private void crash(Server server, List<Desk> desks, Queue<Declaration> births) {
        int killAfter = 1 + random.nextInt(births.size() - IN_HAND);
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        Queue<String> unexpected = new ConcurrentLinkedQueue<>();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    Desk desk = desks.get(i % desks.size());
                    for (Declaration birth; !dead.get() && (birth = births.poll()) != null; ) {
                        if (register(desk, birth, unexpected)) {
                            acknowledged.incrementAndGet();
                        }
                    }
                }))
                .toList();
        Waiting.until(
                killAfter + " births are registered",
                STARTS_WITHIN,
                () -> acknowledged.get() >= killAfter || !unexpected.isEmpty());
        dead.set(true);
        server.kill();
        clients.forEach(CrashTest::join);
        assertThat(unexpected).isEmpty();
        assertThat(births).as("work left at the crash").isNotEmpty();
    }

    private boolean register(Desk desk, Declaration birth, Queue<String> unexpected) {
        UUID key = UUID.randomUUID();
        Declaration declaration = birth.at(desk.place());
        try {
            Api.Answer answer = desk.official().register(key, declaration);
            if (answer.status() == 201) {
                ledger.write(Ledger.Line.of(desk.official(), key, declaration, answer));
                return true;
            }
            if (answer.status() < 500) {
                unexpected.add(answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException _) {
            // The connection broke: nobody can say whether it was registered.
        }
        ledger.write(new Ledger.Line(desk.official(), key, declaration, null));
        return false;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }

    private void everyAcknowledgedActIsThere(Server server, int from) {
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
    private void retried(Server server) {
        int committed = 0;
        for (Ledger.Line line : ledger.unacknowledged()) {
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
        System.out.println(committed + " of " + ledger.unacknowledged().size() + " without an answer were registered");
    }

    private void noNumberTwiceAndNoGap(People people) {
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
