package org.regjistri.operations.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import org.regjistri.access.AccessKeys;
import org.regjistri.documents.seal.SealOffice;
import org.regjistri.documents.seal.SealSettings;
import org.regjistri.journal.CheckpointKey;

/// The keys in the secrets folder, made at the first start. A key that is there is never touched.
public final class SecretFiles {
    /// In the secrets folder: the key of a root that was made here, for trying out.
    public static final String TRIAL_ROOT = "seal-root";

    private SecretFiles() {}

    /// @param clock says from when on certificates that are made here are valid
    public static void makeMissing(Settings settings, Clock clock) {
        try {
            Files.createDirectories(settings.path(Setting.SECRETS_FOLDER), mode("rwx------"));
            make(settings.path(Setting.JOURNAL_KEY), CheckpointKey::generate);
            make(settings.path(Setting.ACCESS_KEY), AccessKeys::generate);
            make(settings.path(Setting.SCANS_KEY), AccessKeys::generate);
            make(settings.path(Setting.PERSONAL_NUMBER_KEY), SecretFiles::personalNumberKey);
            new SealOffice(sealSettings(settings), clock)
                    .makeTrial(settings.path(Setting.SECRETS_FOLDER).resolve(TRIAL_ROOT));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be made: " + e.getMessage(), e);
        }
    }

    public static SealSettings sealSettings(Settings settings) {
        return new SealSettings(
                settings.path(Setting.SEAL_KEYSTORE).toString(),
                settings.path(Setting.SEAL_PASSWORD).toString(),
                settings.path(Setting.SEAL_TIME_STAMP_KEYSTORE).toString(),
                settings.path(Setting.SEAL_CERTIFICATES).toString(),
                settings.value(Setting.SEAL_PKCS11_LIBRARY),
                settings.value(Setting.SEAL_PKCS11_SLOT),
                settings.path(Setting.SEAL_PKCS11_PIN).toString(),
                settings.value(Setting.SEAL_LEVEL),
                settings.value(Setting.SEAL_TSA_URL),
                Integer.parseInt(settings.value(Setting.SEAL_DAYS_NOTICE)));
    }

    private static void make(Path file, Maker maker) throws IOException {
        if (!Files.exists(file)) {
            maker.make(file);
        }
    }

    // VERSION:64 hexadecimal digits
    private static void personalNumberKey(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, mode("rw-------"))) {
            channel.write(StandardCharsets.US_ASCII.encode("1:" + HexFormat.of().formatHex(key) + "\n"));
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private interface Maker {
        void make(Path file) throws IOException;
    }
}
