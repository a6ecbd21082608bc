package org.regjistri.law.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.script.SerbianScript;
import org.regjistri.law.Article;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterTest
@Tag("postgres15")
class LawOnRecordTest {
    /// Parameters that are a date and not a number.
    private static final Set<Parameter> DATES = Set.of(Parameter.CENTRAL_REGISTER_CREATED);

    private final Law law;
    private final LegalTime time;
    private final JdbcClient runtime;
    private final TestDatabase database;

    @Autowired
    LawOnRecordTest(Law law, LegalTime time, JdbcClient runtime, TestDatabase database) {
        this.law = law;
        this.time = time;
        this.runtime = runtime;
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource
    void every_parameter_has_a_value_today_and_for_the_oldest_births(Parameter parameter) {
        for (LocalDate day : List.of(time.today(), LocalDate.of(1900, 1, 1))) {
            if (DATES.contains(parameter)) {
                assertThat(law.date(parameter, day)).isAfter(LocalDate.of(1999, 6, 10));
            } else {
                assertThat(law.number(parameter, day)).isPositive();
            }
        }
    }

    @Test
    void a_birth_is_to_be_declared_within_thirty_days_and_the_central_register_is_of_2013() {
        assertThat(law.number(Parameter.BIRTH_TERM_DAYS, time.today())).isEqualTo(30);
        assertThat(law.date(Parameter.CENTRAL_REGISTER_CREATED, time.today())).isEqualTo(LocalDate.of(2013, 2, 18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AI-06-2016:1",
                "AI-06-2016:2.1.1",
                "AI-06-2016:4.1.1",
                "AI-06-2016:7.3",
                "AI-06-2016:9.1.2",
                "AI-06-2016:10.4",
                "AI-06-2016:11",
                "LAW-04-L-003:40",
                "LAW-04-L-003:66",
                "AI-17-2015:0",
                "AI-24-2015:0",
                "AI-08-2015:0",
                "LAW-02-L-118:0",
                "LAW-2004-32:0",
                "LAW-04-L-215:0",
                "LAW-06-L-082:0",
                "LAW-02-L-037:0"
            })
    void an_article_that_rules_cite_is_listed(String id) {
        assertThat(law.article(ArticleId.of(id)).id()).hasToString(id);
    }

    @Test
    void the_eleven_articles_of_the_instruction_are_all_listed_and_were_seen() {
        List<Article> instruction = law.articles().stream()
                .filter(article -> article.id().value().startsWith("AI-06-2016:"))
                .toList();
        assertThat(instruction).hasSize(40).allMatch(Article::certain);
        assertThat(instruction)
                .extracting(article -> article.id().value().replaceAll(".*:(\\d+).*", "$1"))
                .containsOnly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void an_article_is_cited_in_the_language_of_the_reader() {
        Multilingual citation = law.article(ArticleId.of("AI-06-2016:4.1.1")).citation();
        assertThat(citation.sq()).isEqualTo("UA (MPB) Nr. 06/2016, neni 4, paragrafi 1, nënparagrafi 1.1");
        assertThat(citation.srLatn()).isEqualTo("AU (MUP) br. 06/2016, član 4, stav 1, podstav 1.1");
        assertThat(citation.srCyrl()).isEqualTo("АУ (МУП) бр. 06/2016, члан 4, став 1, подстав 1.1");
        assertThat(citation.en()).isEqualTo("AI (MIA) No. 06/2016, Article 4, paragraph 1, sub-paragraph 1.1");
    }

    @Test
    void both_dates_of_the_gazette_of_the_law_on_civil_status_are_kept() {
        assertThat(law.article(ArticleId.of("LAW-04-L-003:40")).source()).contains("22.07.2011", "22.08.2011");
    }

    @Test
    void serbian_says_the_same_in_both_scripts() {
        assertThat(law.articles().stream().flatMap(article -> Stream.of(article.citation(), article.title())))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(SerbianScript.toLatin(text.srCyrl())).isEqualTo(text.srLatn()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            2026-02-17, Independence Day
            2026-01-07, Orthodox Christmas
            2026-03-20, Eid al-Fitr
            2026-04-06, Catholic Easter Monday
            2026-04-13, Orthodox Easter Monday
            2026-05-11, in place of Europe Day on a Saturday
            """)
    void offices_are_closed_on(LocalDate day, String why) {
        assertThat(law.isDayOff(day)).as(why).isTrue();
    }

    @Test
    void the_application_cannot_change_the_law() {
        assertThatThrownBy(() -> runtime.sql("UPDATE law.parameter_value SET value = '60'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BIRTH_TERM_DAYS          | [2030-01-01,) | 15         | a second value for the same day
            BIRTH_TERM_DAYS          | empty         | 15         | never in force
            BIRTH_TERM_DAYS          | [2030-01-01,) | a month    | no number
            CENTRAL_REGISTER_CREATED | empty         | 2013       | no date
            NO_SUCH_PARAMETER        | [2030-01-01,) | 1          | unknown
            """)
    void a_value_that_makes_no_sense_is_refused(String parameter, String valid, String value, String why) {
        assertThatThrownBy(() -> database.owner()
                        .sql("""
                                INSERT INTO law.parameter_value (parameter, valid, value, source, certain)
                                VALUES (?, ?::daterange, ?, 'a test', false)
                                """)
                        .params(parameter, valid, value)
                        .update())
                .as(why)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_change_of_the_law_ends_one_value_and_begins_another() {
        LocalDate change = LocalDate.of(2030, 1, 1);
        try (TestDatabase other = TestDatabase.migrated()) {
            other.owner().sql("""
                            UPDATE law.parameter_value SET valid = daterange(lower(valid), :change)
                             WHERE parameter = 'BIRTH_TERM_DAYS'
                            """).param("change", change).update();
            other.owner().sql("""
                            INSERT INTO law.parameter_value (parameter, valid, value, source, certain)
                            VALUES ('BIRTH_TERM_DAYS', daterange(:change, NULL), '15', 'a test', true)
                            """).param("change", change).update();
            Law changed = new TabledLaw(new LawTables(other.runtime()).read());
            assertThat(changed.number(Parameter.BIRTH_TERM_DAYS, change.minusDays(1)))
                    .isEqualTo(30);
            assertThat(changed.number(Parameter.BIRTH_TERM_DAYS, change)).isEqualTo(15);
        }
    }
}
