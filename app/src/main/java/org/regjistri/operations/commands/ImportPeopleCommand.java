package org.regjistri.operations.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.regjistri.operations.PeopleImport;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "import-people", description = "Brings the people of a file into the register and prints how many.")
final class ImportPeopleCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RegjistriCommand regjistri;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "People as the synth program writes them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() {
        var settings = regjistri.settings();
        SecretFiles.makeMissing(settings, Ports.machineClock());
        PrintWriter messages = spec.commandLine().getErr();
        try (var context = Application.start(regjistri.application(), SpringProperties.withoutServing(settings))) {
            long people = context.getBean(PeopleImport.class).importFrom(file, messages::println);
            spec.commandLine().getOut().println(people);
            return ExitCode.FINE;
        } catch (IllegalArgumentException e) {
            messages.println(e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
