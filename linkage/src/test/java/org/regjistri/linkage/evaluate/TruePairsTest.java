package org.regjistri.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regjistri.linkage.table.Tables;

class TruePairsTest {
    @Test
    void pairs_of_ids_say_who_is_who() {
        Tables tables = Samples.two(new int[4], new int[4]);
        var pairs = new TruePairs(tables);
        pairs.add("l0", "r3");
        pairs.add("l1", "r2");
        pairs.add("l1", "r1");
        pairs.add("l2", "");
        pairs.add("l9", "r0");
        pairs.add("l3", "r9");
        Truth truth = pairs.truth();
        assertThat(truth.truePairs()).isEqualTo(3);
        assertThat(truth.isTrue(0, 3)).isTrue();
        assertThat(truth.isTrue(1, 1)).isTrue();
        assertThat(truth.isTrue(1, 2)).isTrue();
        assertThat(truth.isTrue(2, 0)).isFalse();
        assertThat(pairs.unknown()).isEqualTo(2);
    }

    @Test
    void in_one_table_pairs_of_pairs_are_one_person() {
        var pairs = new TruePairs(Samples.one(-1, -1, -1, -1));
        pairs.add("0", "1");
        pairs.add("1", "3");
        Truth truth = pairs.truth();
        assertThat(truth.truePairs()).isEqualTo(3);
        assertThat(truth.isTrue(0, 3)).isTrue();
        assertThat(truth.isTrue(2, 2)).isFalse();
    }
}
