package org.regjistri.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What Maven built before: the application and the maker of people.
final class Built {
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Path APPLICATION = unpacked();

    private Built() {}

    static Path application() {
        return APPLICATION;
    }

    /// The command line of Java up to the words of the program. The quick compiler alone: many short runs.
    static List<String> java(Path jar, String... options) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static Path people(int count, long seed, Path folder) {
        Path file = folder.resolve("people.jsonl");
        List<String> command = java(executable("synth"));
        command.addAll(List.of("people", "--people", Integer.toString(count), "--seed", Long.toString(seed)));
        // Those of the offices in which the tests work.
        command.addAll(List.of("--homes", "6,11"));
        command.addAll(List.of("--today", Today.date().toString(), "--out", file.toString()));
        run(command);
        return file;
    }

    /// From one jar it starts half as fast.
    private static Path unpacked() {
        Path jar = executable("app");
        Path folder = TARGET.resolve("app");
        delete(folder);
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-Djarmode=tools", "-jar"));
        command.addAll(List.of(jar.toString(), "extract", "--destination", folder.toString()));
        run(command);
        return folder.resolve(jar.getFileName());
    }

    private static Path executable(String module) {
        Path target = Path.of("..", module, "target").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches("regjistri-" + module + "-.*-exec\\.jar"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("No executable jar in " + target
                            + ". Build it first: ./mvnw -DskipTests -pl kernel,synth,app package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("It failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A folder of that name in `target`, empty.
    static Path freshFolder(String name) {
        Path folder = TARGET.resolve(name);
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
