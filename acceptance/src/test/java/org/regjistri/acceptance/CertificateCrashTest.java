package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
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

/// The application is killed while certificates are ordered, made, sealed and kept. Afterwards every order is one
/// document with one file and one receipt: nothing is lost, nothing is there twice, nobody has paid twice.
@Order(6)
class CertificateCrashTest {
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");
    /// So unlike that no two children are taken for one, also where their parents are namesakes.
    private static final List<String> GIVEN = List.of(
            "Ajkuna", "Besiana", "Drenusha", "Fjolla", "Gresa", "Hira", "Kaltrina", "Lirije", "Mimoza", "Vjosa");
    private static final int ROUNDS = LONG ? 20 : 1;
    private static final int A_ROUND = 40;
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ORDER = Json.write(Map.of(
            "applicant", Map.of("capacity", "MOTHER"), "purpose", Map.of("kind", "EDUCATION"), "language", "sq"));

    private final long seed = Long.getLong("regjistri.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Queue<Told> ledger = new ConcurrentLinkedQueue<>();
    private @Nullable Server running;

    /// @param number as it was acknowledged; null where no answer came
    private record Told(UUID key, String act, @Nullable String number) {}

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void every_order_is_one_document_with_one_file_and_one_receipt() {
        System.out.println("Crashes with -Dregjistri.seed=" + seed);
        Path folder = Built.freshFolder("certificate-crash");
        Path file = Built.people(1_000, 12, folder);
        Server server = Server.start(folder.resolve("data"), file);
        running = server;
        Api official = Api.signIn(server, Demo.REGISTRAR);
        List<String> acts = acts(official, People.of(file));
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = crash(server, official, acts);
            System.out.println("Round " + round + ": " + acknowledged + " acknowledged before the crash");
            server = Server.start(folder.resolve("data"), null);
            running = server;
            official = official.on(server);
        }
        everyOrderIsOneDocument(official);
        server.close();
        Server.End verified = Server.run(folder.resolve("data"), "verify");
        assertThat(verified.code()).as(verified.out() + verified.messages()).isZero();
    }

    private static List<String> acts(Api official, People people) {
        return GIVEN.stream()
                .map(given -> official.registered(Declaration.of(people.couple(), given, "FEMALE"))
                        .text("act"))
                .toList();
    }

    private int crash(Server server, Api official, List<String> acts) {
        int killAfter = 1 + random.nextInt(A_ROUND / 2);
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        Queue<String> unexpected = new ConcurrentLinkedQueue<>();
        Queue<String> work = IntStream.range(0, A_ROUND)
                .mapToObj(i -> acts.get(i % acts.size()))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    for (String act; !dead.get() && (act = work.poll()) != null; ) {
                        if (order(official, act, unexpected)) {
                            acknowledged.incrementAndGet();
                        }
                    }
                }))
                .toList();
        Waiting.until(
                killAfter + " certificates are issued",
                PATIENCE,
                () -> acknowledged.get() >= killAfter || !unexpected.isEmpty());
        dead.set(true);
        server.kill();
        clients.forEach(CertificateCrashTest::join);
        assertThat(unexpected).isEmpty();
        assertThat(work).as("work left at the crash").isNotEmpty();
        return acknowledged.get();
    }

    private boolean order(Api official, String act, Queue<String> unexpected) {
        UUID key = UUID.randomUUID();
        try {
            Api.Answer answer = official.post("/api/v1/acts/" + act + "/certificates", key, ORDER);
            if (answer.status() == 201) {
                ledger.add(new Told(key, act, answer.text("number")));
                return true;
            }
            if (answer.status() < 500) {
                unexpected.add(answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException _) {
            // The connection broke: nobody can say whether it was ordered.
        }
        ledger.add(new Told(key, act, null));
        return false;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }

    /// Each order is sent again, as a program does that does not know.
    private void everyOrderIsOneDocument(Api official) {
        Map<String, String> receipts = new HashMap<>();
        for (Told told : ledger) {
            Api.Answer again = official.post("/api/v1/acts/" + told.act() + "/certificates", told.key(), ORDER);
            assertThat(again.status()).as(again.body()).isIn(200, 201);
            if (told.number() != null) {
                assertThat(again.status()).isEqualTo(200);
                assertThat(again.text("number")).isEqualTo(told.number());
            }
            String document = again.text("document");
            Waiting.until(
                    "the document is sealed",
                    PATIENCE,
                    () -> state(official, document).equals("IN_FORCE"));
            assertThat(official.get("/api/v1/documents/" + document + "/file?ground=SUPERVISION")
                            .body())
                    .startsWith("%PDF-");
            String before = receipts.put(again.text("number"), again.text("receipt"));
            assertThat(before).as("%s is there once", again.text("number")).isNull();
        }
        hasNoGap(receipts.keySet());
        hasNoGap(List.copyOf(receipts.values()));
    }

    private static String state(Api official, String document) {
        return official.get("/api/v1/documents/" + document + "?ground=SUPERVISION")
                .text("state");
    }

    private static void hasNoGap(Iterable<String> references) {
        TreeSet<Integer> numbers = new TreeSet<>();
        int count = 0;
        for (String reference : references) {
            numbers.add(Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1)));
            count++;
        }
        assertThat(numbers)
                .isEqualTo(Objects.requireNonNull(
                        IntStream.rangeClosed(1, count).boxed().collect(Collectors.toCollection(TreeSet::new))));
    }
}
