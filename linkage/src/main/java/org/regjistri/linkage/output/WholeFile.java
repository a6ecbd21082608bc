package org.regjistri.linkage.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is there whole or not at all: it grows under another name beside its place and is
/// moved there when all is written. A full disk, a mistake or Ctrl-C leaves what stood there
/// before. What is no ordinary file, as `/dev/stdout`, is written straight away.
final class WholeFile implements Closeable {
    private final Path place;
    private final Path part;
    private final Thread sweep;

    WholeFile(Path place) throws IOException {
        this.place = place;
        if (Files.isDirectory(place)) {
            throw new IOException(place + " is a folder");
        }
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean ordinary = !Files.exists(place) || Files.isRegularFile(place);
        this.part = ordinary ? place.resolveSibling("." + place.getFileName() + ".part-" + ownNumber()) : place;
        this.sweep = new Thread(this::sweep, "sweep " + place.getFileName());
        Runtime.getRuntime().addShutdownHook(sweep);
    }

    private static long ownNumber() {
        return ProcessHandle.current().pid();
    }

    /// Where to write.
    Path part() {
        return part;
    }

    /// All is written and closed.
    void finish() throws IOException {
        if (!part.equals(place)) {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void sweep() {
        try {
            remove();
        } catch (IOException _) {
            // Nobody is left to tell.
        }
    }

    private void remove() throws IOException {
        if (!part.equals(place)) {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(sweep);
        } catch (IllegalStateException _) {
            // The program is being stopped: the hook sweeps.
        }
        remove();
    }
}
