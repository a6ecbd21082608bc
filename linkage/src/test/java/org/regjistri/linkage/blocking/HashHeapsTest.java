package org.regjistri.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashHeapsTest {
    @Test
    void each_heap_has_the_hashes_with_its_first_bits_in_the_order_they_came() {
        HashHeaps heaps = new HashHeaps();
        for (int bits = 0; bits <= 4; bits++) {
            long[] hashes = new Random(bits).longs(9_000).toArray();
            heaps.clear(bits, 100);
            for (int row = 0; row < hashes.length; row++) {
                heaps.add(heaps.heap(hashes[row]), hashes[row], row);
            }

            List<Integer> laid = new ArrayList<>();
            for (int heap = 0; heap < heaps.heaps(); heap++) {
                int size = heaps.lay(heap);
                int[] rows = Arrays.copyOf(heaps.heapRows(), size);
                long[] ofRows =
                        Arrays.stream(rows).mapToLong(row -> hashes[row]).toArray();
                assertThat(rows).isSorted();
                assertThat(Arrays.copyOf(heaps.heapHashes(), size)).isEqualTo(ofRows);
                int number = heap;
                assertThat(Arrays.stream(ofRows).mapToInt(heaps::heap)).allMatch(of -> of == number);
                Arrays.stream(rows).forEach(laid::add);
            }
            assertThat(laid.stream().sorted().toList())
                    .isEqualTo(IntStream.range(0, hashes.length).boxed().toList());
        }
    }
}
