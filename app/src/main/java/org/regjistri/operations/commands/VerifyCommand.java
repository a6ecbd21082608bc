package org.regjistri.operations.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Verification;
import org.regjistri.journal.Verification.Against;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Also while the register runs on the folder: it then looks at the same server.
@Command(
        name = "verify",
        description = "Recomputes the journal from its bytes and the tables from the journal, and says what differs.")
final class VerifyCommand extends Subcommand implements Callable<Integer> {
    @Option(
            names = "--against",
            paramLabel = "COPY",
            description = "A copy of the published folder, or a checkpoint, kept where nobody here could change it.")
    private @Nullable Path copy;

    @Option(names = "--json", description = "One JSON object for programs.")
    private boolean json;

    @Override
    public Integer call() {
        var settings = regjistri().settings();
        try (var context = Application.start(regjistri().application(), SpringProperties.withoutServing(settings))) {
            var report = context.getBean(Verification.class).verify(against());
            print(json ? report.json() : report.words().stripTrailing());
            return report.isSound() ? ExitCode.FINE : ExitCode.FAILED;
        }
    }

    private Against against() {
        if (copy == null) {
            return Against.nothing();
        }
        return Files.isDirectory(copy) ? Against.folder(copy) : Against.checkpoint(copy);
    }
}
