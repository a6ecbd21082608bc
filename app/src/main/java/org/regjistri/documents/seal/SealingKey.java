package org.regjistri.documents.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/// A private key with its certificate and the root above it.
///
/// @param provider null: any that knows the key
record SealingKey(
        X509Certificate certificate,
        X509Certificate root,
        PrivateKey privateKey,
        @Nullable Provider provider) {

    /// ECDSA with SHA-256; DER.
    byte[] sign(byte[] data) throws GeneralSecurityException {
        Signature signature = provider == null
                ? Signature.getInstance("SHA256withECDSA")
                : Signature.getInstance("SHA256withECDSA", provider);
        signature.initSign(privateKey);
        signature.update(data);
        return signature.sign();
    }
}
