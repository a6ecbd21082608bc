package org.regjistri.linkage.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    private static final int PIECES = 500;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void every_piece_is_done_once_by_a_worker_that_there_is(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(PIECES);
        new Crew(threads).share(PIECES, (worker, piece) -> {
            assertThat(worker).isBetween(0, threads - 1);
            done.incrementAndGet(piece);
        });
        assertThat(IntStream.range(0, PIECES).map(done::get)).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void what_comes_out_is_taken_in_the_order_of_the_pieces(int threads) {
        List<Integer> taken = new ArrayList<>();
        new Crew(threads).inOrder(PIECES, piece -> piece * piece, taken::add);
        assertThat(taken)
                .isEqualTo(IntStream.range(0, PIECES).map(i -> i * i).boxed().toList());
        assertThat(new Crew(threads).each(List.of("a", "b", "c"), text -> text + text))
                .containsExactly("aa", "bb", "cc");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void what_waits_to_be_taken_stays_little(int threads) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        new Crew(threads).inOrder(PIECES, _ -> begun.incrementAndGet(), _ -> {
            most.accumulateAndGet(begun.get() - taken.getAndIncrement(), Math::max);
        });
        assertThat(taken).hasValue(PIECES);
        assertThat(most.get()).isBetween(1, threads * 8 + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_goes_wrong_is_thrown_as_it_was(int threads) {
        Crew crew = new Crew(threads);
        assertThatThrownBy(() -> crew.share(PIECES, (_, piece) -> {
                    if (piece == 17) {
                        throw new IOException("no disk");
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no disk");
        assertThatThrownBy(() -> crew.each(List.of(1, 0), number -> 1 / number))
                .isInstanceOf(ArithmeticException.class);
    }
}
