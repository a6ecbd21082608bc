package org.regjistri.documents.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An opened place of keys.
final class OpenKeys implements AutoCloseable {
    private final KeyStore store;
    private final char[] secret;
    private final @Nullable Provider provider;
    private final Act saving;
    private final Act closing;

    /// @param provider null: any that knows the keys
    OpenKeys(KeyStore store, char[] secret, @Nullable Provider provider, Act saving, Act closing) {
        this.store = store;
        this.secret = secret;
        this.provider = provider;
        this.saving = saving;
        this.closing = closing;
    }

    @Nullable
    Provider provider() {
        return provider;
    }

    Optional<PrivateKey> keyOf(PublicKey publicKey) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate != null
                    && certificate.getPublicKey().equals(publicKey)
                    && store.getKey(alias, secret) instanceof PrivateKey key) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// A new pair on P-256, not kept before [#keep].
    KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator =
                provider == null ? KeyPairGenerator.getInstance("EC") : KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /// @param certificate of the key; by its public key the private one is found again
    void keep(String alias, PrivateKey key, X509Certificate certificate) throws IOException, GeneralSecurityException {
        store.setKeyEntry(alias, key, provider == null ? secret : null, new Certificate[] {certificate});
        saving.run();
    }

    @Override
    public void close() {
        try {
            closing.run();
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            // It is given up because it can't be reached any more.
        }
    }

    interface Act {
        void run() throws IOException, GeneralSecurityException;
    }
}
