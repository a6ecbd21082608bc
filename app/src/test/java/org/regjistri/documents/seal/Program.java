package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program of somebody else, run to its end.
record Program(int exit, String output) {

    static Program run(String... words) throws IOException, InterruptedException {
        return run(Path.of("."), Map.of(), "", words);
    }

    /// @throws AssertionError where it is not installed: such a test is never skipped
    static Program run(Path folder, Map<String, String> environment, String input, String... words)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of(words)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError("This test needs the program " + words[0] + ", which is not installed", e);
        }
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(words[0] + " did not end");
        }
        return new Program(process.exitValue(), output);
    }
}
