package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.plan.Cardinality;

class ClusteringTest {
    private static final Others OTHERS = Others.of(1000, 1);

    @Test
    void linked_rows_are_one_person_named_by_the_smallest_row() {
        Clusters clusters = cluster(6, Cases.scored(1, 4, 30, 2, 4, 28), (_, _) -> 10);

        assertThat(of(clusters, 6)).containsExactly(0, 1, 1, 3, 1, 5);
        assertThat(clusters.size()).isEqualTo(4);
        assertThat(clusters.probability(0)).isEqualTo(1);
        assertThat(clusters.probability(2)).isBetween(0.999, 1.0);
    }

    @Test
    void two_rows_that_contradict_are_not_one_by_way_of_a_third() {
        Clusters clusters =
                cluster(3, Cases.scored(0, 1, 25, 1, 2, 30), (left, right) -> left == 0 && right == 2 ? -12 : 20);

        assertThat(of(clusters, 3)).containsExactly(0, 1, 1);
        assertThat(clusters.refused()).isOne();
    }

    @Test
    void two_families_on_one_weak_bridge_fall_apart_where_it_is() {
        Scored scored = Cases.scored(0, 1, 30, 0, 2, 30, 1, 2, 30, 2, 3, 18, 3, 4, 30, 3, 5, 30, 4, 5, 30);
        PairScore direct = (left, right) -> left / 3 == right / 3 ? 30 : left == 2 && right == 3 ? 18 : -5;

        assertThat(of(cluster(6, scored, direct), 6)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void a_long_thin_chain_is_cut() {
        Scored chain = new Scored();
        for (int row = 0; row < 29; row++) {
            chain.add(row, row + 1, 20 + (row % 7));
        }
        Clusters clusters = cluster(30, chain, (left, right) -> right - left == 1 ? 20 : -4);

        assertThat(clusters.size()).isGreaterThan(5);
    }

    @Test
    void clusters_do_not_depend_on_the_order_of_rows() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int round = 0; round < 100; round++) {
            float[][] weights = new float[12][12];
            for (int one = 0; one < 12; one++) {
                for (int other = one + 1; other < 12; other++) {
                    weights[one][other] = random.nextFloat(-14, 30);
                    weights[other][one] = weights[one][other];
                }
            }
            int[] places = shuffled(12, random);
            int[] straight = of(cluster(12, scored(weights, identity(12)), (a, b) -> weights[a][b]), 12);
            int[] mixed = of(cluster(12, scored(weights, places), (a, b) -> weights[places[a]][places[b]]), 12);
            for (int one = 0; one < 12; one++) {
                for (int other = 0; other < 12; other++) {
                    assertThat(mixed[one] == mixed[other]).isEqualTo(straight[places[one]] == straight[places[other]]);
                }
            }
        }
    }

    @Test
    void no_cluster_holds_a_contradiction() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        float[][] weights = new float[40][40];
        for (float[] row : weights) {
            for (int other = 0; other < 40; other++) {
                row[other] = random.nextFloat(-12, 25);
            }
        }
        int[] clusters = of(cluster(40, scored(weights, identity(40)), (a, b) -> weights[a][b]), 40);
        for (int one = 0; one < 40; one++) {
            for (int other = one + 1; other < 40; other++) {
                if (clusters[one] == clusters[other]) {
                    assertThat(weights[one][other]).isGreaterThan(Clustering.CONTRADICTION);
                }
            }
        }
        assertThat(IntStream.of(clusters).distinct().count()).isBetween(2L, 39L);
    }

    @Test
    void many_equal_rows_are_one_cluster() {
        Scored scored = new Scored();
        for (int row = 0; row < 200_000; row++) {
            scored.add(row, row + 1, 30);
        }
        Clusters clusters = cluster(200_001, scored, (_, _) -> 30);

        assertThat(clusters.size()).isOne();
        assertThat(clusters.of(200_000)).isZero();
    }

    private static Clusters cluster(int rows, Scored scored, PairScore direct) {
        Resolution resolution =
                new Resolving(Cases.plan(Cardinality.FREE), Cases.strata(), (_, _) -> 0).resolve(scored, OTHERS);
        return Clustering.of(rows, resolution, direct);
    }

    private static int[] of(Clusters clusters, int rows) {
        return IntStream.range(0, rows).map(clusters::of).toArray();
    }

    private static Scored scored(float[][] weights, int[] places) {
        Scored scored = new Scored();
        for (int one = 0; one < places.length; one++) {
            for (int other = one + 1; other < places.length; other++) {
                float weight = weights[places[one]][places[other]];
                if (weight > 0) {
                    scored.add(one, other, weight);
                }
            }
        }
        return scored;
    }

    private static int[] identity(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    private static int[] shuffled(int rows, RandomGenerator random) {
        int[] places = identity(rows);
        for (int i = rows - 1; i > 0; i--) {
            int with = random.nextInt(i + 1);
            int kept = places[i];
            places[i] = places[with];
            places[with] = kept;
        }
        return places;
    }
}
