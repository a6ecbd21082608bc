package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Made-up people, by the program of the module synth.
final class People {
    private People() {}

    static void make(Path home, Path file, int howMany, LocalDate today) throws IOException, InterruptedException {
        int end = new ProcessBuilder(
                        BuiltProgram.java(),
                        "-Xmx1500m",
                        "-jar",
                        BuiltProgram.of(home, "synth").toString(),
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
}
