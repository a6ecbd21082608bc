package org.regjistri.journal.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.regjistri.database.CopyRows;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchedTable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads the rows of a batch again, as the lines in which they came.
@Component
class BatchLines {
    private final JdbcTemplate jdbc;

    BatchLines(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /// In their order, in the transaction of the caller.
    void read(BatchedTable table, UUID entry, Instant recordedAt, CopyRows.LineTaker taker) {
        String query = filled(Objects.requireNonNull(table.lines()), entry, recordedAt);
        jdbc.execute((ConnectionCallback<BatchedTable>) connection -> {
            CopyRows.out(connection, query, taker);
            return table;
        });
    }

    /// COPY takes no parameters. What is put in is an identifier and a moment: nothing in them
    /// needs a quote.
    static String filled(String query, UUID entry, Instant recordedAt) {
        return query.replace(":entry", "'" + entry + "'").replace(":recorded", Batch.moment(recordedAt));
    }
}
