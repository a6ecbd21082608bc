package org.regjistri.operations.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regjistri.operations.CountryLoad;
import org.regjistri.operations.CountryLoad.Balance;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Alone on its data folder: until the end nobody is served.
@Command(
        name = "load-country",
        description = "Brings a whole country into an empty register, and says whether it balances."
                + " Cut off, it goes on where it stopped.")
final class LoadCountryCommand extends Subcommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "A country as the synth program writes it, with CSV files.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Override
    public Integer call() {
        var settings = regjistri().settings();
        SecretFiles.makeMissing(settings, Ports.machineClock());
        try (var context = Application.start(regjistri().application(), properties(settings))) {
            Balance balance = load(context.getBean(CountryLoad.class), folder, progressLine());
            balance.lines().forEach(line -> print(words(line)));
            return balance.isEven() ? ExitCode.FINE : ExitCode.FAILED;
        }
    }

    static Balance load(CountryLoad country, Path folder, ProgressLine progress) {
        try {
            return country.load(folder, progress);
        } finally {
            progress.end();
        }
    }

    /// What a register needs that is loaded: alone, and without the limits of serving.
    static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = SpringProperties.withoutServing(settings);
        properties.put("regjistri.database.attach", "false");
        properties.put("regjistri.database.loading", "true");
        properties.put("regjistri.database.statement-timeout", "3600s");
        properties.put("regjistri.database.idle-timeout", "3600s");
        return properties;
    }

    static String words(Balance.Line line) {
        return String.format(
                Locale.ROOT,
                "%-30s %,12d rows in the files %,12d in the register%s",
                line.table(),
                line.inFiles(),
                line.inTable(),
                line.inFiles() == line.inTable() ? "" : "  DIFFERENT");
    }
}
