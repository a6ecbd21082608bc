package org.regjistri.operations;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.regjistri.operations.commands.RegjistriCommand;

/// The command line of the application.
public final class Shell {
    private Shell() {}

    /// @param application the class that the application starts from
    /// @return the exit code, as `regjistri help` lists them
    public static int run(Class<?> application, String... words) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return RegjistriCommand.run(application, out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), words);
    }

    /// As [#run(Class, String...)], with the messages going elsewhere.
    public static int run(Class<?> application, PrintWriter messages, String... words) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return RegjistriCommand.run(application, out, messages, words);
    }
}
