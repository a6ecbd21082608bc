package org.regjistri.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The ordinary work of offices for a long time, more and more of it.
final class SoakBench {
    /// So many looks at the memory, and the parts that are compared.
    static final int PARTS = 10;

    private static final double MINUTE = 60;

    private final Plan plan;
    private final Installation installation;
    private final PrintWriter say;

    /// @param from births a minute at the beginning
    /// @param to births a minute at the end
    record Plan(OpenOffice.Size size, int from, int to, Duration length) {

        /// @param seconds since the beginning
        double birthsPerSecond(double seconds) {
            return (from + (to - from) * seconds / length.toSeconds()) / MINUTE;
        }
    }

    /// @param first the first tenth of the time
    /// @param last the last tenth
    /// @param memory at the end of each tenth
    /// @param isWhole false where there was nothing left to register before the end
    record Result(
            Plan plan,
            Answers.Part all,
            Answers.Part first,
            Answers.Part last,
            List<Memory> memory,
            boolean isWhole,
            Map<String, String> settings,
            List<String> loads) {

        /// How the live heap grew, in percent of its mean in ten minutes: the straight line nearest to all looks but
        /// the first, which is still of warming up.
        double slope() {
            double[] heap = memory.stream().skip(1).mapToDouble(Memory::heapKib).toArray();
            double minutes = plan.length().toMillis() / 60_000.0 / PARTS;
            return Slope.of(heap) / minutes * 10 * 100 / Slope.mean(heap);
        }
    }

    SoakBench(Plan plan, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        try (OpenOffice office = OpenOffice.of(plan.size(), installation, say)) {
            List<String> loads = List.of(Machine.load());
            var answers = new Answers();
            var arrivals =
                    new Arrivals(seconds -> plan.birthsPerSecond(seconds) / Task.BIRTH.share(), new SplittableRandom());
            say.printf("%d rising to %d births a minute …%n", plan.from(), plan.to());
            boolean isWhole;
            List<Memory> memory;
            try (var work = new OfficeWork(office, answers);
                    ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<Memory>> looks = thread.submit(looks(office));
                isWhole = arrivals.run(plan.length(), work);
                memory = looks.get();
            }
            Duration part = plan.length().dividedBy(PARTS);
            return new Result(
                    plan,
                    answers.between(Duration.ZERO, plan.length()),
                    answers.between(Duration.ZERO, part),
                    answers.between(plan.length().minus(part), plan.length()),
                    memory,
                    isWhole,
                    office.register().settings(),
                    loads);
        }
    }

    private Callable<List<Memory>> looks(OpenOffice office) {
        return () -> {
            long begin = System.nanoTime();
            List<Memory> looks = new ArrayList<>();
            for (int i = 1; i <= PARTS; i++) {
                long moment =
                        begin + plan.length().multipliedBy(i).dividedBy(PARTS).toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, moment - System.nanoTime())));
                looks.add(office.memory());
                say.printf(
                        "%d of %d: live heap %d MiB%n",
                        i, PARTS, looks.getLast().heapMib());
            }
            return looks;
        };
    }
}
