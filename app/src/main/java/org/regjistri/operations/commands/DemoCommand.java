package org.regjistri.operations.commands;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.operations.DemoContext;
import org.regjistri.operations.DemoStep;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsSource.Given;
import org.regjistri.operations.settings.SpringProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Serves a register of made-up people, to look at and to learn with.")
final class DemoCommand extends Subcommand implements Callable<Integer> {
    @Option(names = "--people", paramLabel = "FILE", description = "Made-up people to fill the register with.")
    private @Nullable Path people;

    @Override
    public Integer call() throws InterruptedException {
        var settings = regjistri().settings(given());
        SecretFiles.makeMissing(settings, Ports.machineClock());
        var context = Application.start(regjistri().application(), SpringProperties.of(settings));
        fill(context, settings);
        tell("Open " + SpringProperties.publicUrl(settings) + " in a browser. Ctrl-C stops the demo.");
        Application.awaitEnd(context);
        return ExitCode.FINE;
    }

    private Map<Setting, Given> given() {
        var given = new EnumMap<Setting, Given>(Setting.class);
        given.put(Setting.DEMO, new Given("demo", "true"));
        if (Terminal.isThere()) {
            given.put(Setting.LOG_FORMAT, new Given("demo at a terminal", "text"));
        }
        return given;
    }

    private void fill(ConfigurableApplicationContext context, Settings settings) {
        var work = new DemoContext(people, settings.path(Setting.DATA_FOLDER), this::tell);
        try {
            context.getBeanProvider(DemoStep.class).stream()
                    .sorted(Comparator.comparingInt(DemoStep::order))
                    .forEach(step -> step.run(work));
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }
}
