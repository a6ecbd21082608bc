package org.regjistri.operations.commands;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.regjistri.access.Access;
import org.regjistri.access.Job;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.operations.settings.SpringProperties;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// For whoever lost their password or the device with the codes, after they showed who they are. It ends every session
/// and token of theirs. What it prints is the only copy.
@Command(
        name = "renew-sign-in",
        description = "Gives an official a new password and a new secret of the codes, and prints both as JSON.")
final class RenewSignInCommand extends Subcommand implements Callable<Integer> {
    private static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-IT");

    @Parameters(paramLabel = "USER", description = "The name the official signs in by. Example: arta.kelmendi")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String userName;

    @Override
    public Integer call() {
        var settings = regjistri().settings();
        try (var context = Application.start(regjistri().application(), SpringProperties.withoutServing(settings))) {
            Optional<UUID> official = context.getBean(OfficialNames.class).withUserName(userName);
            if (official.isEmpty()) {
                tell("Nobody in office signs in as " + userName);
                return ExitCode.FAILED;
            }
            return renew(context, official.get());
        }
    }

    private int renew(ApplicationContext context, UUID official) {
        RandomGenerator random = context.getBean(RandomGenerator.class);
        Job job = context.getBean(Access.class).job("renew-sign-in", ON_BEHALF_OF);
        var credentials = new NewCredentials(NewCredentials.password(random), TotpSecret.random(random));
        return switch (context.getBean(Officials.class).changeCredentials(job, official, credentials)) {
            case OfficialOutcome.Done _ -> {
                print(credentials.json(userName));
                yield ExitCode.FINE;
            }
            case OfficialOutcome.Refused(var problems) ->
                throw new IllegalStateException("Made by us, and refused: " + problems);
        };
    }
}
