package org.regjistri.database.backup;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Encrypts parts as they stream by, each bound to its name. The key is made for one backup and lies in it, locked with
/// the passphrase.
public interface PartCipher {
    PartCipher NONE = new PartCipher() {
        @Override
        public OutputStream encrypting(OutputStream out, String name) {
            return out;
        }

        @Override
        public InputStream decrypting(InputStream in, String name) {
            return in;
        }
    };

    OutputStream encrypting(OutputStream out, String name) throws IOException;

    InputStream decrypting(InputStream in, String name) throws IOException;

    /// @return the key as JSON
    static String newKey() {
        try {
            StreamingAeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't make a key", e);
        }
    }

    static PartCipher of(String key) {
        try {
            StreamingAeadConfig.register();
            return new Streaming(TinkJsonProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key", e);
        }
    }

    record Streaming(StreamingAead aead) implements PartCipher {

        @Override
        public OutputStream encrypting(OutputStream out, String name) throws IOException {
            try {
                return aead.newEncryptingStream(out, name.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IOException("Can't encrypt " + name, e);
            }
        }

        @Override
        public InputStream decrypting(InputStream in, String name) throws IOException {
            try {
                return aead.newDecryptingStream(in, name.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IOException("Can't decrypt " + name, e);
            }
        }
    }
}
