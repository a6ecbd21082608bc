package org.regjistri.operations.commands;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.operations.Ports;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// What every command has: its parent with the settings, a place for data (stdout) and one for messages (stderr).
abstract class Subcommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RegjistriCommand regjistri;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    final RegjistriCommand regjistri() {
        return regjistri;
    }

    final CommandLine line() {
        return spec.commandLine();
    }

    /// Data, at once.
    final void print(String data) {
        PrintWriter out = line().getOut();
        out.println(data);
        out.flush();
    }

    /// A message, at once.
    final void tell(@Nullable String message) {
        PrintWriter messages = line().getErr();
        messages.println(message);
        messages.flush();
    }

    /// Lines for a person who looks on; nobody else wants them.
    final Consumer<String> progress() {
        return Terminal.isThere() ? this::tell : _ -> {};
    }

    /// How far long work is, for a person who looks on; for others a line at each stage.
    final ProgressLine progressLine() {
        return new ProgressLine(line().getErr(), Terminal.isThere(), Ports.machineClock());
    }
}
