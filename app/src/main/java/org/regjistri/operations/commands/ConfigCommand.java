package org.regjistri.operations.commands;

import java.io.PrintWriter;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "config", description = "Shows or checks the settings.", synopsisSubcommandLabel = "show|check")
final class ConfigCommand extends Subcommand implements Runnable {
    @Override
    public void run() {
        line().usage(line().getOut());
    }

    @Command(name = "show", description = "Prints every setting with its value and where that comes from.")
    int show(
            @Option(names = "--describe", description = "Also what each is for, and its environment variable.")
                    boolean describe) {
        Settings settings = regjistri().settings();
        PrintWriter out = line().getOut();
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
        regjistri().settings();
        tell("The settings are right.");
        return ExitCode.FINE;
    }
}
