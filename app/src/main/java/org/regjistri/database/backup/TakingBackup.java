package org.regjistri.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.regjistri.database.BackupManifest;
import org.regjistri.database.BackupManifest.Folder;
import org.regjistri.database.BackupManifest.NeededKey;
import org.regjistri.database.BackupManifest.Part;
import org.regjistri.database.BackupOrder;
import org.regjistri.database.BackupProblem;
import org.regjistri.database.KeptFolder;
import org.regjistri.database.embedded.Trees;
import org.regjistri.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup beside its place and moves it there as a whole.
public final class TakingBackup {
    private final DataSource owner;
    private final BackupOrder order;

    public TakingBackup(DataSource owner, BackupOrder order) {
        this.owner = owner;
        this.order = order;
    }

    public BackupManifest take() {
        Path to = order.to().toAbsolutePath();
        if (Files.exists(to)) {
            throw new BackupProblem(to + " is there already: name a new folder.");
        }
        try {
            Path unfinished = begun(to);
            BackupManifest manifest = write(unfinished);
            Disk.sync(unfinished);
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
            Disk.syncOne(to.resolveSibling("."));
            return manifest;
        } catch (IOException | SQLException e) {
            throw new BackupProblem("The backup to " + to + " failed: " + e.getMessage(), e);
        }
    }

    private static Path begun(Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        if (Files.exists(unfinished.resolve(Form.UNFINISHED))) {
            Trees.delete(unfinished); // what an interrupted backup left
        }
        if (Files.exists(unfinished)) {
            throw new BackupProblem(unfinished + " is in the way and not ours: move it away.");
        }
        Disk.makeFolders(unfinished, false);
        Disk.write(unfinished.resolve(Form.UNFINISHED), _ -> {});
        return unfinished;
    }

    private BackupManifest write(Path folder) throws IOException, SQLException {
        var plain = new Parts(folder, PartCipher.NONE);
        Part lock = null;
        Parts parts = plain;
        if (order.passphrase() != null) {
            String key = PartCipher.newKey();
            lock = locked(plain, key, order.passphrase());
            parts = new Parts(folder, PartCipher.of(key));
        }
        // What is published follows from the database: copied before the snapshot, it is never ahead of it.
        var folders = new ArrayList<Folder>();
        for (KeptFolder kept : order.folders()) {
            if (kept.rows() == null) {
                folders.add(new FolderCopy(kept, parts).all());
            }
        }
        try (Snapshot snapshot = Snapshot.of(owner)) {
            var migrations = snapshot.migrations();
            var tables = snapshot.tables(parts, order.progress());
            folders.addAll(filesOfRows(snapshot, parts));
            var manifest = new BackupManifest(
                    BackupManifest.FORM,
                    order.taken(),
                    order.version(),
                    snapshot.server(),
                    migrations,
                    tables,
                    snapshot.sequences(),
                    folders,
                    keys(),
                    snapshot.about(order.about()),
                    lock);
            finish(folder, manifest);
            return manifest;
        }
    }

    private List<Folder> filesOfRows(Snapshot snapshot, Parts parts) throws IOException {
        var folders = new ArrayList<Folder>();
        for (KeptFolder kept : order.folders()) {
            if (kept.rows() != null) {
                Folder folder = new FolderCopy(kept, parts).named(kept.rows(), snapshot.connection());
                order.progress().accept(kept.name() + ": " + folder.files() + " files");
                folders.add(folder);
            }
        }
        return folders;
    }

    private static Part locked(Parts parts, String key, Path passphrase) throws IOException {
        byte[] lock = Passphrase.read(passphrase).seal(Form.LOCK_NAME, key.getBytes(StandardCharsets.UTF_8));
        return parts.plain(Form.LOCK, lock);
    }

    private List<NeededKey> keys() throws IOException {
        var keys = new ArrayList<NeededKey>();
        for (Map.Entry<String, Path> key : order.keys().entrySet()) {
            if (Files.exists(key.getValue())) {
                keys.add(new NeededKey(key.getKey(), Digests.fingerprint(key.getValue())));
            }
        }
        keys.sort(Comparator.comparing(NeededKey::setting));
        return keys;
    }

    private void finish(Path folder, BackupManifest manifest) throws IOException {
        byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        String note = order.signing().apply(Form.signedText(Sha256.hex(json)));
        Disk.write(folder.resolve(Form.SIGNATURE), out -> out.write(note.getBytes(StandardCharsets.UTF_8)));
        Disk.sync(folder);
        Files.delete(folder.resolve(Form.UNFINISHED));
        Disk.write(folder.resolve(Form.MANIFEST), out -> out.write(json));
    }
}
