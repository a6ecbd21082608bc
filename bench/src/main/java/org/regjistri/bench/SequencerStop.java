package org.regjistri.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Keeps the application from sequencing until this is closed: its advisory lock is taken from it.
///
/// The application stands by meanwhile, and asks for the lock again at each birth.
final class SequencerStop implements AutoCloseable {
    /// The application's key, "journal" in ASCII.
    private static final long LOCK = 0x6A6F75726E616CL;

    private static final int TRIES = 500;
    private static final int PAUSE_MILLIS = 10;

    private static final String TAKE = "SELECT pg_try_advisory_lock(" + LOCK + ")";
    private static final String END_HOLDER = """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND objsubid = 1
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND classid::bigint = %d AND objid::bigint = %d""".formatted(LOCK >>> 32, LOCK & 0xFFFF_FFFFL);

    private final Connection connection;

    private SequencerStop(Connection connection) {
        this.connection = connection;
    }

    static SequencerStop of(Register register) throws SQLException, IOException, InterruptedException {
        Connection connection = register.asSuperuser();
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < TRIES; i++) {
                if (isTaken(statement)) {
                    return new SequencerStop(connection);
                }
                statement.execute(END_HOLDER);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        connection.close();
        throw new IllegalStateException("The sequencer's lock could not be taken");
    }

    private static boolean isTaken(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(TAKE)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// The lock goes with the connection.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
