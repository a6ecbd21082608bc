package org.regjistri.simulation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Official;
import org.regjistri.access.TestActors;
import org.regjistri.simulation.Fault.Kind;
import org.regjistri.testing.MutableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plays one life: a step is an order by somebody, and often something goes wrong with it. Whoever has no answer
/// asks again, at once or later.
final class Simulation {
    private static final int FAULTS_PERCENT = 45;
    private static final int LATE_PERCENT = 20;
    private static final int TRIES_AT_ONCE = 3;
    private static final int LINES_SHOWN = 25;
    private final long seed;
    private final Random chance;
    private final Life life;
    private final List<Moves> rooms;
    private final List<Move> moves;
    private final List<Move> interruptions;
    private final FaultySource seam;
    private final Invariants invariants;
    private final MutableClock clock;
    private final JdbcClient register;
    private final Actor system;
    private final Runnable verification;
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Map<String, Integer> seen;

    Simulation(Stage stage, long seed) {
        this.seed = seed;
        this.clock = stage.clock();
        this.register = stage.register();
        this.rooms = stage.rooms();
        this.moves = rooms.stream().flatMap(room -> room.all().stream()).toList();
        this.interruptions = moves.stream().filter(Move::mayInterrupt).toList();
        this.seam = stage.seam();
        this.system = stage.system();
        this.verification = stage.verification();
        this.seen = stage.seen();
        this.life = new Life(seed, clock, stage.town(), register);
        this.chance = new Random(seed ^ 0x5DEECE66DL);
        this.invariants = new Invariants(register);
    }

    /// What all lives are played on.
    ///
    /// @param system the actor behind whatever no official does
    /// @param seen how often what happened, over all lives
    record Stage(
            MutableClock clock,
            Town town,
            JdbcClient register,
            List<Moves> rooms,
            FaultySource seam,
            Actor system,
            Runnable verification,
            Map<String, Integer> seen) {}

    private record Unanswered(String name, Order<?> order) {}

    /// @return what happened, line by line: the same for the same seed
    /// @throws AssertionError that names the seed, where something does not hold
    List<String> play(int steps) {
        try {
            for (int i = 1; i <= steps; i++) {
                trace.add("--- " + i + ", " + clock.instant());
                step();
                clock.advance(Duration.ofSeconds(1));
                invariants.check();
            }
            while (!unanswered.isEmpty()) {
                Unanswered late = unanswered.removeFirst();
                carryOut(late.name(), late.order(), Fault.NONE);
            }
            invariants.check();
            rooms.forEach(room -> room.atTheEnd(life));
            verification.run();
            return List.copyOf(trace);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "Seed %d does not hold. To play it again: -Dsimulation.seed=%d%n%s"
                            .formatted(
                                    seed,
                                    seed,
                                    String.join(
                                            System.lineSeparator(),
                                            trace.subList(Math.max(0, trace.size() - LINES_SHOWN), trace.size()))),
                    e);
        }
    }

    private void step() {
        if (!unanswered.isEmpty() && chance.nextInt(100) < LATE_PERCENT) {
            Unanswered late = unanswered.remove(chance.nextInt(unanswered.size()));
            carryOut(late.name() + ", asked again later", late.order(), anyFault());
            return;
        }
        Move move = any(moves);
        ordered(move).ifPresent(order -> persist(move.name(), order));
    }

    private Optional<? extends Order<?>> ordered(Move move) {
        return move.next().apply(life);
    }

    private void persist(String name, Order<?> order) {
        boolean answered = carryOut(name, order, anyFault());
        for (int i = 1; !answered && i < TRIES_AT_ONCE && chance.nextBoolean(); i++) {
            unanswered.removeLast();
            answered = carryOut(name + ", asked again", order, anyFault());
        }
    }

    private Fault anyFault() {
        return chance.nextInt(100) < FAULTS_PERCENT ? Fault.any(chance) : Fault.NONE;
    }

    private Move any(List<Move> all) {
        int dice = chance.nextInt(all.stream().mapToInt(Move::weight).sum());
        for (Move move : all) {
            dice -= move.weight();
            if (dice < 0) {
                return move;
            }
        }
        throw new IllegalStateException("No move");
    }

    /// @return false where nobody knows what became of it
    private <T> boolean carryOut(String name, Order<T> order, Fault fault) {
        Actor actor = actor(order);
        Supplier<T> asked = () -> order.useCase().apply(actor);
        seam.arm(fault, this::comeBetween);
        T answer;
        try {
            answer = asked.get();
        } catch (AccessDenied e) {
            seam.disarm();
            denied(name, actor, e);
            return true;
        } catch (RuntimeException | ProcessDied e) {
            if (!seam.disarm() || fault.kind() == Kind.RIVAL) {
                note(name, fault, "failed by itself");
                throw e instanceof RuntimeException own ? own : new IllegalStateException(e);
            }
            note(name, fault, "no answer");
            unanswered.add(new Unanswered(name, order));
            return false;
        }
        boolean fired = seam.disarm();
        note(name, fired ? fault : Fault.NONE, "answered");
        order.told().accept(answer);
        return true;
    }

    private void note(String name, Fault fault, String end) {
        trace.add(name + fault + ": " + end);
        seen.merge(name, 1, Integer::sum);
        seen.merge(fault.kind().name(), 1, Integer::sum);
        seen.merge(fault.kind() + " " + fault.at(), 1, Integer::sum);
    }

    private void denied(String name, Actor actor, AccessDenied e) {
        note(name, Fault.NONE, "denied");
        if (!(actor instanceof Official official) || !official.roles().isEmpty()) {
            throw new AssertionError(name + " was denied to somebody who may", e);
        }
    }

    private Actor actor(Order<?> order) {
        return order.by() == null ? system : TestActors.now(order.by(), register);
    }

    /// Somebody else does something meanwhile. Where they would have to wait, they have no answer.
    private void comeBetween() {
        Move move = any(interruptions);
        Optional<? extends Order<?>> order = ordered(move);
        order.ifPresent(present -> interrupt(move.name(), present));
    }

    private <T> void interrupt(String name, Order<T> order) {
        T answer;
        try {
            answer = order.useCase().apply(actor(order));
        } catch (AccessDenied _) {
            trace.add("  meanwhile, " + name + ": denied");
            return;
        } catch (RuntimeException e) {
            if (!hasToWait(e)) {
                trace.add("  meanwhile, " + name + ": failed by itself, " + e);
                throw e;
            }
            trace.add("  meanwhile, " + name + ": has to wait");
            seen.merge("has to wait", 1, Integer::sum);
            unanswered.add(new Unanswered(name, order));
            return;
        }
        trace.add("  meanwhile, " + name + ": answered");
        seen.merge("meanwhile", 1, Integer::sum);
        order.told().accept(answer);
    }

    private static boolean hasToWait(@Nullable Throwable e) {
        if (e instanceof SQLException refusal && "55P03".equals(refusal.getSQLState())) {
            return true;
        }
        return e != null && hasToWait(e.getCause());
    }
}
