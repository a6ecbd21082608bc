package org.regjistri.documents.issuing;

import org.regjistri.documents.DocumentNumber;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives the next number of a series of documents or receipts. The series stays locked until the transaction ends: one
/// that is rolled back leaves no gap.
@Component
class Numbering {
    static final String RECEIPTS = "RE";
    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DocumentNumber next(String letters, OfficeCode office, int year) {
        int number = jdbc.sql("""
                        INSERT INTO documents.counter AS counter (letters, office, year, last)
                        VALUES (:letters, :office, :year, 1)
                        ON CONFLICT (letters, office, year) DO UPDATE SET last = counter.last + 1
                        RETURNING last
                        """)
                .param("letters", letters)
                .param("office", office.value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new DocumentNumber(letters, office, year, number);
    }
}
