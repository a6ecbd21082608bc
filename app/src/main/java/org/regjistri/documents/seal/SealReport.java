package org.regjistri.documents.seal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// What there is to say about the seal.
///
/// @param words which certificate, until when
/// @param isTrial its root was made here at a first start
/// @param faults what somebody has to mend, in English
@NamedInterface("seal")
public record SealReport(String words, boolean isTrial, List<String> faults) {
    private static final Duration NOTICE = Duration.ofDays(30);

    static SealReport of(@Nullable X509Certificate certificate, List<String> faults, Instant now) {
        if (certificate == null) {
            return new SealReport("without a certificate", false, faults);
        }
        Instant until = certificate.getNotAfter().toInstant();
        var all = new ArrayList<>(faults);
        if (now.plus(NOTICE).isAfter(until)) {
            all.add("the certificate ends at " + until + ": a new one is needed");
        }
        String words = certificate.getSerialNumber().toString(16) + " until " + until;
        return new SealReport(words, SealOffice.isTrial(certificate), List.copyOf(all));
    }
}
