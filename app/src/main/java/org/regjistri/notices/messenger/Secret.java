package org.regjistri.notices.messenger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first line of a file, read at each use: a password may be changed while the register runs.
public record Secret(Path file) {

    String read() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        }
    }
}
