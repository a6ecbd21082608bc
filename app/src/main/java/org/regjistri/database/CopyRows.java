package org.regjistri.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;

/// Many rows at once, as PostgreSQL's COPY writes them: a line each, in UTF-8, values apart by a
/// tab.
public final class CopyRows {
    private static final String FORM = " WITH (FORMAT text, ENCODING 'UTF8')";

    private CopyRows() {}

    /// Into a table, in the transaction of the connection.
    ///
    /// @param columns separated by commas
    /// @param lines of which the first `length` bytes count, each with a line feed at its end
    /// @return how many rows came in
    public static long in(Connection connection, String table, String columns, byte[] lines, int length)
            throws SQLException {
        CopyIn copy = of(connection).getCopyAPI().copyIn("COPY " + table + " (" + columns + ") FROM STDIN" + FORM);
        try {
            copy.writeToCopy(lines, 0, length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /// What a query finds, line by line, in memory that does not grow with it.
    ///
    /// @param query a SELECT; whatever stands in it is ours
    public static void out(Connection connection, String query, LineTaker taker) throws SQLException {
        CopyOut copy = of(connection).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT" + FORM);
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                taker.take(line, line.length - 1);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static PgConnection of(Connection connection) throws SQLException {
        return connection.unwrap(PgConnection.class);
    }

    /// Takes a line, without its line feed.
    @FunctionalInterface
    public interface LineTaker {
        void take(byte[] line, int length);
    }
}
