package org.regjistri.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regjistri.isolation.Transaction.Fate;

/// Each anomaly that the checker is for, made by hand.
class HistoryCheckTest {

    private static Transaction at(int id, long began, long ended, Map<String, Integer> read, String... wrote) {
        return new Transaction(id, began, ended, read, Set.of(wrote), Fate.COMMITTED);
    }

    private static Transaction together(int id, Map<String, Integer> read, String... wrote) {
        return at(id, 0, 100, read, wrote);
    }

    @Test
    void what_happens_one_after_the_other_is_sound() {
        assertThat(HistoryCheck.anomalies(
                        List.of(
                                at(1, 0, 1, Map.of("x", 0, "y", 0), "x"),
                                at(2, 2, 3, Map.of("x", 1, "y", 0), "y"),
                                at(3, 4, 5, Map.of("x", 1, "y", 2))),
                        Map.of("x", List.of(1), "y", List.of(2))))
                .isEmpty();
    }

    @Test
    void what_overlaps_may_have_happened_in_either_order() {
        assertThat(HistoryCheck.anomalies(
                        List.of(together(1, Map.of("x", 2), "x"), together(2, Map.of("x", 0), "x")),
                        Map.of("x", List.of(2, 1))))
                .isEmpty();
    }

    @Test
    void two_who_read_the_same_and_write_it_lose_an_update() {
        assertThat(HistoryCheck.anomalies(
                        List.of(together(1, Map.of("x", 0), "x"), together(2, Map.of("x", 0), "x")),
                        Map.of("x", List.of(1, 2))))
                .singleElement()
                .asString()
                .contains("a cycle", "T1", "T2", "READ_BEFORE", "WROTE_BEFORE");
    }

    @Test
    void two_who_read_both_and_write_one_each_are_skewed() {
        assertThat(HistoryCheck.anomalies(
                        List.of(together(1, Map.of("x", 0, "y", 0), "x"), together(2, Map.of("x", 0, "y", 0), "y")),
                        Map.of("x", List.of(1), "y", List.of(2))))
                .singleElement()
                .asString()
                .contains("READ_BEFORE");
    }

    @Test
    void a_reader_of_half_a_transaction_is_found() {
        assertThat(HistoryCheck.anomalies(
                        List.of(together(1, Map.of(), "x", "y"), together(2, Map.of("x", 1, "y", 0))),
                        Map.of("x", List.of(1), "y", List.of(1))))
                .singleElement()
                .asString()
                .contains("WAS_READ_BY", "READ_BEFORE");
    }

    @Test
    void a_reader_of_what_was_before_the_last_end_is_stale() {
        assertThat(HistoryCheck.anomalies(
                        List.of(at(1, 0, 1, Map.of(), "x"), at(2, 2, 3, Map.of("x", 0))), Map.of("x", List.of(1))))
                .singleElement()
                .asString()
                .contains("ENDED_BEFORE");
    }

    @Test
    void a_read_of_what_was_rolled_back_is_found() {
        assertThat(HistoryCheck.anomalies(
                        List.of(
                                new Transaction(1, 0, 9, Map.of(), Set.of("x"), Fate.REFUSED),
                                together(2, Map.of("x", 1))),
                        Map.of("x", List.of())))
                .singleElement()
                .asString()
                .contains("never committed");
    }

    @Test
    void what_was_committed_and_is_not_there_is_lost() {
        assertThat(HistoryCheck.anomalies(List.of(together(1, Map.of(), "x")), Map.of("x", List.of())))
                .containsExactly("committed and lost: 1 of x");
    }

    @Test
    void what_was_rolled_back_and_is_there_is_found() {
        assertThat(HistoryCheck.anomalies(
                        List.of(new Transaction(1, 0, 9, Map.of(), Set.of("x"), Fate.REFUSED)),
                        Map.of("x", List.of(1))))
                .containsExactly("rolled back and there: 1 of x");
    }
}
