package org.regjistri.synth.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookLanguagesTest {
    /// Entries of a year beside those of 1946: births, marriages and deaths together grew by half.
    private static final int GROWTH = 50;
    /// Mostly Serbian municipalities keep a tenth of the books.
    private static final List<Integer> NORTH = List.of(12, 28, 29);

    @Test
    void four_of_ten_entries_are_albanian_and_the_others_half_in_cyrillic() {
        Map<BookLanguage, Long> entries = new EnumMap<>(BookLanguage.class);
        long all = 0;
        for (int office = 0; office < 3_000; office++) {
            int municipality = office % 12 == 0 ? NORTH.get(office / 12 % 3) : 1 + office % 11;
            for (int year = 1946; year <= 1999; year++) {
                long count = 100 + (year - 1946L) * GROWTH / 53;
                entries.merge(BookLanguages.of(municipality, year, office), count, Long::sum);
                all += count;
            }
        }
        assertThat(100 * entries.getOrDefault(BookLanguage.ALBANIAN, 0L) / all).isBetween(37L, 43L);
        assertThat(100 * entries.getOrDefault(BookLanguage.SERBIAN_LATIN, 0L) / all)
                .isBetween(27L, 33L);
        assertThat(100 * entries.getOrDefault(BookLanguage.SERBIAN_CYRILLIC, 0L) / all)
                .isBetween(27L, 33L);
    }

    @Test
    void books_of_the_north_are_never_albanian() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(office -> BookLanguages.of(NORTH.get(office % 3), 1946 + office % 54, office)))
                .doesNotContain(BookLanguage.ALBANIAN);
    }

    @Test
    void most_books_elsewhere_are_albanian_between_1974_and_1989_and_few_in_the_nineties() {
        assertThat(albanian(1980)).isBetween(700L, 850L);
        assertThat(albanian(1995)).isBetween(50L, 150L);
    }

    @Test
    void an_office_changes_its_language_with_its_clerk_only() {
        assertThat(IntStream.range(0, 500))
                .allMatch(office -> BookLanguages.of(4, 1976, office) == BookLanguages.of(4, 1979, office));
    }

    private static long albanian(int year) {
        return IntStream.range(0, 1_000)
                .filter(office -> BookLanguages.of(4, year, office) == BookLanguage.ALBANIAN)
                .count();
    }
}
