package org.regjistri.operations.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.BackupProblem;
import org.regjistri.database.DatabaseProblem;
import org.regjistri.documents.TemplateProblem;
import org.regjistri.operations.CountryProblem;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsProblem;
import org.regjistri.operations.settings.SettingsSource;
import org.regjistri.operations.settings.SettingsSource.Given;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The first word and what all words share: where the settings are, and what an end means.
@Command(
        name = "regjistri",
        description = "An open civil registration platform.",
        synopsisSubcommandLabel = "COMMAND",
        header = {
            "Examples:",
            "  regjistri demo                      a register of made-up people to look at",
            "  regjistri run --data /srv/regjistri the register itself",
            "  regjistri config show               every setting and where it comes from",
            "  regjistri verify --against FOLDER   the same, against a copy of what was published",
            "  regjistri backup --to FOLDER        all of it, while it works; restore brings it back",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it went well",
            "1:it failed, or verify found a fault; stderr says what",
            "2:a word or a setting is wrong",
            "3:another process works on the data folder",
            "4:the database can't be used; stderr says why"
        },
        footer = {"", "Data goes to stdout, messages to stderr."},
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SbomCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            DocumentsCommand.class,
            AppointOfficialsCommand.class,
            RenewSignInCommand.class,
            ImportPeopleCommand.class,
            LoadCountryCommand.class,
            RehearseCommand.class,
            SealCommand.class,
            HelpCommand.class
        })
public final class RegjistriCommand implements Runnable {
    private final Class<?> application;
    private final CommandLine line;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings file. Default: regjistri.properties in the data folder, if there.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "The data folder. Default: ./data")
    private @Nullable Path data;

    private RegjistriCommand(Class<?> application) {
        this.application = application;
        this.line = new CommandLine(this);
        line.setExecutionExceptionHandler((failure, command, _) -> end(failure, command.getErr()));
    }

    public static int run(Class<?> application, PrintWriter out, PrintWriter messages, String... words) {
        return new RegjistriCommand(application)
                .line
                .setOut(out)
                .setErr(messages)
                .execute(words);
    }

    @Override
    public void run() {
        line.usage(line.getOut());
    }

    Class<?> application() {
        return application;
    }

    Settings settings() {
        return settings(Map.of());
    }

    /// @param more settings that the command itself brings
    Settings settings(Map<Setting, Given> more) {
        var given = new EnumMap<Setting, Given>(Setting.class);
        given.putAll(more);
        if (data != null) {
            given.put(Setting.DATA_FOLDER, new Given("--data", data.toString()));
        }
        return Settings.read(new SettingsSource(config, given, System.getenv()));
    }

    // One sentence for what an operator can mend; a trace only for what is our own fault.
    private static int end(Exception failure, PrintWriter messages) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsProblem problem) {
                messages.println(problem.getMessage());
                return ExitCode.WRONG_WORDS;
            }
            if (cause instanceof BackupProblem problem) {
                messages.println(problem.getMessage());
                return ExitCode.FAILED;
            }
            if (cause instanceof CountryProblem problem) {
                messages.println(problem.getMessage());
                return ExitCode.FAILED;
            }
            if (cause instanceof TemplateProblem problem) {
                messages.println(problem.getMessage());
                return ExitCode.FAILED;
            }
            if (cause instanceof DatabaseProblem problem) {
                messages.println(problem.getMessage());
                return problem.isFolderInUse() ? ExitCode.FOLDER_IN_USE : ExitCode.DATABASE_UNFIT;
            }
            if (cause instanceof org.springframework.boot.web.server.PortInUseException taken) {
                messages.println("Another program listens on port " + taken.getPort() + ": set another port.");
                return ExitCode.FAILED;
            }
        }
        messages.println("It failed: " + failure.getMessage());
        failure.printStackTrace(messages);
        messages.flush();
        return ExitCode.FAILED;
    }
}
