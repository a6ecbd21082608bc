package org.regjistri.law.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.Period;
import org.regjistri.law.Article;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables of the schema `law`.
final class LawTables {
    private final JdbcClient jdbc;

    LawTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LawRows read() {
        return new LawRows(articles(), values(), yearlyHolidays(), datedHolidays());
    }

    private List<Article> articles() {
        return jdbc.sql("""
                        SELECT id, citation_sq, citation_sr_latn, citation_sr_cyrl, citation_en,
                               title_sq, title_sr_latn, title_sr_cyrl, title_en, source, certain
                          FROM law.article
                         ORDER BY id COLLATE "C"
                        """)
                .query((row, _) -> new Article(
                        ArticleId.of(row.getString("id")),
                        multilingual(row, "citation"),
                        multilingual(row, "title"),
                        row.getString("source"),
                        row.getBoolean("certain")))
                .list();
    }

    private List<ParameterValue> values() {
        return jdbc.sql("""
                        SELECT parameter, lower(valid) AS valid_from, upper(valid) AS valid_until, value
                          FROM law.parameter_value
                         ORDER BY parameter, valid
                        """)
                .query((row, _) -> new ParameterValue(
                        Parameter.valueOf(row.getString("parameter")), validity(row), row.getString("value")))
                .list();
    }

    private Set<MonthDay> yearlyHolidays() {
        return jdbc.sql("""
                        SELECT month, day
                          FROM law.yearly_holiday
                        """)
                .query((row, _) -> MonthDay.of(row.getInt("month"), row.getInt("day")))
                .set();
    }

    private Set<LocalDate> datedHolidays() {
        return jdbc.sql("""
                        SELECT date
                          FROM law.dated_holiday
                        """)
                .query((row, _) -> row.getObject("date", LocalDate.class))
                .set();
    }

    private static Period validity(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return Period.of(from == null ? LocalDate.MIN : from, row.getObject("valid_until", LocalDate.class));
    }

    private static Multilingual multilingual(ResultSet row, String what) throws SQLException {
        return new Multilingual(
                row.getString(what + "_sq"),
                row.getString(what + "_sr_latn"),
                row.getString(what + "_sr_cyrl"),
                row.getString(what + "_en"));
    }
}
