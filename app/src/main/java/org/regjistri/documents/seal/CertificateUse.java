package org.regjistri.documents.seal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// What a certificate of ours is for.
@NamedInterface("seal")
public enum CertificateUse {
    SEAL,
    /// The time-stamp unit inside the process.
    TIME_STAMP;

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    static CertificateUse of(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses != null && uses.contains(TIME_STAMPING) ? TIME_STAMP : SEAL;
        } catch (CertificateParsingException _) {
            return SEAL;
        }
    }
}
