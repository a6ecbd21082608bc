package org.regjistri.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// VDS-NC (ICAO Technical Report "VDS-NC", 2021): JSON with its certificate and its signature, ES256.
final class VisibleSeal {
    /// As the agency's travel documents name the issuing state (ICAO Doc 9303-3).
    static final String ISSUER = "RKS";

    private static final int VERSION = 1;
    // P-256
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder();

    private VisibleSeal() {}

    /// @param signing ECDSA with SHA-256 over what it is given; DER
    static String of(String type, Map<String, String> message, SealingKey key, UnaryOperator<byte[]> signing) {
        try {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            ObjectNode data = whole.putObject("data");
            data.putObject("hdr").put("t", type).put("v", VERSION).put("is", ISSUER);
            message.forEach(data.putObject("msg")::put);
            byte[] signed = signing.apply(canonical(data));
            whole.putObject("sig")
                    .put("alg", "ES256")
                    .put("cer", BASE64URL.encodeToString(key.certificate().getEncoded()))
                    .put("sigvl", BASE64URL.encodeToString(plain(signed)));
            return new String(canonical(whole), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("This can't be sealed on paper", e);
        }
    }

    private static byte[] canonical(ObjectNode node) throws IOException {
        return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
    }

    // r and s, 32 bytes each, behind one another
    private static byte[] plain(byte[] der) throws IOException {
        BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(ORDER, der);
        return PlainDSAEncoding.INSTANCE.encode(ORDER, pair[0], pair[1]);
    }
}
