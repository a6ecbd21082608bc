package org.regjistri.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;

/// Where time stamps come from: an authority by its address, or the unit inside the process.
final class TimeStamps {
    private static final int CONNECTION_MILLIS = 2000;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final SealSettings settings;
    private final SealKeys keys;
    private final Clock clock;
    private final TimeLimit limit = new TimeLimit(LIMIT);

    TimeStamps(SealSettings settings, Clock clock) {
        this.settings = settings;
        this.keys = new SealKeys(KeyStorage.ofTimeStamps(settings));
        this.clock = clock;
    }

    /// @throws SealUnavailable where there is neither an authority nor a unit
    TSPSource source(PublicFiles files) {
        return settings.tsaUrl().isBlank() ? guarded(unit(files)) : guarded(authority());
    }

    boolean isInside() {
        return settings.tsaUrl().isBlank();
    }

    private TSPSource unit(PublicFiles files) {
        X509Certificate certificate = files.timeStamp();
        if (certificate == null) {
            throw new SealUnavailable("There is no time-stamp authority", null);
        }
        X509Certificate root = files.rootOf(certificate)
                .orElseThrow(() -> new SealUnavailable("No root is known for the time-stamp unit", null));
        return new TimeStampUnit(keys.of(certificate, root), clock);
    }

    private TSPSource authority() {
        var loader = new TimestampDataLoader();
        loader.setRedirectsEnabled(false);
        loader.setTimeoutConnection(CONNECTION_MILLIS);
        loader.setTimeoutConnectionRequest(CONNECTION_MILLIS);
        loader.setTimeoutSocket(CONNECTION_MILLIS);
        loader.setTimeoutResponse((int) LIMIT.toMillis());
        return new OnlineTSPSource(settings.tsaUrl(), loader);
    }

    private TSPSource guarded(TSPSource source) {
        return new Guarded(source, isInside() ? null : limit);
    }

    /// Whatever keeps a stamp away is said in one way.
    private record Guarded(
            TSPSource source,
            @org.jspecify.annotations.Nullable TimeLimit limit) implements TSPSource {
        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            try {
                return limit == null
                        ? source.getTimeStampResponse(algorithm, digest)
                        : limit.call(() -> source.getTimeStampResponse(algorithm, digest));
            } catch (Exception e) {
                throw new SealUnavailable("The time-stamp authority can't be reached: " + e.getMessage(), e);
            }
        }
    }
}
