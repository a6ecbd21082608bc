package org.regjistri.operations.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The settings of one run. The command line goes before the environment, that before the file, that before the
/// defaults.
public final class Settings {
    private final Map<Setting, Value> values;

    private Settings(Map<Setting, Value> values) {
        this.values = values;
    }

    /// @throws SettingsProblem with every fault that was found
    public static Settings read(SettingsSource source) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        var faults = new ArrayList<String>();
        values.putAll(source.fromFile(faults));
        values.putAll(source.fromEnvironment(faults));
        values.putAll(source.fromCommandLine());
        var settings = new Settings(values);
        settings.complete();
        settings.check(faults);
        if (!faults.isEmpty()) {
            throw new SettingsProblem(faults);
        }
        return settings;
    }

    /// What it is set to, or its default; blank where it has none.
    public String value(Setting setting) {
        return of(setting).text();
    }

    public boolean isSet(Setting setting) {
        return !value(setting).isBlank();
    }

    public Path path(Setting setting) {
        return Path.of(value(setting)).toAbsolutePath().normalize();
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(value(setting));
    }

    public Origin origin(Setting setting) {
        return of(setting).origin();
    }

    public Map<Setting, Value> all() {
        return Collections.unmodifiableMap(values);
    }

    private Value of(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    private void complete() {
        for (Setting setting : Setting.values()) {
            values.putIfAbsent(setting, new Value(filled(setting.byDefault()), new Origin.Default()));
        }
    }

    private String filled(String byDefault) {
        String text = byDefault;
        if (text.contains("{secrets}")) {
            text = text.replace("{secrets}", value(Setting.SECRETS_FOLDER));
        }
        return text.contains("{data}") ? text.replace("{data}", value(Setting.DATA_FOLDER)) : text;
    }

    private void check(List<String> faults) {
        values.forEach((setting, value) -> {
            if (!value.text().isBlank() && !setting.kind().accepts(value.text())) {
                faults.add(setting.key() + " must be " + setting.kind().words() + ", not "
                        + setting.masked(value.text()) + " (" + value.origin().words() + ").");
            }
        });
        if (isSet(Setting.TLS_CERTIFICATE) != isSet(Setting.TLS_KEY)) {
            faults.add(Setting.TLS_CERTIFICATE.key() + " and " + Setting.TLS_KEY.key() + " must be set together.");
        }
    }

    /// @param text blank where it is not set
    public record Value(String text, Origin origin) {}
}
