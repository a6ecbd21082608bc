package org.regjistri.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// How far the journal had come in a snapshot of the database.
public final class JournalSnapshot {
    private JournalSnapshot() {}

    /// How many entries there are and how many have a leaf, and the latest checkpoint, blank where there is none.
    public static Map<String, String> tell(Connection snapshot) throws SQLException {
        try (var statement = snapshot.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM journal.entry), (SELECT count(*) FROM journal.leaf),
                            coalesce((SELECT note FROM journal.checkpoint ORDER BY size DESC LIMIT 1), '')
                        """)) {
            row.next();
            return Map.of(
                    "journal entries", row.getString(1),
                    "journal leaves", row.getString(2),
                    "latest checkpoint", row.getString(3));
        }
    }
}
