package org.regjistri.journal.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.VerifierKey;

/// Signs with an Ed25519 key from a file: PKCS#8 as PEM, or the 32 bytes of the seed in Base64.
public final class KeyFileSigner implements CheckpointSigner {
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private KeyFileSigner(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    /// @param name the origin of the log, which is also the name of its key
    public static KeyFileSigner read(String name, Path file) {
        try {
            byte[] content = Base64.getMimeDecoder().decode(base64(Files.readString(file)));
            return of(name, content.length == 32 ? pkcs8(content) : content);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The journal's key file cannot be read: " + file, e);
        }
    }

    @Override
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The checkpoint cannot be signed", e);
        }
    }

    private static KeyFileSigner of(String name, byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        // Java itself cannot derive the public key from the private one.
        byte[] publicKey =
                new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        return new KeyFileSigner(VerifierKey.of(name, publicKey), key);
    }

    private static byte[] base64(String text) {
        String body = text.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        return body.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pkcs8(byte[] seed) {
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + seed.length);
        System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
        return encoded;
    }
}
