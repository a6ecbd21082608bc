package org.regjistri.scans.keeping;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How scans are kept.
///
/// @param folder where the encrypted files lie
/// @param keyFile the Tink keyset that encrypts them
/// @param megabytes how large a file that is handed in may be
@ConfigurationProperties("regjistri.scans")
record ScanSettings(
        String folder, String keyFile, @DefaultValue("10") int megabytes) {}
