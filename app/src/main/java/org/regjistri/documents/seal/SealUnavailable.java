package org.regjistri.documents.seal;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The key or the time-stamp authority cannot be reached now. Trying again later may help.
@NamedInterface("seal")
public final class SealUnavailable extends RuntimeException {
    public SealUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
