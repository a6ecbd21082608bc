package org.regjistri.bench;

import java.io.IOException;

/// Makes a process stand still until this is closed, so that others have the machine for themselves.
record Standstill(Process process) implements AutoCloseable {

    static Standstill of(Process process) throws IOException, InterruptedException {
        signal(process, "-STOP");
        return new Standstill(process);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal(process, "-CONT");
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
