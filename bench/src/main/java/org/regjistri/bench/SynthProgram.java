package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The program of the module synth, as it was built.
final class SynthProgram {
    private SynthProgram() {}

    /// @param home where the script is
    /// @return a jar that runs alone
    static Path of(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("synth/target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The module synth is not built"));
        }
    }
}
