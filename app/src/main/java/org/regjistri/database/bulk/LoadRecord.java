package org.regjistri.database.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.regjistri.database.BulkLoad;
import org.regjistri.database.DatabaseProblem;

/// The row of the load, and what begins and ends with it.
public final class LoadRecord {
    private final DataSource owner;

    public LoadRecord(DataSource owner) {
        this.owner = owner;
    }

    /// Empty where nothing was ever loaded, also where the schema is too old to know of loads.
    public Optional<BulkLoad> find() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return knowsLoads(connection) ? find(connection) : Optional.empty();
        }
    }

    private static boolean knowsLoads(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT to_regclass('database.bulk_load') IS NOT NULL");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Optional<BulkLoad> find(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT id, source, recorded_at, finished FROM database.bulk_load");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new BulkLoad(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getBoolean(4)))
                    : Optional.empty();
        }
    }

    /// @throws DatabaseProblem where a load did not come to its end
    public void refuseUnfinished() throws SQLException {
        if (find().filter(load -> !load.finished()).isPresent()) {
            throw new DatabaseProblem("A load into this register did not come to its end: run `load-country` with the"
                    + " same folder again, it goes on where it stopped.");
        }
    }

    /// Writes it down and sets aside what makes these tables slow, in one transaction.
    public void begin(BulkLoad load, List<String> tables) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "INSERT INTO database.bulk_load (id, source, recorded_at) VALUES (?, ?, ?)")) {
                insert.setObject(1, load.id());
                insert.setString(2, load.source());
                insert.setObject(3, load.recordedAt().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            var things = new Things(connection);
            for (Thing thing : things.present(tables)) {
                things.take(thing);
            }
            connection.commit();
        }
    }

    /// Puts nothing back by itself: refuses while something is still aside.
    public void finish(List<String> tables) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            var things = new Things(connection);
            if (!things.aside().isEmpty()) {
                throw new IllegalStateException("Something of the tables is still set aside");
            }
            for (String table : tables) {
                things.execute("ANALYZE " + table);
            }
            things.execute("UPDATE database.bulk_load SET finished = true");
        }
    }
}
