package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.regjistri.bench.IssuedDocuments.Content;
import org.regjistri.bench.IssuedDocuments.InHand;
import org.regjistri.bench.Orders.BirthAct;
import tools.jackson.databind.JsonNode;

/// Certificates and extracts over HTTP (A) beside drawing and sealing the same ones alone (B), in turns; then checks.
final class CertificateBench {
    /// Nobody may check as often as this bench does: the pace is lifted for it.
    static final Map<String, String> PACE = Map.of(
            "REGJISTRI_VERIFICATION_CHECKS_PER_MINUTE", "1000000",
            "REGJISTRI_VERIFICATION_CHECKS_PER_MINUTE_IN_ALL", "1000000");

    static final int CHECKING = 4;
    private static final String DOCUMENT = "INSERT INTO documents.document";
    private static final int RECORDED_AFTER = 12;
    private static final int CONTENTS = 400;

    private final Plan plan;
    private final int acts;
    private final int documents;
    private final Installation installation;
    private final PrintWriter say;
    private final Clock clock = Clock.systemUTC();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    private final AtomicInteger sealedAlone = new AtomicInteger();

    /// What was done before the application started in a process of its own.
    ///
    /// @param steps of one certificate
    private record FirstDay(Orders orders, List<Step> steps) {}

    /// @param first the very first order of the process, from asking to the sealed document
    /// @param http A
    /// @param alone B
    /// @param settings of PostgreSQL
    record Result(
            Plan plan,
            int acts,
            int offices,
            Duration first,
            List<Run> http,
            List<Run> alone,
            Checks checks,
            List<Step> steps,
            IssuedDocuments.Sizes sizes,
            Map<String, String> settings,
            String memory,
            List<String> loads) {

        int errors() {
            return Run.errors(http) + Run.errors(alone) + Run.errors(checks.all());
        }
    }

    /// @param documents how many different ones
    record Checks(int documents, Run byCode, Run byToken, Run byFile) {
        List<Run> all() {
            return List.of(byCode, byToken, byFile);
        }
    }

    /// @param acts registered beforehand
    /// @param documents issued before the first check, at least
    CertificateBench(Plan plan, int acts, int documents, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.acts = acts;
        this.documents = documents;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        var opening = new Opening(installation, say, clock, today, Opening.FEW);
        List<Couple> couples = opening.takeOver(plan.people());
        if (couples.size() < acts) {
            throw new IllegalStateException("Not enough couples for " + acts + " acts: more --people are needed");
        }
        var recorder = new Recorder();
        FirstDay firstDay = opening.firstDay(recorder, (api, counters) -> firstDay(recorder, api, counters, couples));
        Process application = installation.start(installation.data().resolve("application.log"), PACE, "run");
        try (var workbench = Workbench.of(installation)) {
            installation.awaitReady(application);
            return measure(application, firstDay, workbench);
        } finally {
            application.destroy();
            application.waitFor();
        }
    }

