package org.regjistri.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.regjistri.database.BackupManifest;
import org.regjistri.database.BackupManifest.Folder;
import org.regjistri.database.BackupManifest.Migration;
import org.regjistri.database.BackupManifest.NeededKey;
import org.regjistri.database.BackupManifest.Part;
import org.regjistri.database.BackupProblem;
import org.regjistri.database.KeptFolder;
import org.regjistri.database.Migrations;
import org.regjistri.database.RestoreOrder;

/// Brings a backup back, in steps: [#check] touches nothing, [#begin] and [#fill] write, [#end] says that it is whole.
public final class RestoringBackup {
    /// What may lie in a data folder before anything is brought back.
    private static final Set<String> HARMLESS =
            Set.of("regjistri.lock", "regjistri.properties", "secrets", "postgres-programs");

    private final OpenedBackup backup;
    private final RestoreOrder order;
    private final Path dataFolder;
    private final UnfinishedRestore unfinished;

    public RestoringBackup(RestoreOrder order, Path dataFolder) {
        this.backup = OpenedBackup.of(order.from(), order.passphrase());
        this.order = order;
        this.dataFolder = dataFolder.toAbsolutePath();
        this.unfinished = new UnfinishedRestore(this.dataFolder);
    }

    public BackupManifest manifest() {
        return backup.manifest();
    }

    /// That the backup is whole, that this Regjistri knows its schema, that the keys are there.
    public void check() {
        demandKnownSchema();
        backup.demandWhole();
        demandFolders();
        if (!order.withoutKeys()) {
            demandKeys();
            backup.demandSignature(order.signed());
        }
    }

    /// @param database where the embedded server keeps its data
    public void begin(Path database) {
        try {
            unfinished.clear();
            demandNothingThere();
            var filled = new ArrayList<>(List.of(database.toAbsolutePath()));
            order.folders().forEach(folder -> filled.add(folder.path().toAbsolutePath()));
            unfinished.begin(filled);
            for (Folder folder : manifest().folders()) {
                copy(folder, target(folder));
                order.progress().accept(folder.name() + ": " + folder.files() + " files");
            }
        } catch (IOException e) {
            throw new BackupProblem("Can't write to " + dataFolder + ": " + e.getMessage(), e);
        }
    }

    /// The schema as it was, the rows, then the schema as it is now.
    ///
    /// @param runtime the name of the role that the application works as
    public void fill(DataSource owner, String runtime) {
        try {
            List<Migration> migrations = manifest().migrations();
            Migrations.run(owner, runtime, scripts());
            try (var connection = owner.getConnection()) {
                demandSame(migrations, new Schema(connection).migrations());
            }
            Loading.run(backup, owner, order.progress());
            Migrations.run(owner, runtime);
        } catch (SQLException | IOException e) {
            throw new BackupProblem("The database can't be filled: " + e.getMessage(), e);
        }
    }

    public void end() {
        try {
            unfinished.end();
        } catch (IOException e) {
            throw new BackupProblem("Can't write to " + dataFolder + ": " + e.getMessage(), e);
        }
    }

    public static void demandEmpty(DataSource owner) {
        try (var connection = owner.getConnection()) {
            if (!new Schema(connection).isEmpty()) {
                throw new BackupProblem("The database isn't empty: drop it, create it anew, and run this again.");
            }
        } catch (SQLException e) {
            throw new BackupProblem("Can't look into the database: " + e.getMessage(), e);
        }
    }

    private Set<String> scripts() {
        return manifest().migrations().stream().map(Migration::script).collect(Collectors.toSet());
    }

    private void demandKnownSchema() {
        Set<String> known = Migrations.known();
        List<String> unknown = scripts().stream()
                .filter(script -> !known.contains(script))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new BackupProblem("The backup is of a newer schema than this Regjistri knows: it was taken by "
                    + manifest().regjistri() + " and has " + unknown.getFirst() + ".");
        }
    }

    private static void demandSame(List<Migration> wanted, List<Migration> applied) {
        if (!Set.copyOf(wanted).equals(Set.copyOf(applied))) {
            String other = wanted.stream()
                    .filter(migration -> !applied.contains(migration))
                    .map(Migration::script)
                    .findFirst()
                    .orElse("one of them");
            throw new BackupProblem("The backup was taken with another content of the migration " + other + ".");
        }
    }

    private void demandKeys() {
        List<String> missing = new ArrayList<>();
        for (NeededKey key : manifest().keys()) {
            Path file = order.keys().get(key.setting());
            if (file == null || !key.fingerprint().equals(fingerprint(file))) {
                missing.add(key.setting() + " (" + key.fingerprint() + ")"
                        + (file == null ? "" : Files.exists(file) ? ": another key is at " + file : ": " + file));
            }
        }
        if (!missing.isEmpty()) {
            throw new BackupProblem("Keys that the data need aren't there: " + String.join("; ", missing)
                    + ". Bring them back first, regjistri restore keys; or go on without, --without-keys, and lose what"
                    + " docs/operations.md says is lost with each.");
        }
    }

    private static String fingerprint(Path file) {
        try {
            return Digests.fingerprint(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new BackupProblem("Can't read the key file " + file + ".", e);
        }
    }

    private void demandFolders() {
        manifest().folders().forEach(this::target);
    }

    private KeptFolder target(Folder folder) {
        return order.folders().stream()
                .filter(kept -> kept.name().equals(folder.name()))
                .findFirst()
                .orElseThrow(() -> new BackupProblem(
                        "The backup has files of " + folder.name() + ", for which this Regjistri has no place."));
    }

    private void demandNothingThere() throws IOException {
        try (var content = Files.list(dataFolder)) {
            content.filter(path -> !HARMLESS.contains(Objects.toString(path.getFileName(), "")))
                    .findFirst()
                    .ifPresent(path -> {
                        throw new BackupProblem(dataFolder + " isn't empty (" + path.getFileName()
                                + "): name a new folder. Only secrets and regjistri.properties may be there.");
                    });
        }
        for (KeptFolder folder : order.folders()) {
            if (!Disk.isEmpty(folder.path())) {
                throw new BackupProblem(folder.path() + " isn't empty: name a new folder.");
            }
        }
    }

    private void copy(Folder folder, KeptFolder target) throws IOException {
        boolean open = target.rows() == null;
        Disk.makeFolders(target.path(), open);
        for (Part part : backup.files(folder)) {
            Path file =
                    target.path().resolve(part.file().substring(folder.name().length() + 1));
            Disk.makeFolders(file.resolveSibling("."), open);
            try (var in = Files.newInputStream(backup.file(part))) {
                String sha256 = open ? Disk.writePublic(file, in::transferTo) : Disk.write(file, in::transferTo);
                if (!sha256.equals(part.sha256())) {
                    throw new BackupProblem("The part " + part.file() + " of the backup was changed meanwhile.");
                }
            }
        }
        Disk.sync(target.path());
    }
}
