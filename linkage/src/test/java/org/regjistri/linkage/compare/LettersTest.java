package org.regjistri.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.fold.NameSimilarity;

class LettersTest {
    private static final long SEED = Long.getLong("regjistri.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Letters letters = new Letters();

    @Test
    void the_distance_is_that_of_the_textbook_table() {
        for (int i = 0; i < 20_000; i++) {
            String one = word();
            String other = slipped(one);
            assertThat(letters.distance(letters.add(one), letters.add(other)))
                    .as("%s %s, regjistri.seed=%d", one, other, SEED)
                    .isEqualTo(textbookDistance(one, other));
        }
    }

    @Test
    void the_likeness_is_that_of_the_kernel_for_one_word() {
        for (int i = 0; i < 20_000; i++) {
            String one = word();
            String other = slipped(one);
            assertThat(letters.jaroWinkler(letters.add(one), letters.add(other)))
                    .as("%s %s, regjistri.seed=%d", one, other, SEED)
                    .isEqualTo(NameSimilarity.betweenFolded(one, other));
        }
    }

    @Test
    void words_whose_letters_tell_them_apart_are_not_alike_by_any_measure() {
        var spellings = new Spellings();
        var words = new Words(spellings);
        var shapes = new Shapes();
        int toldApart = 0;
        for (int i = 0; i < 20_000; i++) {
            String word = word();
            String slip = slipped(word);
            int one = spellings.intern(word);
            int other = spellings.intern(slip);
            for (int id = shapes.size(); id < spellings.size(); id++) {
                shapes.add(spellings.text(id), 0);
            }
            if (!shapes.mayBeLike(one, other)) {
                toldApart++;
                assertThat(words.likeness(one, other))
                        .as("%s %s, regjistri.seed=%d", word, slip, SEED)
                        .isEqualTo(Words.Likeness.NONE);
                assertThat(words.isStartOfOther(one, other)).isFalse();
            }
        }
        assertThat(toldApart).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({"arta, artan, 4", "arta, arta, 4", "arta, berta, 0", "ana, andi, 2"})
    void letters_shared_at_the_start_are_counted(String one, String other, int shared) {
        assertThat(letters.sharedStart(letters.add(one), letters.add(other))).isEqualTo(shared);
    }

    @Test
    void what_is_longer_than_64_letters_counts_up_to_there() {
        String long64 = "ab".repeat(32);
        assertThat(letters.distance(letters.add(long64 + "xyz"), letters.add(long64)))
                .isZero();
        assertThat(letters.jaroWinkler(letters.add(long64 + "xyz"), letters.add(long64)))
                .isEqualTo(1);
    }

    @Test
    void a_word_without_letters_is_as_far_as_the_other_is_long() {
        int none = letters.add("");
        int arta = letters.add("arta");
        assertThat(letters.distance(none, arta)).isEqualTo(4);
        assertThat(letters.distance(arta, none)).isEqualTo(4);
        assertThat(letters.jaroWinkler(none, arta)).isZero();
    }

    private String word() {
        int length = random.nextInt(random.nextInt(8) == 0 ? 64 : 14) + 1;
        int alphabet = random.nextBoolean() ? 3 : 26;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(alphabet)));
        }
        return word.toString();
    }

    private String slipped(String word) {
        if (random.nextInt(4) == 0) {
            return word();
        }
        StringBuilder slipped = new StringBuilder(word);
        for (int slips = random.nextInt(4); slips > 0; slips--) {
            int at = random.nextInt(slipped.length());
            char letter = (char) ('a' + random.nextInt(26));
            switch (random.nextInt(4)) {
                case 0 -> slipped.setCharAt(at, letter);
                case 1 -> {
                    if (slipped.length() < Letters.LENGTH_MAX) {
                        slipped.insert(at, letter);
                    }
                }
                case 2 -> {
                    if (slipped.length() > 1) {
                        slipped.deleteCharAt(at);
                    }
                }
                default -> {
                    char moved = slipped.charAt(at);
                    slipped.deleteCharAt(at).insert(random.nextInt(slipped.length() + 1), moved);
                }
            }
        }
        return slipped.toString();
    }

    private static int textbookDistance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                least = Math.min(least, table[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, table[i - 2][j - 2] + 1);
                }
                table[i][j] = least;
            }
        }
        return table[one.length()][other.length()];
    }
}
