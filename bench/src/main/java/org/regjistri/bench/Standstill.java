package org.regjistri.bench;

import java.io.IOException;

/// Makes a process stand still until this is closed, so that others have the machine for themselves.
record Standstill(Process process) implements AutoCloseable {

    static Standstill of(Process process) throws IOException {
        signal(process, "-STOP");
        return new Standstill(process);
    }

    @Override
    public void close() throws IOException {
        signal(process, "-CONT");
    }

    private static void signal(Process process, String signal) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }
}
