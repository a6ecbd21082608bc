package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/// Where private keys are kept.
sealed interface KeyStorage permits Pkcs12Storage, Pkcs11Storage {

    /// @throws IOException where it is away, or the passphrase is wrong
    OpenKeys open() throws IOException, GeneralSecurityException;

    /// As [#open], and makes it where there is none yet.
    OpenKeys openOrMake() throws IOException, GeneralSecurityException;

    /// The files that it rests on: where one changes, it has to be opened again.
    List<Path> files();

    /// True where a call may hang, because it leaves the process.
    boolean isOutside();

    static KeyStorage ofSeal(SealSettings settings) {
        return settings.library()
                .<KeyStorage>map(
                        library -> new Pkcs11Storage(library, settings.pkcs11Slot(), Path.of(settings.pkcs11PinFile())))
                .orElseGet(() -> new Pkcs12Storage(settings.keystore(), settings.password()));
    }

    static KeyStorage ofTimeStamps(SealSettings settings) {
        return new Pkcs12Storage(settings.timestampKeystore(), settings.password());
    }
}
