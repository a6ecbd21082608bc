package org.regjistri.documents.seal;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;

final class Curves {
    private static final int BITS = 256;
    // The coefficient b of P-256 tells it from other curves of 256 bits.
    private static final String B = "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b";

    private Curves() {}

    static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey onCurve
                && onCurve.getParams().getOrder().bitLength() == BITS
                && onCurve.getParams().getCurve().getB().toString(16).equals(B);
    }
}
