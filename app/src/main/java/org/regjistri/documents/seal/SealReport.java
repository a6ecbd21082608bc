package org.regjistri.documents.seal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// What there is to say about the seal.
///
/// @param words which certificate, until when
/// @param isTrial its root was made here at a first start
/// @param faults what somebody has to mend, in English
@NamedInterface("seal")
public record SealReport(String words, boolean isTrial, List<String> faults) {
    static SealReport of(@Nullable X509Certificate certificate, List<String> faults) {
        return certificate == null
                ? new SealReport("without a certificate", false, List.copyOf(faults))
                : new SealReport(
                        certificate.getSerialNumber().toString(16) + " until " + end(certificate),
                        SealOffice.isTrial(certificate),
                        List.copyOf(faults));
    }

    /// Empty where it is good for longer than that.
    ///
    /// @param whose to begin the sentence with
    static Optional<String> endsWithin(
            Duration notice, Instant now, String whose, @Nullable X509Certificate certificate) {
        return certificate != null && now.plus(notice).isAfter(end(certificate))
                ? Optional.of(whose + " ends at " + end(certificate) + ": a new one is needed")
                : Optional.empty();
    }

    private static Instant end(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }
}
