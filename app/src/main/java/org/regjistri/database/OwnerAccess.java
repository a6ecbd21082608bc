package org.regjistri.database;

import java.nio.file.Files;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.backup.UnfinishedRestore;
import org.regjistri.database.embedded.EmbeddedServer;
import org.regjistri.database.embedded.FolderLock;

/// The database as its owner sees it, as it is: nothing is brought up to date.
final class OwnerAccess implements AutoCloseable {
    private final DataSource source;
    private final @Nullable EmbeddedServer server;
    private final @Nullable FolderLock lock;

    private OwnerAccess(DataSource source, @Nullable EmbeddedServer server, @Nullable FolderLock lock) {
        this.source = source;
        this.server = server;
        this.lock = lock;
    }

    /// Of a register that is there, beside the process that runs it or with nobody else.
    static OwnerAccess toRegister(DatabaseSettings settings) {
        if (settings.url() != null) {
            return external(settings, settings.url());
        }
        if (!Files.exists(Database.directory(settings).resolve("PG_VERSION"))) {
            throw new DatabaseProblem("There is no register in " + settings.dataFolder() + ".");
        }
        Optional<FolderLock> lock = FolderLock.take(settings.dataFolder());
        if (lock.isPresent()) {
            new UnfinishedRestore(settings.dataFolder()).refuse();
            return started(settings, lock.get());
        }
        int port = EmbeddedServer.portOfRunning(Database.directory(settings));
        return new OwnerAccess(
                source("jdbc:postgresql://127.0.0.1:" + port + "/" + Database.NAME, settings), null, null);
    }

    /// Of an empty database: made where Regjistri runs its own server. The caller holds the folder's lock.
    static OwnerAccess toNew(DatabaseSettings settings) {
        return settings.url() != null ? external(settings, settings.url()) : started(settings, null);
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static OwnerAccess external(DatabaseSettings settings, String url) {
        DataSource source = source(url, settings);
        Safety.require(source);
        return new OwnerAccess(source, null, null);
    }

    private static OwnerAccess started(DatabaseSettings settings, @Nullable FolderLock lock) {
        try {
            EmbeddedServer server = Database.startServer(settings);
            return new OwnerAccess(source(server.url(Database.NAME), settings), server, lock);
        } catch (RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    private static DataSource source(String url, DatabaseSettings settings) {
        return Connecting.once(url, settings.owner(), Secrets.read(settings.ownerPasswordFile()));
    }
}
