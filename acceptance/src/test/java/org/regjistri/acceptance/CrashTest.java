package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The application, then its PostgreSQL, ends in the midst of 32 concurrent registrations, again and again. What was
/// acknowledged is there afterwards; what was not is registered once when it is sent again.
@Order(5)
class CrashTest {
    private static final int DATABASE_UNFIT = 4;
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");
    private static final int APPLICATION_ENDS = LONG ? 20 : 1;
    private static final int DATABASE_KILLS = LONG ? 50 : 2;
    private static final int BIRTHS_AROUND_A_KILL = 40;
    private static final int PEOPLE = LONG ? 80_000 : 7_000;
    /// So many couples are left over at each round, so that no client runs out of work before the crash.
    private static final int IN_HAND = 2 * BirthLoad.CLIENTS;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final long seed = Long.getLong("regjistri.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private @Nullable Server running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void no_acknowledged_act_is_lost_and_none_is_registered_twice() {
        System.out.println("Crashes with -Dregjistri.seed=" + seed);
        Path folder = Built.freshFolder("crash");
        Path file = Built.people(PEOPLE, 11, folder);
        Server server = Server.start(folder.resolve("data"), file);
        running = server;
        server = afterARefusalToRunWithoutFsync(server);
        People people = People.of(file);
        BirthLoad load = new BirthLoad(server, people, random);
        List<DatabaseEnd> ends = DatabaseEnd.ofRounds(DATABASE_KILLS);
        int aRound = (people.couplesLeft() - BIRTHS_AROUND_A_KILL * ends.size()) / APPLICATION_ENDS;
        assertThat(aRound).as("couples for a round").isGreaterThan(IN_HAND);
        for (int round = 1; round <= APPLICATION_ENDS; round++) {
            int before = load.acknowledged();
            killTheApplication(server, load, load.births(aRound));
            int acknowledged = load.acknowledged() - before;
            server = Server.start(folder.resolve("data"), null);
            running = server;
            load.goOnAt(server);
            System.out.println("Round " + round + ": " + acknowledged + " acknowledged before the crash");
            load.everyAcknowledgedActIsThere(server, before);
        }
        load.sendAgainWhatHasNoAnswer(server);
        for (DatabaseEnd end : ends) {
            int before = load.acknowledged();
            end(end, server, load);
            load.everyAcknowledgedActIsThere(server, before);
        }
        load.noNumberIsTwiceAndNoBookHasAGap();
        server.close();
        Server.End verified = Server.run(folder.resolve("data"), "verify");
        assertThat(verified.code()).as(verified.out() + verified.messages()).isZero();
    }

    /// The application asks the database itself at each start whether commits are durable: that it refuses where they
    /// are not shows that they are wherever it starts.
    private Server afterARefusalToRunWithoutFsync(Server server) {
        server.close();
        Path settings = server.postgresFolder().resolve("postgresql.auto.conf");
        try {
            String before = Files.readString(settings);
            Files.writeString(settings, before + "fsync = off\n");
            Server.End end = Server.run(server.data(), "demo");
            assertThat(end.code()).as(end.messages()).isEqualTo(DATABASE_UNFIT);
            assertThat(end.messages()).contains("fsync = off");
            Files.writeString(settings, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Server again = Server.start(server.data(), null);
        running = again;
        return again;
    }

    private void killTheApplication(Server server, BirthLoad load, Queue<Declaration> births) {
        int killAfter = load.acknowledged() + 1 + random.nextInt(births.size() - IN_HAND);
        BirthLoad.Shift shift = load.begin(births, load::once);
        Waiting.until(
                killAfter + " births are registered",
                STARTS_WITHIN,
                () -> load.acknowledged() >= killAfter || !load.unexpected().isEmpty());
        shift.over().set(true);
        server.kill();
        shift.end();
        assertThat(load.unexpected()).isEmpty();
        assertThat(births).as("work left at the crash").isNotEmpty();
    }

    /// The application lives on and works again without a hand: nobody is told anything but to come again, and
    /// everybody
    /// who comes again gets their act.
    private void end(DatabaseEnd end, Server server, BirthLoad load) {
        int endAfter = load.acknowledged() + random.nextInt(BIRTHS_AROUND_A_KILL / 4);
        int refusedBefore = load.refusedForNow();
        long postmaster = server.postgres().orElseThrow().pid();
        Queue<Declaration> births = load.births(BIRTHS_AROUND_A_KILL);
        BirthLoad.Shift shift = load.begin(births, load::untilItIsDone);
        Waiting.until(
                endAfter + " births are registered",
                STARTS_WITHIN,
                () -> load.acknowledged() >= endAfter || !load.unexpected().isEmpty());
        end.of(server.postgres().orElseThrow());
        shift.await();
        assertThat(load.unexpected()).isEmpty();
        assertThat(births).isEmpty();
        Waiting.until("the register is ready again", STARTS_WITHIN, server::isReady);
        assertThat(server.postgres()).map(ProcessHandle::pid).get().isNotEqualTo(postmaster);
        System.out.println(end + ": " + (load.refusedForNow() - refusedBefore) + " were told to come again");
    }
}
