package org.regjistri.operations.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.regjistri.operations.PeopleImport;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "import-people", description = "Brings the people of a file into the register and prints how many.")
final class ImportPeopleCommand extends Subcommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "People as the synth program writes them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() {
        var settings = regjistri().settings();
        SecretFiles.makeMissing(settings, Ports.machineClock());
        try (var context = Application.start(regjistri().application(), SpringProperties.withoutServing(settings))) {
            long people = context.getBean(PeopleImport.class).importFrom(file, this::tell);
            print(Long.toString(people));
            return ExitCode.FINE;
        } catch (IllegalArgumentException e) {
            tell(e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
