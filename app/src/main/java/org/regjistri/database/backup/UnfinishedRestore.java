package org.regjistri.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.regjistri.database.BackupProblem;
import org.regjistri.database.embedded.Trees;

/// Stands in a data folder from the first byte that a restore writes to the last, with what it fills: so that an
/// interrupted one is neither served nor mixed with the next.
public record UnfinishedRestore(Path dataFolder) {
    private static final String NAME = "restore-unfinished";

    /// @throws BackupProblem where a restore into the folder didn't come to its end
    public void refuse() {
        if (Files.exists(file())) {
            throw new BackupProblem(
                    "A restore into " + dataFolder + " didn't come to its end: run it again, or remove the folder.");
        }
    }

    /// What an interrupted restore had filled is removed.
    void clear() throws IOException {
        if (Files.exists(file())) {
            for (String folder : Files.readAllLines(file())) {
                Trees.delete(Path.of(folder));
            }
            Files.delete(file());
        }
    }

    void begin(List<Path> filled) throws IOException {
        Disk.write(
                file(),
                out -> out.write(
                        String.join("\n", filled.stream().map(Path::toString).toList())
                                .getBytes(StandardCharsets.UTF_8)));
        Disk.syncOne(dataFolder);
    }

    void end() throws IOException {
        Files.delete(file());
        Disk.syncOne(dataFolder);
    }

    private Path file() {
        return dataFolder.resolve(NAME);
    }
}
