package org.regjistri.documents.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The seals of this register, from the files and keys that its settings name.
final class SealsAtWork implements Seals {
    private final SealFolder folder;
    private final SealKeys keys;
    private final TimeStamps timeStamps;
    private final PadesSealing pades;
    private final Duration notice;
    private final Clock clock;

    SealsAtWork(SealSettings settings, Clock clock) {
        this.folder = new SealFolder(settings.folder());
        this.keys = new SealKeys(KeyStorage.ofSeal(settings));
        this.timeStamps = new TimeStamps(settings, clock);
        this.pades = new PadesSealing(settings.isLongTerm(), timeStamps.isInside());
        this.notice = Duration.ofDays(settings.daysNotice());
        this.clock = clock;
    }

    @Override
    public String visible(String type, Map<String, String> message) {
        SealingKey key = current(files());
        return VisibleSeal.of(type, message, key, data -> keys.sign(key, data));
    }

    @Override
    public SealedFile seal(byte[] pdf) {
        PublicFiles files = files();
        SealingKey key = current(files);
        // As fine as the database keeps it: the journal and the table say the same.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            byte[] sealed = pades.seal(pdf, key, files, timeStamps.source(files), at, data -> keys.sign(key, data));
            return new SealedFile(sealed, fingerprint(key.certificate()), at);
        } catch (RuntimeException e) {
            throw unavailableOr(e);
        }
    }

    @Override
    public Examination examine(byte[] file) {
        return FileExamination.of(file, files());
    }

    @Override
    public List<SealCertificate> certificates() {
        PublicFiles files = files();
        return files.seals().stream()
                .map(one -> new SealCertificate(one, one.equals(files.current()), files.isRevoked(one)))
                .toList();
    }

    /// Tries the key.
    SealReport report() {
        X509Certificate certificate = null;
        var faults = new ArrayList<String>();
        try {
            PublicFiles files = files();
            certificate = files.current();
            faults.addAll(ending(files));
            keys.sign(current(files), new byte[] {0});
            timeStamps.source(files);
        } catch (SealUnavailable e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return SealReport.of(certificate, faults);
    }

    private List<String> ending(PublicFiles files) {
        Instant now = clock.instant();
        Optional<String> stamps = timeStamps.isInside()
                ? SealReport.endsWithin(notice, now, "the time-stamp unit's certificate", files.timeStamp())
                : Optional.empty();
        return Stream.of(SealReport.endsWithin(notice, now, "the certificate", files.current()), stamps)
                .flatMap(Optional::stream)
                .toList();
    }

    private SealingKey current(PublicFiles files) {
        X509Certificate certificate = files.current();
        if (certificate == null) {
            throw new SealUnavailable("There is no seal certificate yet", null);
        }
        if (files.isRevoked(certificate)) {
            throw new SealUnavailable("The current seal certificate was revoked", null);
        }
        if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
            throw new SealUnavailable("The current seal certificate has expired", null);
        }
        X509Certificate root = files.rootOf(certificate)
                .orElseThrow(() -> new SealUnavailable("No root is known for the seal certificate", null));
        return keys.of(certificate, root);
    }

    private PublicFiles files() {
        try {
            return folder.read();
        } catch (IOException | GeneralSecurityException e) {
            throw new SealUnavailable("The seal's certificates can't be read: " + e.getMessage(), e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // The library wraps what comes out of the time-stamp source.
    private static RuntimeException unavailableOr(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SealUnavailable unavailable) {
                return unavailable;
            }
        }
        return failure;
    }
}
