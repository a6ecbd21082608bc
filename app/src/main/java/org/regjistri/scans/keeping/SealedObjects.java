package org.regjistri.scans.keeping;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.regjistri.scans.ScanId;

/// Encrypts objects on their way into the store, each bound to its scan, so that none can be put in another's place.
final class SealedObjects {
    private final ObjectStore store;
    private final Aead aead;

    SealedObjects(ObjectStore store, Aead aead) {
        this.store = store;
        this.aead = aead;
    }

    void put(ScanId id, byte[] content) {
        try {
            store.put(id, aead.encrypt(content, context(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The scan cannot be written", e);
        }
    }

    /// @throws IllegalStateException where it is gone, or not what was put there
    byte[] read(ScanId id) {
        try {
            byte[] sealed = store.find(id)
                    .orElseThrow(() -> new IllegalStateException("The file of the scan " + id + " is gone"));
            return aead.decrypt(sealed, context(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file of the scan " + id + " was changed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the scan " + id + " cannot be read", e);
        }
    }

    void delete(ScanId id) {
        try {
            store.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the scan " + id + " cannot be removed", e);
        }
    }

    /// Removes files older than that moment that no scan is known for.
    ///
    /// @param missing of some ids those that no scan has
    /// @return how many went
    int deleteStrays(Instant before, UnaryOperator<Set<ScanId>> missing) {
        try {
            return store.deleteStrays(before, missing);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the scans cannot be read", e);
        }
    }

    private static byte[] context(ScanId id) {
        return ("scan:" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
