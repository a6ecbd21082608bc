package org.regjistri.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a backup holds, as its `manifest.json` says. It is written last: a folder without it is no backup.
///
/// @param form the form of the backup itself, [#FORM]
/// @param taken when the snapshot was begun
/// @param regjistri the version of the application that took it
/// @param postgres the server's version
/// @param migrations in the order in which they were applied
/// @param keys what the data need and the backup doesn't have
/// @param about what rooms said of the snapshot
/// @param lock what a passphrase opens; null where the tables aren't encrypted
public record BackupManifest(
        int form,
        Instant taken,
        String regjistri,
        String postgres,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Folder> folders,
        List<NeededKey> keys,
        Map<String, String> about,
        @Nullable Part lock) {
    public static final int FORM = 1;

    public BackupManifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        folders = List.copyOf(folders);
        keys = List.copyOf(keys);
        about = Map.copyOf(about);
    }

    /// A file of the backup.
    ///
    /// @param sha256 of the file as it lies there
    public record Part(String file, long bytes, String sha256) {}

    /// @param script the file's name, which begins with the version
    public record Migration(String script, int checksum) {}

    /// @param name with its schema
    /// @param columns as they follow each other in the part
    public record Table(String name, String columns, long rows, Part part) {}

    public record Sequence(String name, long value, boolean called) {}

    /// @param list the part with a line for each file: SHA-256, bytes, path
    /// @param lost files that rows need and that weren't there, the first [#NAMED]
    public record Folder(String name, long files, long bytes, Part list, List<String> lost) {
        public static final int NAMED = 100;

        public Folder {
            lost = List.copyOf(lost);
        }
    }

    /// @param fingerprint the first half of the file's SHA-256
    public record NeededKey(String setting, String fingerprint) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public long files() {
        return folders.stream().mapToLong(Folder::files).sum();
    }

    public List<String> lost() {
        return folders.stream().flatMap(folder -> folder.lost().stream()).toList();
    }
}
