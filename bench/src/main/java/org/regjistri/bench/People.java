package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Made-up people, by the program of the module synth.
final class People {
    private People() {}

    static void make(Path home, Path file, int howMany, LocalDate today) throws IOException, InterruptedException {
        String classes = home.resolve("synth/target/classes") + ":" + home.resolve("kernel/target/classes");
        int end = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-cp",
                        classes,
                        "org.regjistri.synth.Main",
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
}
