package org.regjistri.database.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.regjistri.database.BackupManifest.Migration;
import org.regjistri.database.BackupManifest.Part;
import org.regjistri.database.BackupManifest.Sequence;
import org.regjistri.database.BackupManifest.Table;
import org.regjistri.database.BackupOrder;

/// One moment of the database: what others commit meanwhile isn't in it. It locks nobody out.
final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final Schema schema;

    private Snapshot(Connection connection) {
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    static Snapshot of(DataSource owner) throws SQLException {
        Connection connection = owner.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        CopyForm.setUp(connection);
        return new Snapshot(connection);
    }

    Connection connection() {
        return connection;
    }

    String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    List<Migration> migrations() throws SQLException {
        return schema.migrations();
    }

    List<Sequence> sequences() throws SQLException {
        return schema.sequences();
    }

    Map<String, String> about(BackupOrder.Teller teller) throws SQLException {
        return teller.tell(connection);
    }

    List<Table> tables(Parts parts, Consumer<String> progress) throws SQLException, IOException {
        CopyManager copies = CopyForm.of(connection);
        var tables = new ArrayList<Table>();
        for (Schema.Table table : schema.tables()) {
            var rows = new long[1];
            Part part = parts.packed("tables/" + table.name() + ".copy.gz", out -> {
                try {
                    rows[0] = copies.copyOut(CopyForm.out(table.name(), table.columns()), out);
                } catch (SQLException e) {
                    throw new IOException("Can't copy " + table.name() + ": " + e.getMessage(), e);
                }
            });
            tables.add(new Table(table.name(), table.columns(), rows[0], part));
            progress.accept(table.name() + ": " + rows[0] + " rows");
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
