package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The key that belongs to a certificate, opened once, and again when a file changed or the token was away.
final class SealKeys {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final KeyStorage storage;
    private final TimeLimit limit = new TimeLimit(LIMIT);
    private final AtomicReference<@Nullable Opened> opened = new AtomicReference<>();

    SealKeys(KeyStorage storage) {
        this.storage = storage;
    }

    /// @throws SealUnavailable where it can't be reached now
    synchronized SealingKey of(X509Certificate certificate, X509Certificate root) {
        try {
            List<FileTime> times = times();
            Opened before = opened.get();
            if (before != null
                    && before.times.equals(times)
                    && before.key.certificate().equals(certificate)) {
                return before.key;
            }
            return within(() -> open(certificate, root, times));
        } catch (SealUnavailable e) {
            throw e;
        } catch (Exception e) {
            forget();
            throw new SealUnavailable("The seal's key can't be reached: " + e.getMessage(), e);
        }
    }

    /// ECDSA with SHA-256; DER. A token that was away and is back is opened anew.
    ///
    /// @throws SealUnavailable where it can't be reached now
    byte[] sign(SealingKey key, byte[] data) {
        try {
            return within(() -> key.sign(data));
        } catch (SealUnavailable e) {
            forget();
            throw e;
        } catch (Exception _) {
            forget();
            return signAgain(of(key.certificate(), key.root()), data);
        }
    }

    private byte[] signAgain(SealingKey key, byte[] data) {
        try {
            return within(() -> key.sign(data));
        } catch (SealUnavailable e) {
            throw e;
        } catch (Exception e) {
            forget();
            throw new SealUnavailable("The seal's key can't be used: " + e.getMessage(), e);
        }
    }

    private SealingKey open(X509Certificate certificate, X509Certificate root, List<FileTime> times)
            throws IOException, GeneralSecurityException {
        OpenKeys keys = storage.open();
        PrivateKey privateKey = keys.keyOf(certificate.getPublicKey()).orElse(null);
        if (privateKey == null) {
            keys.close();
            throw new IOException("none of the keys belongs to the current certificate");
        }
        var key = new SealingKey(certificate, root, privateKey, keys.provider());
        close(opened.getAndSet(new Opened(keys, key, times)));
        return key;
    }

    private void forget() {
        Opened before = opened.getAndSet(null);
        if (before != null) {
            limit.run(() -> close(before));
        }
    }

    private static void close(@Nullable Opened opened) {
        if (opened != null) {
            opened.keys.close();
        }
    }

    private List<FileTime> times() throws IOException {
        var times = new ArrayList<FileTime>();
        for (Path file : storage.files()) {
            times.add(SealFolder.timeOf(file));
        }
        return times;
    }

    private <T> T within(Callable<T> call) throws Exception {
        return storage.isOutside() ? limit.call(call) : call.call();
    }

    private record Opened(OpenKeys keys, SealingKey key, List<FileTime> times) {}
}
