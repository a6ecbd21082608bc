package org.regjistri.operations.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where settings are looked for.
///
/// @param configFile what `--config` named; null: `regjistri.properties` in the data folder, if there
/// @param given settings given as options, by the option's name
/// @param environment the process's variables
public record SettingsSource(@Nullable Path configFile, Map<Setting, Given> given, Map<String, String> environment) {
    private static final String PREFIX = "REGJISTRI_";
    private static final String CONFIG = "REGJISTRI_CONFIG";
    /// Read by the script, before there is an application.
    private static final Set<String> OF_THE_SCRIPT =
            Set.of(CONFIG, "REGJISTRI_AOT", "REGJISTRI_HEAP", "REGJISTRI_TEST_HEAP", "REGJISTRI_TEST_PROCESSES");

    /// @param option such as `--data`
    public record Given(String option, String value) {}

    Map<Setting, Settings.Value> fromCommandLine() {
        var values = new EnumMap<Setting, Settings.Value>(Setting.class);
        given.forEach((setting, option) ->
                values.put(setting, new Settings.Value(option.value(), new Origin.OnCommandLine(option.option()))));
        return values;
    }

    Map<Setting, Settings.Value> fromEnvironment(List<String> faults) {
        var values = new EnumMap<Setting, Settings.Value>(Setting.class);
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !OF_THE_SCRIPT.contains(variable)) {
                Setting.ofVariable(variable)
                        .ifPresentOrElse(
                                setting -> values.put(
                                        setting, new Settings.Value(value.strip(), new Origin.InEnvironment(variable))),
                                () -> faults.add(unknown("The environment", variable, Setting::variable)));
            }
        });
        return values;
    }

    Map<Setting, Settings.Value> fromFile(List<String> faults) {
        var values = new EnumMap<Setting, Settings.Value>(Setting.class);
        Path file = file();
        if (file == null) {
            return values;
        }
        Properties properties = read(file);
        for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
            String value = properties.getProperty(key).strip();
            Setting.ofKey(key)
                    .ifPresentOrElse(
                            setting -> values.put(setting, new Settings.Value(value, new Origin.InFile(file))),
                            () -> faults.add(unknown("The file " + file, key, Setting::key)));
        }
        return values;
    }

    private @Nullable Path file() {
        if (configFile != null) {
            return configFile;
        }
        String named = environment.get(CONFIG);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path usual = dataFolder().resolve("regjistri.properties");
        return Files.exists(usual) ? usual : null;
    }

    private Path dataFolder() {
        Given option = given.get(Setting.DATA_FOLDER);
        return Path.of(
                option != null
                        ? option.value()
                        : environment.getOrDefault(Setting.DATA_FOLDER.variable(), Setting.DATA_FOLDER.byDefault()));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsProblem(List.of("The settings file " + file + " can't be read."));
        }
    }

    private static String unknown(String where, String written, Function<Setting, String> name) {
        List<String> names = Arrays.stream(Setting.values()).map(name).toList();
        return where + " sets " + written + ", which is no setting: did you mean " + Names.nearest(written, names)
                + "?";
    }
}
