package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.access.TotpSecret;
import org.regjistri.bench.Counter.Declaration;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.UuidV7;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Births over HTTP (A) beside the same statements over JDBC (B), on the same PostgreSQL, in turns.
final class BirthBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OFFICES = 8;
    private static final int RECORDED_AFTER = 12;
    private static final int WITHOUT_NEW_ORDINALS = 20;
    private static final int SHARE_OF_JDBC = 6;

    private final Plan plan;
    private final Installation installation;
    private final PrintWriter say;
    private final Clock clock = Clock.systemUTC();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    private final AtomicInteger children = new AtomicInteger();
    private final List<Counter> counters = new ArrayList<>();
    private List<Couple> couples = List.of();

    /// @param pairs of runs, A and B in turn
    record Plan(int people, int clients, int pairs, Duration warmUp, Duration run) {}

    /// @param settings of PostgreSQL
    record Result(
            Plan plan,
            int couples,
            List<Run> http,
            List<Run> jdbc,
            RecordedBirth recorded,
            Map<String, String> settings,
            String memory,
            String databaseSize,
            long acts,
            long entries,
            List<String> loads) {}

    BirthBench(Plan plan, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        Path people = installation.data().resolve("people.jsonl");
        Files.createDirectories(installation.data());
        People.make(installation.home(), people, plan.people(), today);
        couples = Couples.in(people, today);
        say.println(plan.people() + " people, " + couples.size() + " couples. Taking them over …");
        installation.command("import-people", people.toString());
        RecordedBirth recorded = prepare();
        Path log = installation.data().resolve("application.log");
        Process application = installation.start(log, "run");
        try {
            awaitReady(application);
            return measure(application, recorded);
        } finally {
            application.destroy();
            application.waitFor();
        }
    }

    /// Registers a few births in this process, to have the statements of one of them.
    private RecordedBirth prepare() throws Exception {
        say.println("Appointing registrars, recording the statements of a birth …");
        Path file = Files.createTempFile("registrars", ".csv");
        var recorder = new Recorder();
        List<String[]> offices;
        try (var _ = InProcess.start(installation, recorder)) {
            offices = Register.of(installation.data()).offices(OFFICES);
        }
        Files.write(
                file,
                offices.stream()
                        .map(office -> "bench." + office[0].toLowerCase(java.util.Locale.ROOT) + ",Bench " + office[0]
                                + "," + office[0] + ",REGISTRAR,Bench")
                        .toList());
        List<String> credentials = installation
                .command("appoint-officials", file.toString())
                .lines()
                .toList();
        try (var _ = InProcess.start(installation, recorder);
                var api = new Api(installation.address())) {
            for (int i = 0; i < credentials.size(); i++) {
                JsonNode one = JSON.readTree(credentials.get(i));
                String token = api.signIn(
                        one.required("userName").stringValue(),
                        one.required("password").stringValue(),
                        new TotpSecret(one.required("totpSecret").stringValue()),
                        clock);
                counters.add(new Counter(offices.get(i)[0], offices.get(i)[1], token));
            }
            return record(recorder, api);
        }
    }

    private RecordedBirth record(Recorder recorder, Api api) throws IOException, InterruptedException {
        for (int i = 0; i < RECORDED_AFTER; i++) {
            api.register(next());
        }
        for (int i = 0; i < WITHOUT_NEW_ORDINALS; i++) {
            recorder.forget();
            Declaration declaration = next();
            JsonNode answer = api.register(declaration);
            List<Step> steps = recorder.ofThreadThatRan(RecordedBirth.ACT);
            if (steps.stream()
                    .noneMatch(
                            step -> step instanceof Step.Statement s && s.sql().contains("nextval"))) {
                return new RecordedBirth(
                        steps,
                        declaration,
                        answer.required("personalNumber").stringValue(),
                        answer.required("reference").stringValue());
            }
        }
        throw new IllegalStateException("No birth without taking ordinals was recorded");
    }

    /// The next child: each couple has one, so that no birth has to be looked at by an official.
    private Declaration next() {
        int serial = children.getAndIncrement();
        if (serial >= couples.size() - couples.size() / SHARE_OF_JDBC) {
            say.println("Every couple has a child by now: the run ends early. More --people are needed.");
            throw new Load.Over();
        }
        return counters.get(serial % counters.size()).declaration(couples.get(serial), serial, today);
    }

    private void awaitReady(Process application) throws InterruptedException {
        try (var api = new Api(installation.address())) {
            while (!api.answers("/health/ready")) {
                if (!application.isAlive()) {
                    throw new IllegalStateException("The application ended; see application.log in the data folder");
                }
                Thread.sleep(100);
            }
        }
    }

    private Result measure(Process application, RecordedBirth recorded) throws Exception {
        Register register = Register.of(installation.data());
        Map<String, String> settings = register.settings();
        Replay.Source source = source();
        register.change("ANALYZE"); // or the first minute is spent with plans for empty tables
        say.println("Warming up …");
        http(plan.warmUp());
        awaitSequenced(register);
        jdbc(plan.warmUp().dividedBy(4), register, recorded, source, application);
        List<Run> http = new ArrayList<>();
        List<Run> jdbc = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        for (int i = 1; i <= plan.pairs(); i++) {
            awaitSequenced(register);
            loads.add(Machine.load());
            http.add(http(plan.run()));
            awaitSequenced(register);
            jdbc.add(jdbc(plan.run(), register, recorded, source, application));
            say.printf(
                    "%d: HTTP %.0f/s, JDBC %.0f/s%n",
                    i, http.getLast().perSecond(), jdbc.getLast().perSecond());
        }
        String memory = Installation.memory(application.pid());
        return new Result(
                plan,
                couples.size(),
                http,
                jdbc,
                recorded,
                settings,
                memory,
                register.number("SELECT pg_database_size('regjistri')") / 1024 / 1024 + " MiB",
                register.number("SELECT count(*) FROM civilstatus.act"),
                register.number("SELECT count(*) FROM journal.entry"),
                loads);
    }

    private Replay.Source source() {
        var random = new SecureRandom();
        Ids ids = new UuidV7(clock, random);
        // From the last couple backwards: the first ones are for HTTP.
        return new Replay.Source(
                new AtomicInteger(),
                child -> couples.get(couples.size() - 1 - child % (couples.size() / SHARE_OF_JDBC)),
                child -> counters.get(child % counters.size()).office(),
                ids,
                random);
    }

    private Run http(Duration length) throws Exception {
        try (var api = new Api(installation.address())) {
            return Load.run(plan.clients(), length, _ -> () -> api.register(next()));
        }
    }

    /// The application stands still meanwhile, so that the database works for the statements alone; what it would
    /// have sequenced of them is taken out of its queue.
    private Run jdbc(
            Duration length, Register register, RecordedBirth recorded, Replay.Source source, Process application)
            throws Exception {
        signal(application, "-STOP");
        try {
            Run run = Load.run(plan.clients(), length, _ -> new Replay(register.asRuntime(), recorded, source));
            register.change("DELETE FROM journal.unsequenced");
            return run;
        } finally {
            signal(application, "-CONT");
        }
    }

    private static void signal(Process application, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(application.pid()))
                .start()
                .waitFor();
    }

    private static void awaitSequenced(Register register) throws SQLException, IOException, InterruptedException {
        while (register.number("SELECT count(*) FROM journal.unsequenced") > 0) {
            Thread.sleep(100);
        }
    }
}
