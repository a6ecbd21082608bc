package org.regjistri.documents.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The agency's seal. Keys are in a PKCS#12 file or, by configuration, in a PKCS#11 module.
public interface Seals {

    /// A VDS-NC (ICAO): canonical JSON with the certificate and an ES256 signature, for the code on the paper.
    ///
    /// @param type of the message. Example: `xk.birth-certificate`
    /// @param message in the order given; short keys
    /// @throws SealUnavailable where the key cannot be reached now
    String visible(String type, Map<String, String> message);

    /// PAdES B-T, by configuration LTA.
    ///
    /// @throws SealUnavailable where the key or the time-stamp authority cannot be reached now
    SealedFile seal(byte[] pdf);

    /// What a file's signatures say, whoever made them.
    Examination examine(byte[] file);

    /// Every certificate with which this register sealed or seals, newest first.
    List<SealCertificate> certificates();

    /// @param certificate SHA-256 of its DER form, in hexadecimal
    /// @param sealedAt to the microsecond
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record SealedFile(byte[] content, String certificate, Instant sealedAt) {}

    /// @param ours there is a signature that names a certificate of ours
    /// @param intact that signature covers what it says it covers, unchanged
    record Examination(boolean isPdf, boolean ours, boolean intact) {}
}
