package org.regjistri.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions of a server that has died. Most see it at once and end; one that is busy sees it late, and until then
/// no other server may work on the same files.
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration BY_THEMSELVES = Duration.ofSeconds(3);
    private static final Duration KILLED = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private Leftovers() {}

    /// Waits for them, and kills those that stay. What they did not commit is rolled back by the recovery.
    ///
    /// @throws IOException where one stays nevertheless
    static void end(Path dataDirectory) throws IOException {
        if (areGone(dataDirectory, BY_THEMSELVES)) {
            return;
        }
        List<ProcessHandle> left = on(dataDirectory);
        LOG.warn("{} processes of a dead PostgreSQL still work on {}; they are killed.", left.size(), dataDirectory);
        left.forEach(ProcessHandle::destroyForcibly);
        if (!areGone(dataDirectory, KILLED)) {
            throw new IOException("Processes of a dead server still work on " + dataDirectory);
        }
    }

    private static boolean areGone(Path dataDirectory, Duration atMost) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!on(dataDirectory).isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /// PostgreSQL's processes work in the data directory, whatever they call themselves.
    private static List<ProcessHandle> on(Path dataDirectory) throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        Path there = dataDirectory.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, there)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory)
                    && Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                            .contains("postgres");
        } catch (IOException e) {
            return false; // it has ended, or is somebody else's
        }
    }
}
