package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Made-up people, by the program of the module synth.
final class People {
    private People() {}

    static void make(Path home, Path file, int howMany, LocalDate today) throws IOException, InterruptedException {
        int end = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-jar",
                        jar(home).toString(),
                        "people",
                        "--out",
                        file.toString(),
                        "--people",
                        Integer.toString(howMany),
                        "--today",
                        today.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (end != 0) {
            throw new IllegalStateException("No people were made");
        }
    }

    private static Path jar(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("synth/target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The module synth is not built"));
        }
    }
}
