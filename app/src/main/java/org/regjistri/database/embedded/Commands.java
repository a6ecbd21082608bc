package org.regjistri.database.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Short programs of the system, run to their end.
final class Commands {
    private Commands() {}

    /// @throws IOException when it ends with another code than 0; the message holds what it said
    static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("regjistri-command", ".txt");
        try {
            int code = exitOf(command, Redirect.to(output.toFile()));
            if (code != 0) {
                String said = Files.readString(output, StandardCharsets.UTF_8).strip();
                throw new IOException(command + " ended with " + code + ": " + said);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static int exitOf(List<String> command) throws IOException {
        return exitOf(command, Redirect.DISCARD);
    }

    // Not through a pipe: a server started by the command inherits it, and its reader would wait for ever.
    private static int exitOf(List<String> command, Redirect output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("PGDATA");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command, e);
        }
    }
}
