package org.regjistri.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/// A time-stamp unit (RFC 3161) inside the process. It proves nothing against its own operator: a register
/// that counts names an authority of somebody else.
final class TimeStampUnit extends KeyEntityTSPSource {
    private static final String POLICY = "2.25.219583641792457316095281905483652127471";
    private final Clock clock;

    TimeStampUnit(SealingKey key, Clock clock) {
        super(key.privateKey(), key.certificate(), List.of(key.certificate(), key.root()));
        this.clock = clock;
        setTsaPolicy(POLICY);
        setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        setDigestAlgorithm(DigestAlgorithm.SHA256);
        setAcceptedDigestAlgorithms(List.of(DigestAlgorithm.SHA256));
    }

    @Override
    protected Date getProductionTime() {
        return Date.from(clock.instant());
    }
}
