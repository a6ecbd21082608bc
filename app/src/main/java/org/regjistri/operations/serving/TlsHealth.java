package org.regjistri.operations.serving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.regjistri.law.LegalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Down from some days before the web server's certificate, or one of its chain, ends, and where
/// it can't be read. Where a proxy has the certificate there is nothing to say.
@Component("tlsHealthIndicator")
final class TlsHealth implements HealthIndicator {
    private final String file;
    private final Duration notice;
    private final LegalTime time;

    TlsHealth(
            @Value("${regjistri.tls.certificate-file:}") String file,
            @Value("${regjistri.tls.days-notice:30}") int daysNotice,
            LegalTime time) {
        this.file = file;
        this.notice = Duration.ofDays(daysNotice);
        this.time = time;
    }

    @Override
    public Health health() {
        if (file.isBlank()) {
            return Health.up().withDetail("certificate", "none here").build();
        }
        try {
            Instant end = firstEnd(Path.of(file));
            boolean isNear = time.now().plus(notice).isAfter(end);
            return (isNear ? Health.down() : Health.up())
                    .withDetail("certificate", "until " + end)
                    .build();
        } catch (IOException | CertificateException e) {
            return Health.down().withDetail("certificate", "can't be read").build();
        }
    }

    private static Instant firstEnd(Path file) throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new CertificateException("no certificate in the file"));
        }
    }
}
