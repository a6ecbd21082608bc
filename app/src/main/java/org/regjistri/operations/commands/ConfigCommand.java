package org.regjistri.operations.commands;

import java.io.PrintWriter;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "config", description = "Shows or checks the settings.", synopsisSubcommandLabel = "show|check")
final class ConfigCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RegjistriCommand regjistri;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "show", description = "Prints every setting with its value and where that comes from.")
    int show(
            @Option(names = "--describe", description = "Also what each is for, and its environment variable.")
                    boolean describe) {
        Settings settings = regjistri.settings();
        PrintWriter out = spec.commandLine().getOut();
        for (Setting setting : Setting.values()) {
            if (describe) {
                out.println("# " + setting.description() + " (" + setting.variable() + ")");
            }
            out.println(setting.key() + " = " + setting.masked(settings.value(setting)) + "  # "
                    + settings.origin(setting).words());
        }
        out.flush();
        return ExitCode.FINE;
    }

    @Command(name = "check", description = "Says whether the settings can be worked with.")
    int check() {
        regjistri.settings();
        spec.commandLine().getErr().println("The settings are right.");
        return ExitCode.FINE;
    }
}
