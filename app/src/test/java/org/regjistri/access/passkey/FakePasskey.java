package org.regjistri.access.passkey;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// An authenticator with one key, and the browser around it: writes what a page's script would send.
final class FakePasskey {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final byte[] credentialId = new byte[32];
    private final KeyPair keys;
    private final byte[] handle;
    private String origin = "http://localhost:8080";
    private int flags = PRESENT | VERIFIED;
    private int signatures = 1;

    /// @param handle in base64url, as the page names the official
    FakePasskey(String handle, long seed) {
        this.handle = Base64.getUrlDecoder().decode(handle);
        new Random(seed).nextBytes(credentialId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    FakePasskey from(String other) {
        origin = other;
        return this;
    }

    FakePasskey withFlags(int other) {
        flags = other;
        return this;
    }

    FakePasskey withSignatures(int count) {
        signatures = count;
        return this;
    }

    String registered(String challenge) {
        byte[] client = client("webauthn.create", challenge);
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", authenticatorData(ATTESTED, attested()));
        byte[] object = new ObjectConverter().getCborMapper().writeValueAsBytes(attestation);
        return credential(Map.of("clientDataJSON", text(client), "attestationObject", text(object)));
    }

    String signed(String challenge) {
        return signed(challenge, handle);
    }

    String signed(String challenge, byte[] owner) {
        byte[] client = client("webauthn.get", challenge);
        byte[] data = authenticatorData(0, new byte[0]);
        return credential(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(sign(joined(data, sha256(client)))),
                "userHandle", text(owner)));
    }

    private String credential(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id", text(credentialId),
                "rawId", text(credentialId),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] client(String type, String challenge) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authenticatorData(int more, byte[] attested) {
        return joined(
                sha256("localhost".getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (flags | more)},
                ByteBuffer.allocate(4).putInt(signatures).array(),
                attested);
    }

    private byte[] attested() {
        byte[] key = new ObjectConverter()
                .getCborMapper()
                .writeValueAsBytes(EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        return joined(
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) credentialId.length).array(),
                credentialId,
                key);
    }

    private byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
