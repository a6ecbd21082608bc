package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// PostgreSQL is killed again and again while clients register births; each asks with the same key until it is told
/// that its birth is registered.
final class RecoveryBench {
    private static final String ACTS = "SELECT id FROM civilstatus.act";
    private static final Duration UNDISTURBED = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 10;

    private final Plan plan;
    private final Installation installation;
    private final PrintWriter say;

    record Plan(int people, int clients, int rounds) {}

    /// @param database from the kill until a connection works
    /// @param firstWrite from then until the first birth is acknowledged
    record Round(Duration database, Duration firstWrite) {}

    /// @param acknowledged births
    /// @param lost acknowledged, and not there at the end
    /// @param unknown there at the end, and never acknowledged
    /// @param unanswered clients that were not told even at the end
    /// @param outcomes of all that was not an acknowledgement, and how often
    record Result(
            Plan plan,
            List<Round> rounds,
            int acknowledged,
            int lost,
            int unknown,
            int unanswered,
            Map<String, Integer> outcomes,
            Map<String, String> settings,
            List<String> loads) {

        /// Nothing is lost or twice, and no program was told that its order is wrong.
        boolean isSound() {
            return lost + unknown + unanswered == 0
                    && outcomes.keySet().stream().noneMatch(outcome -> outcome.startsWith("4"));
        }
    }

    RecoveryBench(Plan plan, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        var size = new OpenOffice.Size(plan.people(), Opening.FEW, 1);
        try (OpenOffice office = OpenOffice.of(size, installation, say)) {
            Register register = office.register();
            Map<String, String> settings = register.settings();
            Set<String> before = new HashSet<>(register.texts(ACTS));
            List<Round> rounds = new ArrayList<>();
            List<String> loads = new ArrayList<>();
            Stubborn clients;
            try (var api = new Api(installation.address());
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                clients = new Stubborn(api, office.children(), PATIENCE);
                for (int i = 0; i < plan.clients(); i++) {
                    threads.execute(clients::work);
                }
                try {
                    for (int i = 1; i <= plan.rounds(); i++) {
                        Thread.sleep(UNDISTURBED);
                        loads.add(Machine.load());
                        rounds.add(round(register, clients));
                        say.printf("%d: %s%n", i, rounds.getLast());
                    }
                } finally {
                    clients.goHome();
                }
            }
            Set<String> acknowledged = clients.acts();
            Set<String> after = new HashSet<>(register.texts(ACTS));
            after.removeAll(before);
            return new Result(
                    plan,
                    rounds,
                    acknowledged.size(),
                    without(acknowledged, after),
                    without(after, acknowledged),
                    clients.unanswered(),
                    clients.outcomes(),
                    settings,
                    loads);
        }
    }

    private static int without(Set<String> these, Set<String> those) {
        return (int) these.stream().filter(one -> !those.contains(one)).count();
    }

    private static Round round(Register register, Stubborn clients) throws IOException, InterruptedException {
        ProcessHandle postmaster = register.postmaster();
        // The first of them first, or it would start the others anew.
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        long killed = System.nanoTime();
        all.forEach(ProcessHandle::destroyForcibly);
        while (connects(register)) {
            pause(killed);
        }
        while (!connects(register)) {
            pause(killed);
        }
        long back = System.nanoTime();
        while (clients.firstAfter(back).isEmpty()) {
            pause(killed);
        }
        return new Round(
                Duration.ofNanos(back - killed),
                Duration.ofNanos(clients.firstAfter(back).getAsLong() - back));
    }

    private static boolean connects(Register register) throws IOException {
        try {
            return register.number("SELECT 1") == 1;
        } catch (SQLException _) {
            return false;
        }
    }

    private static void pause(long since) throws InterruptedException {
        if (System.nanoTime() - since > PATIENCE.toNanos()) {
            throw new IllegalStateException("Not within " + PATIENCE.toSeconds() + " s after the kill");
        }
        Thread.sleep(LOOK_MILLIS);
    }
}
