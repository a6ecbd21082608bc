package org.regjistri.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Files outside the database that rows name. A room that keeps such files says which they are.
public interface RowFiles {

    /// @param snapshot what the rows are read from
    void forEach(Connection snapshot, Taker taker) throws SQLException;

    interface Taker {

        /// @param path below the folder, with `/` between
        /// @param needed false where the row and its file may be removed at any time
        void take(String path, boolean needed);
    }
}
