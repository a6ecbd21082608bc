package org.regjistri.operations.commands;

import java.util.concurrent.Callable;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Serves the register until it is stopped (Ctrl-C or SIGTERM).")
final class RunCommand extends Subcommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        var settings = regjistri().settings();
        SecretFiles.makeMissing(settings, Ports.machineClock());
        var context = Application.start(regjistri().application(), SpringProperties.of(settings));
        Application.awaitEnd(context);
        return ExitCode.FINE;
    }
}
