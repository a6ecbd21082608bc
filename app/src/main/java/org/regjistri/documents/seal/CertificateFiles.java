package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Certificates as files.
@NamedInterface("seal")
public final class CertificateFiles {
    private CertificateFiles() {}

    /// PEM or DER, exactly one.
    public static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        return Pem.certificate(file);
    }

    public static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
        return Pem.bytes(List.of(certificate));
    }

    /// SHA-256 of the DER form, in hexadecimal.
    public static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.of().formatHex(hash);
    }
}
