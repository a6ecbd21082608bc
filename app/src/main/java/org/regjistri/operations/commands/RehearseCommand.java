package org.regjistri.operations.commands;

import java.util.EnumMap;
import java.util.concurrent.Callable;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.SettingsSource.Given;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;

/// Starts everything on ports that nobody uses and ends: Java watches and remembers it for faster starts.
@Command(name = "rehearse", hidden = true, description = "Starts and ends, to prepare fast starts.")
final class RehearseCommand extends Subcommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var given = new EnumMap<Setting, Given>(Setting.class);
        given.put(Setting.HTTP_PORT, new Given("rehearse", "0"));
        given.put(Setting.MANAGEMENT_PORT, new Given("rehearse", "0"));
        var settings = regjistri().settings(given);
        SecretFiles.makeMissing(settings, Ports.machineClock());
        Application.start(regjistri().application(), SpringProperties.of(settings))
                .close();
        return ExitCode.FINE;
    }
}
