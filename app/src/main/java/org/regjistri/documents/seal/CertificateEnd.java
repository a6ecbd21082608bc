package org.regjistri.documents.seal;

import org.springframework.modulith.NamedInterface;

/// Why a certificate ended before its time (RFC 5280, 5.3.1).
@NamedInterface("seal")
public enum CertificateEnd {
    KEY_COMPROMISE(1),
    SUPERSEDED(4),
    CESSATION_OF_OPERATION(5);

    private final int code;

    CertificateEnd(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