    private FirstDay firstDay(Recorder recorder, Api api, List<Counter> counters, List<Couple> couples)
            throws IOException, InterruptedException {
        say.println("Registering " + acts + " births, recording the statements of a certificate …");
        List<BirthAct> registered = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            Counter counter = counters.get(i % counters.size());
            JsonNode act = api.register(counter.declaration(couples.get(i), i, today));
            registered.add(new BirthAct(
                    counter,
                    act.required("act").stringValue(),
                    act.required("person").stringValue()));
        }
        var orders = new Orders(registered, new AtomicInteger());
        var ordering = new Ordering(api, orders);
        for (int i = 0; i < RECORDED_AFTER; i++) {
            ordering.once();
        }
        recorder.forget();
        api.order(orders.next());
        return new FirstDay(orders, recorder.ofThreadThatRan(DOCUMENT));
    }

    private Result measure(Process application, FirstDay firstDay, Workbench workbench) throws Exception {
        Register register = Register.of(installation.data());
        Map<String, String> settings = register.settings();
        register.change("ANALYZE"); // or the first minute is spent with plans for empty tables
        Duration first = first(firstDay.orders());
        say.println("The first one took " + Markdown.seconds(first) + ". Warming up …");
        http(firstDay.orders(), plan.warmUp());
        register.awaitSequenced();
        alone(plan.warmUp(), workbench, register, application);
        List<Run> http = new ArrayList<>();
        List<Run> alone = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        for (int i = 1; i <= plan.pairs(); i++) {
            register.awaitSequenced();
            loads.add(Machine.load());
            http.add(http(firstDay.orders(), plan.run()));
            register.awaitSequenced();
            alone.add(alone(plan.run(), workbench, register, application));
            say.printf(
                    "%d: HTTP %.1f/s, alone %.1f/s%n",
                    i, http.getLast().perSecond(), alone.getLast().perSecond());
        }
        String memory = Installation.memory(application.pid());
        Checks checks = checks(firstDay.orders(), register);
        return new Result(
                plan,
                acts,
                (int) Stream.of(firstDay.orders().acts())
                        .flatMap(List::stream)
                        .map(BirthAct::counter)
                        .distinct()
                        .count(),
                first,
                http,
                alone,
                checks,
                firstDay.steps(),
                new IssuedDocuments(register).sizes(),
                settings,
                memory,
                loads);
    }

    private Duration first(Orders orders) throws IOException, InterruptedException {
        try (var api = new Api(installation.address())) {
            long start = System.nanoTime();
            new Ordering(api, orders).once();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private Run http(Orders orders, Duration length) throws Exception {
        try (var api = new Api(installation.address())) {
            return Load.run(plan.clients(), length, _ -> new Ordering(api, orders));
        }
    }

    /// The newest ones again, as many at a time as there are processors. The application stands still meanwhile.
    private Run alone(Duration length, Workbench workbench, Register register, Process application) throws Exception {
        List<Content> contents = new IssuedDocuments(register).contents(CONTENTS);
        int processors = Runtime.getRuntime().availableProcessors();
        try (var _ = Standstill.of(application)) {
            return Load.run(processors, length, _ -> workbench.client(contents, sealedAlone));
        }
    }

    private Checks checks(Orders orders, Register register) throws Exception {
        var issued = new IssuedDocuments(register);
        while (issued.sizes().documents() < documents) {
            say.println("Issuing more, to have " + documents + " to check …");
            http(orders, plan.run());
        }
        register.change("ANALYZE");
        register.awaitSequenced();
        List<InHand> inHands = issued.inHands(documents);
        say.println("Checking …");
        try (var api = new Api(installation.address())) {
            Run byCode = check(inHands, one -> expect("IN_FORCE", state(api.check("code", one.code()))));
            Run byToken = check(inHands, one -> expect("IN_FORCE", state(api.check("token", one.token()))));
            Run byFile = check(
                    inHands,
                    one -> expect(
                            "INTACT", api.check(one.file()).required("verdict").stringValue()));
            return new Checks(inHands.size(), byCode, byToken, byFile);
        }
    }

    private interface Check {
        void of(InHand document) throws IOException, InterruptedException;
    }

    /// A short run before the one that counts.
    private Run check(List<InHand> inHands, Check check) throws Exception {
        var serials = new AtomicInteger();
        Load.Client client = () -> check.of(inHands.get(serials.getAndIncrement() % inHands.size()));
        Load.run(CHECKING, plan.run(), _ -> client);
        return Load.run(CHECKING, plan.run(), _ -> client);
    }

    private static String state(JsonNode answer) {
        return answer.required("state").required("name").stringValue();
    }

    private static void expect(String wanted, String got) throws IOException {
        if (!wanted.equals(got)) {
            throw new IOException("Not " + wanted + ", but " + got);
        }
    }
}
