package org.regjistri.scans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.regjistri.database.RowFiles;

/// Where the file of each scan lies below the folder of scans, and which of them a backup needs.
public final class ScanFiles implements RowFiles {
    private static final int PAGE = 1_000;

    /// By the end of the id: its beginning is the time, the same for all of a day. Example: `5e/0c/01980c…0c5e`.
    public static String path(ScanId id) {
        String name = id.toString();
        int end = name.length();
        return name.substring(end - 2) + "/" + name.substring(end - 4, end - 2) + "/" + name;
    }

    /// What no entry rests on may be removed at any time.
    @Override
    public void forEach(Connection snapshot, Taker taker) throws SQLException {
        try (var statement = snapshot.prepareStatement("SELECT id, entry FROM scans.scan ORDER BY id")) {
            statement.setFetchSize(PAGE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(path(ScanId.of(rows.getObject(1, UUID.class))), rows.getObject(2) != null);
                }
            }
        }
    }
}
