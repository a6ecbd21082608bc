package org.regjistri.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A folder beside the database that a backup takes along.
///
/// @param name its name in the backup
/// @param rows which of its files belong to the backup, the others don't, and all are for their owner only; null: every
/// file, and all are public
public record KeptFolder(String name, Path path, @Nullable RowFiles rows) {

    public static KeptFolder ofRows(String name, Path path, RowFiles rows) {
        return new KeptFolder(name, path, rows);
    }

    public static KeptFolder publicly(String name, Path path) {
        return new KeptFolder(name, path, null);
    }
}
