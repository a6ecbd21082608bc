package org.regjistri.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.regjistri.database.BackupManifest;
import org.regjistri.database.BackupManifest.Sequence;
import org.regjistri.database.BackupManifest.Table;
import org.regjistri.database.BackupProblem;

/// Puts rows into tables as the migrations left them, in one transaction: all or nothing.
///
/// Triggers rest and foreign keys are away meanwhile; both come back before the commit, and PostgreSQL then looks at
/// every row of every key. All other constraints hold from the first row.
final class Loading {
    private final OpenedBackup backup;
    private final Connection connection;
    private final Schema schema;
    private final Consumer<String> progress;

    private Loading(OpenedBackup backup, Connection connection, Consumer<String> progress) {
        this.backup = backup;
        this.connection = connection;
        this.schema = new Schema(connection);
        this.progress = progress;
    }

    static void run(OpenedBackup backup, DataSource owner, Consumer<String> progress) throws SQLException, IOException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            CopyForm.setUp(connection);
            new Loading(backup, connection, progress).load();
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private void load() throws SQLException, IOException {
        BackupManifest manifest = backup.manifest();
        demandSameTables(manifest.tables());
        List<Schema.ForeignKey> keys = schema.foreignKeys();
        List<Schema.Trigger> triggers = schema.triggers();
        for (Schema.ForeignKey key : keys) {
            execute("ALTER TABLE " + key.table() + " DROP CONSTRAINT " + key.name());
        }
        for (Schema.Trigger trigger : triggers) {
            execute("ALTER TABLE " + trigger.table() + " DISABLE TRIGGER " + trigger.name());
        }
        execute("TRUNCATE " + manifest.tables().stream().map(Table::name).collect(Collectors.joining(", ")));
        for (Table table : manifest.tables()) {
            load(table);
        }
        for (Schema.Trigger trigger : triggers) {
            execute("ALTER TABLE " + trigger.table() + (trigger.always() ? " ENABLE ALWAYS" : " ENABLE") + " TRIGGER "
                    + trigger.name());
        }
        for (Schema.ForeignKey key : keys) {
            execute("ALTER TABLE " + key.table() + " ADD CONSTRAINT " + key.name() + " " + key.definition());
        }
        for (Sequence sequence : manifest.sequences()) {
            set(sequence);
        }
    }

    private void demandSameTables(List<Table> tables) throws SQLException {
        Map<String, String> here = new HashMap<>();
        schema.tables().forEach(table -> here.put(table.name(), table.columns()));
        Map<String, String> there = new HashMap<>();
        tables.forEach(table -> there.put(table.name(), table.columns()));
        if (!here.equals(there)) {
            throw new BackupProblem("The tables of the backup aren't those that its migrations make: "
                    + "it was taken from a database that somebody changed by hand, or it was changed itself.");
        }
    }

    private void load(Table table) throws SQLException, IOException {
        try (InputStream rows = backup.rows(table)) {
            long loaded = CopyForm.of(connection).copyIn(CopyForm.in(table.name(), table.columns()), rows);
            if (loaded != table.rows()) {
                throw new BackupProblem(table.name() + " has " + loaded + " rows instead of " + table.rows() + ".");
            }
            progress.accept(table.name() + ": " + loaded + " rows");
        }
    }

    private void set(Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
