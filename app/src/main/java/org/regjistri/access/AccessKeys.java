package org.regjistri.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/// Keys that encrypt what is kept: each a Tink keyset as JSON, in a file for its owner only. They belong into the
/// backup, apart from the database.
///
/// Without the one of the one-time codes nobody can sign in.
public final class AccessKeys {
    private AccessKeys() {}

    /// Makes a new key (AES-256-GCM) with the permissions 0600.
    ///
    /// @throws UncheckedIOException where the file is there already or cannot be written
    public static void generate(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            Files.createDirectories(
                    file.toAbsolutePath().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, json, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the key file: " + e.getMessage(), e);
        }
    }

    /// The one of the one-time codes.
    ///
    /// @throws IllegalStateException where the file is no keyset, or can be read by others than its owner
    public static Aead read(Path file) {
        return read(file, "regjistri.access.key-file");
    }

    /// @param setting that names the file, for whoever has to mend it
    /// @throws IllegalStateException where the file is no keyset, or can be read by others than its owner
    public static Aead read(Path file, String setting) {
        try {
            AeadConfig.register();
            demandPrivate(file, setting);
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(setting + " holds no key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " cannot be read", e);
        }
    }

    private static void demandPrivate(Path file, String setting) throws IOException {
        var allowed = Set.of("r--------", "rw-------");
        if (!allowed.contains(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))) {
            throw new IllegalStateException(setting + " must be readable by its owner only (0600)");
        }
    }
}
