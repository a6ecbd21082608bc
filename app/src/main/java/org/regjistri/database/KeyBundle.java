package org.regjistri.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regjistri.database.backup.Passphrase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Key files under a passphrase, to be kept where the backup isn't.
public final class KeyBundle {
    private static final String NAME = "regjistri keys";
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeyBundle() {}

    /// @param keys the files, by the name under which each is found again
    /// @param to a file that isn't there yet
    public static void write(Map<String, Path> keys, Path passphrase, Path to) {
        try {
            var content = new TreeMap<String, byte[]>();
            for (Map.Entry<String, Path> key : keys.entrySet()) {
                content.put(key.getKey(), Files.readAllBytes(key.getValue()));
            }
            writeNew(to, Passphrase.read(passphrase).seal(NAME, JSON.writeValueAsBytes(content)));
        } catch (IOException e) {
            throw new BackupProblem("Can't write the keys to " + to + ": " + e.getMessage(), e);
        }
    }

    public static Map<String, byte[]> read(Path from, Path passphrase) {
        try {
            byte[] content = Passphrase.read(passphrase).open(NAME, Files.readAllBytes(from));
            return JSON.readValue(content, new TypeReference<TreeMap<String, byte[]>>() {});
        } catch (IOException e) {
            throw new BackupProblem("Can't read the keys in " + from + ": " + e.getMessage(), e);
        }
    }

    /// A new file for its owner only.
    public static void writeNew(Path file, byte[] content) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var channel = Files.newByteChannel(file, options, mode)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }
}
