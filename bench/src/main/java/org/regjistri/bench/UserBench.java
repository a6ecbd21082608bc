package org.regjistri.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/// Users who come one after the other, and then all work: a task, a time of thinking, the next task.
final class UserBench {
    private final Plan plan;
    private final Installation installation;
    private final PrintWriter say;
    private final AtomicBoolean over = new AtomicBoolean();

    /// @param think between the tasks of one user, in the mean
    /// @param rampUp until all are there
    /// @param length with all of them
    record Plan(OpenOffice.Size size, int users, Duration think, Duration rampUp, Duration length) {}

    /// @param part of the time in which all were there
    /// @param memory when all had come, in the middle and at the end
    /// @param isWhole false where there was nothing left to register before the end
    record Result(
            Plan plan,
            Answers.Part part,
            List<Memory> memory,
            boolean isWhole,
            Map<String, String> settings,
            List<String> loads) {}

    UserBench(Plan plan, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        try (OpenOffice office = OpenOffice.of(plan.size(), installation, say)) {
            List<String> loads = List.of(Machine.load());
            var answers = new Answers();
            List<Memory> memory = new ArrayList<>();
            Duration half = plan.length().dividedBy(2);
            long begin = System.nanoTime();
            long end = begin + plan.rampUp().plus(plan.length()).toNanos();
            say.println(plan.users() + " users come …");
            try (var work = new OfficeWork(office, answers);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var random = new SplittableRandom();
                for (int i = 0; i < plan.users(); i++) {
                    Duration comes = plan.rampUp().multipliedBy(i).dividedBy(plan.users());
                    RandomGenerator own = random.split();
                    threads.execute(() -> user(work, comes, end, own));
                }
                for (Duration moment : List.of(
                        plan.rampUp(), plan.rampUp().plus(half), plan.rampUp().plus(plan.length()))) {
                    sleepUntil(begin + moment.toNanos());
                    memory.add(office.memory());
                    say.println("Live heap " + memory.getLast().heapMib() + " MiB");
                }
            }
            Answers.Part part = answers.between(plan.rampUp(), plan.rampUp().plus(plan.length()));
            return new Result(plan, part, memory, !over.get(), office.register().settings(), loads);
        }
    }

    private void user(OfficeWork work, Duration comes, long end, RandomGenerator random) {
        try {
            Thread.sleep(comes);
            while (System.nanoTime() < end && !over.get()) {
                work.run(Task.any(random), System.nanoTime());
                Thread.sleep(Duration.ofNanos(
                        (long) (random.nextExponential() * plan.think().toNanos())));
            }
        } catch (Load.Over _) {
            over.set(true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, moment - System.nanoTime())));
    }
}
