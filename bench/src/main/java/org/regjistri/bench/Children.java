package org.regjistri.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.bench.Counter.Declaration;

/// Children to be declared: each couple has one, so that no birth has to be looked at by an official.
///
/// @param born how many were declared, over all runs
record Children(List<Counter> counters, List<Couple> couples, LocalDate today, AtomicInteger born, PrintWriter say) {

    static Children of(List<Counter> counters, List<Couple> couples, LocalDate today, PrintWriter say) {
        return new Children(List.copyOf(counters), List.copyOf(couples), today, new AtomicInteger(), say);
    }

    /// Of the offices in turn.
    ///
    /// @throws Load.Over where every couple has one
    Declaration next() {
        int serial = born.getAndIncrement();
        if (serial == couples.size()) {
            say.println("Every couple has a child by now: the run ends early. More --people are needed.");
        }
        if (serial >= couples.size()) {
            throw new Load.Over();
        }
        return counters.get(serial % counters.size()).declaration(couples.get(serial), serial, today);
    }
}
