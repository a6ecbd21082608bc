package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The program of a module, as it was built.
final class BuiltProgram {
    private BuiltProgram() {}

    /// @param home where the script is
    /// @return a jar that runs alone
    static Path of(Path home, String module) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The module " + module + " is not built"));
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
