package org.regjistri.documents.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.bouncycastle.cms.CMSException;

/// A file that somebody wants checked: where its signatures are, and what they are. First the bytes as a file, then as
/// a
/// signature.
public final class SealedFileFuzz {
    private SealedFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        for (SignedRange range : SignedRange.in(new String(input, StandardCharsets.ISO_8859_1))) {
            if (range.content(input).isPresent()) {
                range.digest(input);
            }
        }
        try {
            StrictSignature.read(input, new byte[32]);
        } catch (CMSException | GeneralSecurityException | RuntimeException _) {
            // No signature; the examination catches as much.
        }
    }
}
