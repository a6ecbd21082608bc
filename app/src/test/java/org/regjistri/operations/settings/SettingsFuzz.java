package org.regjistri.operations.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A settings file.
public final class SettingsFuzz {
    private SettingsFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Path file = Files.createTempFile("regjistri", ".properties");
        try {
            Files.write(file, input);
            Settings.read(new SettingsSource(file, Map.of(), Map.of()));
        } catch (SettingsProblem _) {
            // Every fault by name.
        } finally {
            Files.delete(file);
        }
    }
}
