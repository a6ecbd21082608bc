package org.regjistri.synth.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookLanguagesTest {
    /// Mostly Serbian municipalities.
    private static final List<Integer> NORTH = List.of(12, 28, 29);

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
