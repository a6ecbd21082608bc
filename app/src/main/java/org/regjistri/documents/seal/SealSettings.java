package org.regjistri.documents.seal;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/// Where the seal's keys and certificates are.
///
/// @param keystoreFile PKCS#12 with the seal's key; not looked at where a PKCS#11 module is named
/// @param passwordFile the first line opens both PKCS#12 files
/// @param timestampKeystoreFile PKCS#12 with the key of the time-stamp unit inside the process
/// @param certificatesFolder what is public: root, certificates, revocation lists
/// @param pkcs11Library the module's shared library; blank: PKCS#12
/// @param pkcs11Slot the slot's id as the module gives it, `0x…` or decimal; blank: the first slot
/// @param pkcs11PinFile the first line is the PIN
/// @param tsaUrl an RFC 3161 authority; blank: the unit inside the process
/// @param daysNotice so many days before a certificate ends, health says so
@NamedInterface("seal")
@ConfigurationProperties("regjistri.seal")
public record SealSettings(
        @DefaultValue("") String keystoreFile,
        @DefaultValue("") String passwordFile,
        @DefaultValue("") String timestampKeystoreFile,
        @DefaultValue("") String certificatesFolder,
        @DefaultValue("") String pkcs11Library,
        @DefaultValue("") String pkcs11Slot,
        @DefaultValue("") String pkcs11PinFile,
        @DefaultValue("B-T") String level,
        @DefaultValue("") String tsaUrl,
        @DefaultValue("30") int daysNotice) {

    public Path keystore() {
        return Path.of(keystoreFile);
    }

    public Path password() {
        return Path.of(passwordFile);
    }

    public Path timestampKeystore() {
        return Path.of(timestampKeystoreFile);
    }

    public Path folder() {
        return Path.of(certificatesFolder);
    }

    /// Empty where the key is in a PKCS#12 file.
    public Optional<Path> library() {
        return pkcs11Library.isBlank() ? Optional.empty() : Optional.of(Path.of(pkcs11Library));
    }

    public boolean isLongTerm() {
        return level.equals("LTA");
    }
}
