package org.regjistri.operations.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.regjistri.access.Access;
import org.regjistri.access.Job;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.SpringProperties;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The way in for the first administrator, whom nobody could appoint at a page. What it prints is the only copy of the
/// passwords.
@Command(
        name = "appoint-officials",
        description = "Appoints the officials of a file and prints what each signs in with, a JSON object a line.")
final class AppointOfficialsCommand extends Subcommand implements Callable<Integer> {
    private static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-IT");

    @Parameters(
            paramLabel = "FILE",
            description =
                    "An official a line, without quotes: user name, name, office, roles joined by +, reason. Example: milan.ilic,Milan Ilić,A-IT,ADMINISTRATOR,Decision 12/2026")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() throws IOException {
        List<NewOfficial> officials;
        try {
            officials = AppointmentFile.read(Files.readAllLines(file));
        } catch (IllegalArgumentException e) {
            tell(e.getMessage());
            return ExitCode.FAILED;
        }
        var settings = regjistri().settings();
        SecretFiles.makeMissing(settings, Ports.machineClock());
        try (var context = Application.start(regjistri().application(), SpringProperties.withoutServing(settings))) {
            long refused = officials.stream()
                    .filter(official -> !appoint(context, official))
                    .count();
            return refused == 0 ? ExitCode.FINE : ExitCode.FAILED;
        }
    }

    private boolean appoint(ApplicationContext context, NewOfficial official) {
        RandomGenerator random = context.getBean(RandomGenerator.class);
        Job job = context.getBean(Access.class).job("appoint-officials", ON_BEHALF_OF);
        var credentials = new NewCredentials(NewCredentials.password(random), TotpSecret.random(random));
        return switch (context.getBean(Officials.class).appoint(job, official, credentials)) {
            case OfficialOutcome.Done _ -> {
                print(credentials.json(official.userName()));
                yield true;
            }
            case OfficialOutcome.Refused(var problems) -> {
                tell(official.userName() + " was not appointed: "
                        + String.join(
                                ", ",
                                problems.stream()
                                        .map(problem -> problem.kind().code())
                                        .toList()));
                yield false;
            }
        };
    }
}
