package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Steady work, a spike of five times as much, steady work again: whoever cannot be served is told to come later, what
/// was acknowledged is there once, and memory is given back. The short form of `./regjistri bench soak` and `spike`.
@Order(5)
class LoadTest {
    private static final int PEOPLE = 4_000;
    private static final int SEED = 13;
    private static final int CLIENTS = 3;
    private static final int TIMES = 5;
    private static final Duration STEADY = Duration.ofSeconds(3);
    private static final Duration SPIKE = Duration.ofSeconds(6);
    /// One birth in so many tasks; the others read.
    private static final int BIRTHS = 5;

    private static final Duration THINKING = Duration.ofMillis(100);
    /// The live heap at the end, of that just after the spike. What leaks by request would not go back to it.
    private static final double HEAP_FACTOR = 1.5;

    private final Ledger ledger = new Ledger();
    private final AtomicInteger tasks = new AtomicInteger();
    private @Nullable Server running;

    /// An official, and where births of that office happen.
    private record Desk(Api official, String place) {}

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void a_spike_is_served_or_put_off_and_nothing_is_lost() {
        Path folder = Built.freshFolder("load");
        Path file = Built.people(PEOPLE, SEED, folder);
        Server server = Server.start(folder.resolve("data"), file);
        running = server;
        List<Desk> desks = List.of(
                new Desk(Api.signIn(server, Demo.REGISTRAR), Declaration.ISTOG),
                new Desk(Api.signIn(server, Demo.REGISTRAR_OF_MITROVICA), "38-001"));
        People people = People.of(file);
        Queue<Declaration> births = births(people);
        int ready = births.size();
        // So that there is an act to read.
        assertThat(register(desks.getFirst(), births.remove())).isEqualTo(201);

        assertThat(load(CLIENTS, STEADY, desks, births))
                .as("steady")
                .isNotEmpty()
                .allMatch(LoadTest::isServed);
        assertThat(load(CLIENTS * TIMES, SPIKE, desks, births))
                .as("spike")
                .anyMatch(LoadTest::isServed)
                .allMatch(status -> isServed(status) || status == 429 || status == 503);
        long afterTheSpike = LiveHeap.of(server.java());
        assertThat(load(CLIENTS, STEADY, desks, births))
                .as("steady again")
                .isNotEmpty()
                .allMatch(LoadTest::isServed);
        assertThat(LiveHeap.of(server.java())).as("live heap, KiB").isLessThan((long) (afterTheSpike * HEAP_FACTOR));

        System.out.println(tasks + " tasks, " + ledger.acknowledged().size() + " births of " + ready);
        everyAcknowledgedBirthIsThereOnce();
        Server.End verified = Server.run(server.data(), "verify");
        assertThat(verified.code()).as(verified.out() + verified.messages()).isZero();
    }

    /// One for each couple, of a name like no other: the register would ask whether it is the same child.
    private static Queue<Declaration> births(People people) {
        Random random = new Random(SEED);
        return IntStream.range(0, people.couplesLeft())
                .mapToObj(i -> Declaration.of(people.couple(), name(random), i % 2 == 0 ? "FEMALE" : "MALE"))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    private static String name(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(_ -> "" + "bdfgklmnrtvz".charAt(random.nextInt(12)) + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining("", "A", ""));
    }

    /// Many clients, each of whom thinks a little between its tasks.
    ///
    /// @return the status of each answer; 0 where none came
    private List<Integer> load(int clients, Duration length, List<Desk> desks, Queue<Declaration> births) {
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + length.toNanos();
        List<Thread> threads = IntStream.range(0, clients)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        statuses.add(task(desks.get(i % desks.size()), births));
                        pause();
                    }
                }))
                .toList();
        threads.forEach(LoadTest::join);
        return List.copyOf(statuses);
    }

    private int task(Desk desk, Queue<Declaration> births) {
        int task = tasks.getAndIncrement();
        Declaration birth = task % BIRTHS == 0 ? births.poll() : null;
        try {
            return birth == null ? read(desk.official(), task) : register(desk, birth);
        } catch (UncheckedIOException _) {
            return 0;
        }
    }

    private int register(Desk desk, Declaration birth) {
        UUID key = UUID.randomUUID();
        Declaration declaration = birth.at(desk.place());
        Api.Answer answer = desk.official().register(key, declaration);
        if (answer.status() == 201) {
            ledger.write(Ledger.Line.of(desk.official(), key, declaration, answer));
        }
        return answer.status();
    }

    /// Of a birth that was acknowledged before: the mother by her number, or the act.
    private int read(Api official, int task) {
        List<Ledger.Line> known = ledger.acknowledged();
        Ledger.Line line = known.get(task % known.size());
        if (task % 2 == 0) {
            Map<String, String> wish =
                    Map.of("personalNumber", line.declaration().parents().motherNumber(), "ground", "PARTY_PRESENT");
            return official.post("/api/v1/persons/find", Json.write(wish)).status();
        }
        return official.get(path(Objects.requireNonNull(line.act()))).status();
    }

    private static String path(Ledger.Acknowledged act) {
        return "/api/v1/acts/" + act.act() + "?ground=SUPERVISION";
    }

    private static boolean isServed(int status) {
        return status >= 200 && status < 300;
    }

    private void everyAcknowledgedBirthIsThereOnce() {
        List<Ledger.Line> acknowledged = ledger.acknowledged();
        assertThat(acknowledged)
                .extracting(line -> Objects.requireNonNull(line.act()).act())
                .doesNotHaveDuplicates();
        assertThat(acknowledged)
                .extracting(line -> Objects.requireNonNull(line.act()).number())
                .doesNotHaveDuplicates();
        for (Ledger.Line line : acknowledged) {
            Ledger.Acknowledged told = Objects.requireNonNull(line.act());
            Api.Answer again = line.official().register(line.key(), line.declaration());
            assertThat(again.status()).as("sent again: %s", again.body()).isEqualTo(200);
            assertThat(again.text("act")).isEqualTo(told.act());
            assertThat(again.text("personalNumber")).isEqualTo(told.number());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(THINKING);
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }
}
