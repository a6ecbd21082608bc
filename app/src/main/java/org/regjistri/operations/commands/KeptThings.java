package org.regjistri.operations.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regjistri.database.Backups;
import org.regjistri.database.KeptFolder;
import org.regjistri.journal.CheckpointKey;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SpringProperties;
import org.regjistri.scans.ScanFiles;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// What of this register a backup takes along, and what it must not.
final class KeptThings {
    /// Without these the data can't be read, or not be gone on with.
    private static final List<Setting> NEEDED = List.of(
            Setting.JOURNAL_KEY,
            Setting.ACCESS_KEY,
            Setting.SCANS_KEY,
            Setting.PERSONAL_NUMBER_KEY,
            Setting.SEAL_KEYSTORE);

    private static final List<Setting> ALL_KEYS = List.of(
            Setting.JOURNAL_KEY,
            Setting.ACCESS_KEY,
            Setting.PROVIDER_SECRET,
            Setting.SCANS_KEY,
            Setting.PERSONAL_NUMBER_KEY,
            Setting.SEAL_KEYSTORE,
            Setting.SEAL_PASSWORD,
            Setting.SEAL_PKCS11_PIN,
            Setting.SEAL_TIME_STAMP_KEYSTORE,
            Setting.SMTP_PASSWORD,
            Setting.SMS_TOKEN);

    private final Settings settings;

    KeptThings(Settings settings) {
        this.settings = settings;
    }

    Backups backups() {
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", SpringProperties.withoutServing(settings)));
        return new Backups(environment);
    }

    List<KeptFolder> folders() {
        return List.of(
                KeptFolder.publicly("published", settings.path(Setting.JOURNAL_PUBLISHED)),
                KeptFolder.publicly("seal", settings.path(Setting.SEAL_CERTIFICATES)),
                KeptFolder.ofRows("objects", settings.path(Setting.SCANS_FOLDER), new ScanFiles()));
    }

    Map<String, Path> neededKeys() {
        Map<String, Path> keys = new LinkedHashMap<>();
        for (Setting setting : NEEDED) {
            keys.put(setting.key(), settings.path(setting));
        }
        return keys;
    }

    CheckpointSigner journal() {
        return CheckpointKey.signer(settings.value(Setting.JOURNAL_ORIGIN), settings.path(Setting.JOURNAL_KEY));
    }

    /// Every key file that is there, by its setting; and what else lies in the secrets folder, by its path in there.
    /// Passwords of the database aren't among them: they are made anew with it.
    Map<String, Path> keyFiles() {
        Map<String, Path> keys = new TreeMap<>();
        for (Setting setting : ALL_KEYS) {
            if (settings.isSet(setting) && Files.exists(settings.path(setting))) {
                keys.put(setting.key(), settings.path(setting));
            }
        }
        Path secrets = settings.path(Setting.SECRETS_FOLDER);
        if (Files.isDirectory(secrets)) {
            try (var files = Files.walk(secrets)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !keys.containsValue(file) && !isOfDatabase(secrets, file))
                        .forEach(file -> keys.put(secrets.relativize(file).toString(), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private boolean isOfDatabase(Path secrets, Path file) {
        return file.equals(settings.path(Setting.DATABASE_OWNER_PASSWORD))
                || file.equals(settings.path(Setting.DATABASE_PASSWORD))
                || file.equals(secrets.resolve("database-superuser"));
    }

    /// Where a key file of that name belongs.
    ///
    /// @param name as [#keyFiles] gives it
    Path placeOf(String name) {
        for (Setting setting : ALL_KEYS) {
            if (setting.key().equals(name)) {
                return settings.path(setting);
            }
        }
        Path secrets = settings.path(Setting.SECRETS_FOLDER);
        Path place = secrets.resolve(name).normalize();
        if (!place.startsWith(secrets)) {
            throw new IllegalArgumentException("A key file outside of the secrets folder: " + name);
        }
        return place;
    }
}
