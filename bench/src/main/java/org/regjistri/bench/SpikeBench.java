package org.regjistri.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Steady work, for a while five times as much, and steady work again.
final class SpikeBench {
    static final int TIMES = 5;

    /// A p95 is taken over so long a time.
    static final Duration WINDOW = Duration.ofSeconds(10);

    /// Within so much of the p95 before, it is as before.
    private static final double AS_BEFORE = 1.2;

    /// Whoever is told to come again later is told well.
    private static final Set<String> ALLOWED = Set.of("429", "503");

    private static final double MOST_ERRORS = 0.01;

    private final Plan plan;
    private final Installation installation;
    private final PrintWriter say;

    /// @param rate tasks a second while it is steady
    /// @param steady before, and again after
    record Plan(OpenOffice.Size size, double rate, Duration steady, Duration spike) {

        /// Of the steady time before, the first third is of warming up and not looked at.
        Duration warmUp() {
            return steady.dividedBy(3);
        }

        Duration spikeEnds() {
            return steady.plus(spike);
        }

        Duration length() {
            return spikeEnds().plus(steady);
        }

        double perSecond(double seconds) {
            boolean inSpike =
                    seconds >= steady.toSeconds() && seconds < spikeEnds().toSeconds();
            return inSpike ? rate * TIMES : rate;
        }
    }

    /// @param asBeforeAfter how long after the spike; empty where not before the end
    /// @param isWhole false where there was nothing left to register before the end
    record Result(
            Plan plan,
            Answers.Part before,
            Answers.Part during,
            Answers.Part after,
            Optional<Duration> asBeforeAfter,
            boolean isWhole,
            Map<String, String> settings,
            List<String> loads) {

        /// Under one in a hundred, and none but those that say: later.
        boolean isAllowed() {
            return List.of(before, during, after).stream()
                    .allMatch(part -> part.shareOfErrors() < MOST_ERRORS
                            && ALLOWED.containsAll(part.errorsByOutcome().keySet()));
        }
    }

    SpikeBench(Plan plan, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        try (OpenOffice office = OpenOffice.of(plan.size(), installation, say)) {
            List<String> loads = List.of(Machine.load());
            var answers = new Answers();
            var arrivals = new Arrivals(plan::perSecond, new SplittableRandom());
            say.printf("%.0f tasks a second, then %d times as many …%n", plan.rate(), TIMES);
            boolean isWhole;
            try (var work = new OfficeWork(office, answers)) {
                isWhole = arrivals.run(plan.length(), work);
            }
            Answers.Part before = answers.between(plan.warmUp(), plan.steady());
            return new Result(
                    plan,
                    before,
                    answers.between(plan.steady(), plan.spikeEnds()),
                    answers.between(plan.spikeEnds(), plan.length()),
                    asBeforeAfter(answers, before.millis(0.95)),
                    isWhole,
                    office.register().settings(),
                    loads);
        }
    }

    /// The end of the first window after the spike in which the p95 is near that of before.
    private Optional<Duration> asBeforeAfter(Answers answers, double before) {
        long lastStart = plan.steady().minus(WINDOW).toSeconds();
        return LongStream.rangeClosed(0, lastStart)
                .mapToObj(Duration::ofSeconds)
                .filter(start -> {
                    Duration from = plan.spikeEnds().plus(start);
                    double p95 = answers.between(from, from.plus(WINDOW)).millis(0.95);
                    return p95 > 0 && p95 <= before * AS_BEFORE;
                })
                .findFirst()
                .map(WINDOW::plus);
    }
}
