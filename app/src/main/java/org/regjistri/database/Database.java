package org.regjistri.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.backup.UnfinishedRestore;
import org.regjistri.database.bulk.LoadRecord;
import org.regjistri.database.embedded.EmbeddedServer;
import org.regjistri.database.embedded.FolderLock;
import org.regjistri.database.embedded.PostgresBinaries;
import org.regjistri.database.embedded.Provision;

/// The database, ready to work with: reached or started, checked, and brought up to date.
final class Database implements AutoCloseable {
    static final String NAME = "regjistri";

    private final String url;
    private final Credentials runtime;
    private final @Nullable DataSource owner;
    private final @Nullable EmbeddedServer server;
    private final @Nullable FolderLock lock;

    private Database(
            String url,
            Credentials runtime,
            @Nullable DataSource owner,
            @Nullable EmbeddedServer server,
            @Nullable FolderLock lock) {
        this.url = url;
        this.runtime = runtime;
        this.owner = owner;
        this.server = server;
        this.lock = lock;
    }

    static Database open(DatabaseSettings settings) {
        new UnfinishedRestore(settings.dataFolder()).refuse();
        if (settings.url() != null) {
            return external(settings, settings.url());
        }
        FolderLock lock = FolderLock.take(settings.dataFolder()).orElse(null);
        if (lock != null) {
            return embedded(settings, lock);
        }
        if (settings.attach()) {
            return attached(settings);
        }
        throw DatabaseProblem.folderInUse("Regjistri already runs on the folder " + settings.dataFolder()
                + ": stop it first, or choose another folder with --data.");
    }

    String url() {
        return url;
    }

    Credentials runtime() {
        return runtime;
    }

    /// Null where another process runs the server.
    @Nullable
    DataSource owner() {
        return owner;
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

    private static Database external(DatabaseSettings settings, String url) {
        var owner = new Credentials(settings.owner(), Secrets.read(settings.ownerPasswordFile()));
        var runtime = new Credentials(settings.runtime(), Secrets.read(settings.runtimePasswordFile()));
        return new Database(url, runtime, prepare(url, owner, runtime, settings), null, null);
    }

    private static Database embedded(DatabaseSettings settings, FolderLock lock) {
        EmbeddedServer server = null;
        try {
            server = startServer(settings);
            var owner = new Credentials(settings.owner(), Secrets.read(settings.ownerPasswordFile()));
            var runtime = new Credentials(settings.runtime(), Secrets.read(settings.runtimePasswordFile()));
            String url = server.url(NAME);
            return new Database(url, runtime, prepare(url, owner, runtime, settings), server, lock);
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
            }
            lock.close();
            throw e;
        }
    }

    private static Database attached(DatabaseSettings settings) {
        int port = EmbeddedServer.portOfRunning(directory(settings));
        var runtime = new Credentials(settings.runtime(), Secrets.read(settings.runtimePasswordFile()));
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
        DataSource asRuntime = Connecting.once(url, runtime.role(), runtime.password());
        Safety.require(asRuntime);
        refuseUnfinishedLoad(asRuntime);
        return new Database(url, runtime, null, null, null);
    }

    /// With both roles and the database, and nothing in it that isn't there already. Passwords are made where none are.
    static EmbeddedServer startServer(DatabaseSettings settings) {
        String password = Secrets.readOrMake(settings.secretsFolder().resolve("database-superuser"));
        var owner = new Credentials(settings.owner(), Secrets.readOrMake(settings.ownerPasswordFile()));
        var runtime = new Credentials(settings.runtime(), Secrets.readOrMake(settings.runtimePasswordFile()));
        var server = EmbeddedServer.start(
                PostgresBinaries.unpacked(settings.programsFolder()), directory(settings), password, Map.of());
        try {
            DataSource superuser = Connecting.once(server.url("postgres"), EmbeddedServer.SUPERUSER, password);
            provision(new Provision(superuser), owner, runtime);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void provision(Provision provision, Credentials owner, Credentials runtime) {
        provision.role(owner.role(), owner.password());
        provision.role(runtime.role(), runtime.password());
        provision.database(NAME, owner.role());
    }

    private static DataSource prepare(String url, Credentials owner, Credentials runtime, DatabaseSettings settings) {
        DataSource asOwner = Connecting.once(url, owner.role(), owner.password());
        Safety.require(asOwner);
        if (!settings.loading()) {
            refuseUnfinishedLoad(asOwner);
        }
        Migrations.run(asOwner, runtime.role());
        if (!settings.loading()) {
            refuseUnfinishedLoad(asOwner);
        }
        Safety.require(Connecting.once(url, runtime.role(), runtime.password()));
        return asOwner;
    }

    /// What is half loaded is neither served nor backed up.
    static void refuseUnfinishedLoad(DataSource source) {
        try {
            new LoadRecord(source).refuseUnfinished();
        } catch (SQLException e) {
            throw Connecting.problem("whoever asks for the load", e);
        }
    }

    static Path directory(DatabaseSettings settings) {
        return settings.dataFolder().resolve("postgres");
    }
}
