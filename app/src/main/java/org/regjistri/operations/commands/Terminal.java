package org.regjistri.operations.commands;

import java.io.Console;

/// Whether a person looks on.
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // Java 25 does give null where the input or the output is no terminal
    static boolean isThere() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
