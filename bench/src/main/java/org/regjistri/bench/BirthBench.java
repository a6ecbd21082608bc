package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.bench.Counter.Declaration;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.UuidV7;
import tools.jackson.databind.JsonNode;

/// Births over HTTP (A) beside the same statements over JDBC (B), on the same PostgreSQL, in turns.
final class BirthBench {
    private static final int RECORDED_AFTER = 12;
    private static final int WITHOUT_NEW_ORDINALS = 20;
    private static final int SHARE_OF_JDBC = 6;

    private final Plan plan;
    private final Installation installation;
    private final PrintWriter say;
    private final Clock clock = Clock.systemUTC();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    private final Opening opening;
    private List<Couple> couples = List.of();

    /// What was done before the application started in a process of its own.
    private record FirstDay(Children children, RecordedBirth recorded) {}

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
        this.opening = new Opening(installation, say, clock, today, Opening.FEW);
    }

    Result run() throws Exception {
        couples = opening.takeOver(plan.people());
        var recorder = new Recorder();
        FirstDay firstDay = opening.firstDay(recorder, (api, counters) -> firstDay(recorder, api, counters));
        Process application = installation.start(installation.data().resolve("application.log"), "run");
        try {
            installation.awaitReady(application);
            return measure(application, firstDay);
        } finally {
            application.destroy();
            application.waitFor();
        }
    }

    private FirstDay firstDay(Recorder recorder, Api api, List<Counter> counters)
            throws IOException, InterruptedException {
        say.println("Recording the statements of a birth …");
        // From the last couple backwards: for the replays.
        List<Couple> forHttp = couples.subList(0, couples.size() - couples.size() / SHARE_OF_JDBC);
        Children children = Children.of(counters, forHttp, today, say);
        return new FirstDay(children, record(recorder, api, children));
    }

    private static RecordedBirth record(Recorder recorder, Api api, Children children)
            throws IOException, InterruptedException {
        for (int i = 0; i < RECORDED_AFTER; i++) {
            api.register(children.next());
        }
        for (int i = 0; i < WITHOUT_NEW_ORDINALS; i++) {
            recorder.forget();
            Declaration declaration = children.next();
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

    private Result measure(Process application, FirstDay firstDay) throws Exception {
        Children children = firstDay.children();
        RecordedBirth recorded = firstDay.recorded();
        Register register = Register.of(installation.data());
        Map<String, String> settings = register.settings();
        Replay.Source source = source(children.counters());
        register.change("ANALYZE"); // or the first minute is spent with plans for empty tables
        say.println("Warming up …");
        http(children, plan.warmUp());
        register.awaitSequenced();
        jdbc(plan.warmUp().dividedBy(4), register, recorded, source, application);
        List<Run> http = new ArrayList<>();
        List<Run> jdbc = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        for (int i = 1; i <= plan.pairs(); i++) {
            register.awaitSequenced();
            loads.add(Machine.load());
            http.add(http(children, plan.run()));
            register.awaitSequenced();
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

    private Replay.Source source(List<Counter> counters) {
        var random = new SecureRandom();
        Ids ids = new UuidV7(clock, random);
        return new Replay.Source(
                new AtomicInteger(),
                child -> couples.get(couples.size() - 1 - child % (couples.size() / SHARE_OF_JDBC)),
                child -> counters.get(child % counters.size()).office(),
                ids,
                random);
    }

    private Run http(Children children, Duration length) throws Exception {
        try (var api = new Api(installation.address())) {
            return Load.run(plan.clients(), length, _ -> () -> api.register(children.next()));
        }
    }

    /// The application stands still meanwhile, so that the database works for the statements alone; what it would
    /// have sequenced of them is taken out of its queue.
    private Run jdbc(
            Duration length, Register register, RecordedBirth recorded, Replay.Source source, Process application)
            throws Exception {
        try (var _ = Standstill.of(application)) {
            Run run = Load.run(plan.clients(), length, _ -> new Replay(register.asRuntime(), recorded, source));
            register.change("DELETE FROM journal.unsequenced");
            return run;
        }
    }
}
