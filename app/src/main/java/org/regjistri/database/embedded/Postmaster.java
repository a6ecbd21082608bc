package org.regjistri.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` in a data directory says about the server that wrote it.
///
/// @param dataDirectory as it was named when the server was started
/// @param pid its process
/// @param port where it listens; 0 when it hasn't said so yet
record Postmaster(Path dataDirectory, long pid, int port) {

    static Optional<Postmaster> of(Path dataDirectory) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(new Postmaster(dataDirectory, pid, port));
        } catch (NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /// The process is there and works on this directory: a number used again by another program doesn't count, nor
    /// does a process that has ended and waits for its parent.
    boolean isRunning() {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            return command.contains(dataDirectory.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
