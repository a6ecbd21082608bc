package org.regjistri.synth;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line.
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = "Makes a country of people who never lived.",
        subcommands = {CountryCommand.class, PeopleCommand.class, PagesCommand.class, ReportCommand.class},
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:written", "1:could not be written", "2:the options are wrong"})
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, _) -> {
                    line.getErr().println(e instanceof IOException ? "Cannot write: " + e.getMessage() : e);
                    return 1;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to make: country, people, pages or report.");
    }
}
