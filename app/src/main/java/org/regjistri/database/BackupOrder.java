package org.regjistri.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is to be backed up, and where to.
///
/// @param to a folder that isn't there yet
/// @param version of the application
/// @param keys the key files that the data need, by the setting that names each; what is in them stays out of the
/// backup
/// @param about what rooms say of the snapshot, for whoever reads the manifest
/// @param signing the text that names the manifest, made into a signed note
/// @param passphrase encrypts the tables; null: they are as they are
/// @param progress takes lines for the person who waits
public record BackupOrder(
        Path to,
        Instant taken,
        String version,
        List<KeptFolder> folders,
        Map<String, Path> keys,
        Teller about,
        UnaryOperator<String> signing,
        @Nullable Path passphrase,
        Consumer<String> progress) {

    public interface Teller {
        Map<String, String> tell(Connection snapshot) throws SQLException;
    }
}
