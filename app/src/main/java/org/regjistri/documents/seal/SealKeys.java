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
import javax.security.auth.login.FailedLoginException;
import org.jspecify.annotations.Nullable;

/// The key that belongs to a certificate, opened once, and again when a file changed or the token was away.
final class SealKeys {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /// So that those who wait behind one another don't wait in sum.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final KeyStorage storage;
    private final TimeLimit limit = new TimeLimit(LIMIT);
    /// A token locks itself after a few wrong PINs: the same one is never tried twice.
    private @Nullable List<FileTime> refused;

    private long silentUntil = System.nanoTime();
    private final AtomicReference<@Nullable Opened> opened = new AtomicReference<>();

    SealKeys(KeyStorage storage) {
        this.storage = storage;
    }

    /// @throws SealUnavailable where it can't be reached now
    synchronized SealingKey of(X509Certificate certificate, X509Certificate root) {
        List<FileTime> times = times();
        Opened before = opened.get();
        if (before != null
                && before.times.equals(times)
                && before.key.certificate().equals(certificate)) {
            return before.key;
        }
        if (silentUntil - System.nanoTime() > 0) {
            throw new SealUnavailable("The seal's key did not answer a moment ago", null);
        }
        if (times.equals(refused)) {
            throw new SealUnavailable("The token refused the PIN: mend the file of the PIN", null);
        }
        return opened(certificate, root, times);
    }

    private SealingKey opened(X509Certificate certificate, X509Certificate root, List<FileTime> times) {
        try {
            return within(() -> open(certificate, root, times));
        } catch (SealUnavailable e) {
            silentUntil = System.nanoTime() + SILENCE.toNanos();
            throw e;
        } catch (Exception e) {
            forget();
            refused = isRefusal(e) ? times : null;
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

    private List<FileTime> times() {
        var times = new ArrayList<FileTime>();
        try {
            for (Path file : storage.files()) {
                times.add(SealFolder.timeOf(file));
            }
            return times;
        } catch (IOException e) {
            throw new SealUnavailable("The seal's key can't be reached: " + e.getMessage(), e);
        }
    }

    private static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedLoginException) {
                return true;
            }
        }
        return false;
    }

    private <T> T within(Callable<T> call) throws Exception {
        return storage.isOutside() ? limit.call(call) : call.call();
    }

    private record Opened(OpenKeys keys, SealingKey key, List<FileTime> times) {}
}
