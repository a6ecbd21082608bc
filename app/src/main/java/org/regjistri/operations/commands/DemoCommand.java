package org.regjistri.operations.commands;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.operations.CountryLoad;
import org.regjistri.operations.CountryLoad.Balance;
import org.regjistri.operations.CountryProblem;
import org.regjistri.operations.DemoContext;
import org.regjistri.operations.DemoStep;
import org.regjistri.operations.PeopleOfCountry;
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
    /// Where the demo's registrar works.
    private static final OfficeCode SHOWN = OfficeCode.of("M06");

    @Option(names = "--people", paramLabel = "FILE", description = "Made-up people to fill the register with.")
    private @Nullable Path people;

    @Option(names = "--country", paramLabel = "FOLDER", description = "A whole country to fill it with, instead.")
    private @Nullable Path country;

    @Override
    public Integer call() throws InterruptedException {
        var settings = regjistri().settings(given());
        SecretFiles.makeMissing(settings, Ports.machineClock());
        if (country != null && !isLoaded(country, settings)) {
            return ExitCode.FAILED;
        }
        var context = Application.start(regjistri().application(), SpringProperties.of(settings));
        fill(context, settings);
        tell("Open " + SpringProperties.publicUrl(settings) + " in a browser. Ctrl-C stops the demo.");
        Application.awaitEnd(context);
        return ExitCode.FINE;
    }

    private @Nullable Path known(ConfigurableApplicationContext context, Settings settings) {
        if (country == null) {
            return people;
        }
        Path file = settings.path(Setting.DATA_FOLDER).resolve("people-to-show.jsonl");
        context.getBean(PeopleOfCountry.class).write(country, SHOWN, file);
        return file;
    }

    /// At the first start, or after one that was cut off; later it is there.
    private boolean isLoaded(Path folder, Settings settings) {
        try (var context = Application.start(regjistri().application(), LoadCountryCommand.properties(settings))) {
            var loading = context.getBean(CountryLoad.class);
            if (loading.isFinished()) {
                return true;
            }
            Balance balance = LoadCountryCommand.load(loading, folder, progressLine());
            balance.lines().stream()
                    .filter(line -> !balance.isEven())
                    .map(LoadCountryCommand::words)
                    .forEach(this::tell);
            return balance.isEven();
        }
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
        if (people != null && context.getBean(CountryLoad.class).isBegun()) {
            context.close();
            throw new CountryProblem("A whole country is in this data folder: start it with --scale full, or choose"
                    + " another folder with --data.");
        }
        var work = new DemoContext(people, known(context, settings), settings.path(Setting.DATA_FOLDER), this::tell);
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
