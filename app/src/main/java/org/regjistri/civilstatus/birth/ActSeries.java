package org.regjistri.civilstatus.birth;

import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives the next number of a series. The series stays locked until the transaction ends: one that is rolled back
/// leaves no gap.
@Component
class ActSeries {
    private final JdbcClient jdbc;

    ActSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ActNumber next(ActKind kind, OfficeCode book, int year) {
        int number = jdbc.sql("""
                        INSERT INTO civilstatus.act_counter AS counter (book, kind, year, last)
                        VALUES (:book, :kind, :year, 1)
                        ON CONFLICT (book, kind, year) DO UPDATE SET last = counter.last + 1
                        RETURNING last
                        """)
                .param("book", book.value())
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new ActNumber(kind, book, year, number);
    }
}
