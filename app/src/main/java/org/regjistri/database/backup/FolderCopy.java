package org.regjistri.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.database.BackupManifest.Folder;
import org.regjistri.database.BackupManifest.Part;
import org.regjistri.database.BackupProblem;
import org.regjistri.database.KeptFolder;
import org.regjistri.database.RowFiles;

/// Copies files of a folder into the backup, and lists them.
final class FolderCopy {
    private final KeptFolder folder;
    private final Parts parts;
    private final List<String> lost = new ArrayList<>();
    private long files;
    private long bytes;

    FolderCopy(KeptFolder folder, Parts parts) {
        this.folder = folder;
        this.parts = parts;
    }

    /// Every file that is there, in the order of their names. Of a folder that only grows, this is a beginning of what
    /// is there later.
    Folder all() throws IOException {
        return listed(out -> {
            for (String path : paths()) {
                take(path, true, out);
            }
        });
    }

    /// What rows of the snapshot name. A file was there before its row; what was removed meanwhile is no loss where the
    /// row could go too.
    Folder named(RowFiles rows, Connection snapshot) throws IOException {
        return listed(out -> {
            try {
                rows.forEach(snapshot, (path, needed) -> {
                    try {
                        take(path, needed, out);
                    } catch (IOException e) {
                        throw new BackupProblem("Can't copy " + path + ": " + e.getMessage(), e);
                    }
                });
            } catch (SQLException e) {
                throw new IOException("Can't read which files there are: " + e.getMessage(), e);
            }
        });
    }

    private Folder listed(Disk.Content content) throws IOException {
        Disk.makeFolders(parts.folder().resolve(folder.name()), false);
        Part list = parts.packed(folder.name() + ".list.gz", content);
        return new Folder(folder.name(), files, bytes, list, lost);
    }

    private List<String> paths() throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        try (var found = Files.walk(folder.path())) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.path().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void take(String path, boolean needed, OutputStream list) throws IOException {
        Path copy = parts.folder().resolve(folder.name()).resolve(path);
        Disk.makeFolders(copy.resolveSibling("."), false);
        try {
            Path source = folder.path().resolve(path);
            String sha256;
            try (var in = Files.newInputStream(source)) {
                sha256 = Disk.write(copy, in::transferTo);
            }
            long size = Files.size(copy);
            files++;
            bytes += size;
            list.write((sha256 + " " + size + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            if (needed && lost.size() < Folder.NAMED) {
                lost.add(folder.name() + "/" + path);
            }
        }
    }
}
