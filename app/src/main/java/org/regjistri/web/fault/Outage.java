package org.regjistri.web.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/// What keeps the register from answering although nothing is wrong with what was asked, nor with our programs.
enum Outage {
    NONE,
    /// The same request may succeed in a moment: the database is away, or somebody else was in the way.
    AWAY,
    /// There is no room left to write to; somebody has to make some.
    FULL;

    /// Class 08: the connection broke or was not made; 57P: the server is being stopped or was started again.
    private static final Set<String> CLASSES_AWAY = Set.of("08", "57P");
    /// A statement, a wait for a lock, an open and a long transaction that were given up; a serialization that failed,
    /// a
    /// deadlock; no memory, no connection left in the server.
    private static final Set<String> AWAY_FOR_NOW =
            Set.of("57014", "55P03", "25P03", "25P04", "40001", "40P01", "53000", "53200", "53300", "53400");

    private static final String DISK_FULL = "53100";
    /// As the system says it, of files of our own.
    private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");

    static Outage of(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Outage outage = ofOne(cause);
            if (outage != NONE) {
                return outage;
            }
        }
        return NONE;
    }

    HttpStatus status(HttpStatus otherwise) {
        return switch (this) {
            case NONE -> otherwise;
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case FULL -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private static Outage ofOne(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _ -> AWAY;
            // Where a commit breaks off, the rollback after it finds the connection closed, and that is all it says.
            case TransactionSystemException failed when isOnClosedConnection(failed) -> AWAY;
            case SQLException failed -> ofState(String.valueOf(failed.getSQLState()));
            case IOException failed -> isWithoutRoom(String.valueOf(failed.getMessage())) ? FULL : NONE;
            default -> NONE;
        };
    }

    private static Outage ofState(String state) {
        if (state.equals(DISK_FULL)) {
            return FULL;
        }
        return AWAY_FOR_NOW.contains(state) || CLASSES_AWAY.stream().anyMatch(state::startsWith) ? AWAY : NONE;
    }

    private static boolean isOnClosedConnection(TransactionSystemException failed) {
        return failed.getCause() instanceof SQLException cause && cause.getSQLState() == null;
    }

    private static boolean isWithoutRoom(String message) {
        return NO_ROOM.stream().anyMatch(message::contains);
    }
}
