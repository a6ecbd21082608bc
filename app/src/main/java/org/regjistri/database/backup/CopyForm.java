package org.regjistri.database.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// How rows are written and read again: COPY as text in UTF-8, which every later PostgreSQL reads, and a person too.
final class CopyForm {
    private CopyForm() {}

    /// For this transaction: values are written in full, and names mean the same whatever the role is used to.
    static void setUp(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    SET LOCAL search_path = pg_catalog;
                    SET LOCAL timezone = 'UTC';
                    SET LOCAL datestyle = 'ISO, YMD';
                    SET LOCAL intervalstyle = 'postgres';
                    SET LOCAL bytea_output = 'hex';
                    SET LOCAL extra_float_digits = 3;
                    SET LOCAL row_security = off;
                    SET LOCAL statement_timeout = 0;
                    SET LOCAL idle_in_transaction_session_timeout = 0""");
        }
    }

    static CopyManager of(Connection connection) throws SQLException {
        return new CopyManager(connection.unwrap(BaseConnection.class));
    }

    static String out(String table, String columns) {
        return "COPY " + table + " (" + columns + ") TO STDOUT WITH (FORMAT text, ENCODING 'UTF8')";
    }

    /// Into a table that was emptied in this transaction.
    static String in(String table, String columns) {
        return "COPY " + table + " (" + columns + ") FROM STDIN WITH (FORMAT text, ENCODING 'UTF8', FREEZE true)";
    }
}
