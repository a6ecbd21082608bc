package org.regjistri.law.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regjistri.law.Parameter.BIRTH_TERM_DAYS;
import static org.regjistri.law.Parameter.CENTRAL_REGISTER_CREATED;
import static org.regjistri.law.Parameter.TERM_ENDS_ON_WORKING_DAY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.Period;
import org.regjistri.law.Article;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Law;
import org.regjistri.law.Parameter;

class TabledLawTest {
    private static final LocalDate CHANGE = LocalDate.of(2030, 1, 1);
    private static final Article BIRTH = new Article(
            ArticleId.of("AI-06-2016:4.1.1"),
            new Multilingual("neni 4", "član 4", "члан 4", "Article 4"),
            new Multilingual("Lindja", "Rođenje", "Рођење", "Birth"),
            "a test",
            true);

    private final Law law = new TabledLaw(new LawRows(
            List.of(BIRTH),
            List.of(
                    value(BIRTH_TERM_DAYS, LocalDate.MIN, CHANGE, "30"),
                    value(BIRTH_TERM_DAYS, CHANGE, null, "15"),
                    value(TERM_ENDS_ON_WORKING_DAY, LocalDate.MIN, CHANGE, "1"),
                    value(TERM_ENDS_ON_WORKING_DAY, CHANGE, null, "0"),
                    value(CENTRAL_REGISTER_CREATED, LocalDate.of(2013, 2, 18), null, "2013-02-18")),
            Set.of(MonthDay.of(1, 1), MonthDay.of(1, 2), MonthDay.of(1, 7), MonthDay.of(5, 1)),
            Set.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 27))));

    private static ParameterValue value(Parameter parameter, LocalDate from, @Nullable LocalDate until, String value) {
        return new ParameterValue(parameter, Period.of(from, until), value);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-01 | 2026-10-01 | a Thursday
            2026-10-23 | 2026-11-23 | Sunday moves to Monday
            2026-10-22 | 2026-11-23 | Saturday moves to Monday
            2026-04-01 | 2026-05-04 | holiday on Friday, then the weekend
            2026-03-07 | 2026-04-07 | holiday on Monday moves to Tuesday
            2026-04-27 | 2026-05-28 | movable holiday moves by a day
            2025-12-02 | 2026-01-05 | two holidays and a weekend in a row
            2024-01-30 | 2024-02-29 | leap day
            2029-12-07 | 2030-01-06 | Sunday stays under the law of the day on which the term ends
            """)
    void a_term_of_thirty_days_ends(LocalDate event, LocalDate end, String why) {
        assertThat(law.endOfTerm(event, 30)).as(why).isEqualTo(end);
    }

    @Test
    void the_day_of_the_event_does_not_count() {
        assertThat(law.endOfTerm(LocalDate.of(2026, 9, 1), 1)).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(law.endOfTerm(LocalDate.of(2026, 9, 1), 0)).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void the_last_day_is_inside_the_term_and_the_day_after_is_not() {
        LocalDate end = law.endOfTerm(LocalDate.of(2026, 10, 23), 30);
        assertThat(LocalDate.of(2026, 11, 23)).isBeforeOrEqualTo(end);
        assertThat(LocalDate.of(2026, 11, 24)).isAfter(end);
    }

    @Test
    void a_parameter_has_the_old_value_before_the_change_and_the_new_one_from_it_on() {
        assertThat(law.number(BIRTH_TERM_DAYS, CHANGE.minusDays(1))).isEqualTo(30);
        assertThat(law.number(BIRTH_TERM_DAYS, CHANGE)).isEqualTo(15);
    }

    @Test
    void a_value_without_a_beginning_holds_for_the_oldest_events() {
        assertThat(law.number(BIRTH_TERM_DAYS, LocalDate.of(1899, 12, 31))).isEqualTo(30);
    }

    @Test
    void a_parameter_that_is_a_date_is_read_as_one() {
        assertThat(law.date(CENTRAL_REGISTER_CREATED, CHANGE)).isEqualTo(LocalDate.of(2013, 2, 18));
    }

    @Test
    void where_no_value_was_in_force_nothing_is_made_up() {
        assertThatThrownBy(() -> law.date(CENTRAL_REGISTER_CREATED, LocalDate.of(2013, 2, 17)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CENTRAL_REGISTER_CREATED")
                .hasMessageContaining("2013-02-17");
        assertThatThrownBy(() -> law.number(Parameter.MARRIAGE_AGE_YEARS, CHANGE))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22", "2026-01-01", "2031-05-01", "2026-05-27"})
    void offices_are_closed_on(LocalDate day) {
        assertThat(law.isDayOff(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-23", "2027-05-27", "2026-01-08"})
    void offices_are_open_on(LocalDate day) {
        assertThat(law.isDayOff(day)).isFalse();
    }

    @Test
    void an_article_is_found_by_its_id_and_one_that_is_not_listed_is_a_fault() {
        assertThat(law.article(BIRTH.id())).isEqualTo(BIRTH);
        assertThatThrownBy(() -> law.article(ArticleId.of("AI-06-2016:99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AI-06-2016:99");
    }
}
