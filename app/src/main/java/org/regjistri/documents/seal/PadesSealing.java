package org.regjistri.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// The invisible signature in the file (PAdES, ETSI EN 319 142-1), by EU DSS.
final class PadesSealing {
    private static final String REASON = "Electronic seal of the issuing authority";
    private static final String LOCATION = "Kosovo";
    /// Room for signature, certificates and a time stamp; an authority of somebody else brings a longer chain.
    private static final int ROOM = 4608;

    private static final int ROOM_FOR_AUTHORITY = 14000;

    private final boolean longTerm;
    private final boolean ownTimeStamps;

    PadesSealing(boolean longTerm, boolean ownTimeStamps) {
        this.longTerm = longTerm;
        this.ownTimeStamps = ownTimeStamps;
    }

    /// @param signing ECDSA with SHA-256 over what it is given; DER
    byte[] seal(
            byte[] pdf,
            SealingKey key,
            PublicFiles files,
            TSPSource timeStamps,
            Instant at,
            UnaryOperator<byte[]> signing) {
        var service = new PAdESService(LongTermProof.verifier(files, longTerm, !ownTimeStamps));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(timeStamps);
        DSSDocument document = new InMemoryDocument(pdf);
        var parameters = parameters(key, at);
        byte[] signed =
                signing.apply(service.getDataToSign(document, parameters).getBytes());
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signed);
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private PAdESSignatureParameters parameters(SealingKey key, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(longTerm ? SignatureLevel.PAdES_BASELINE_LTA : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(token(key.certificate()));
        parameters.setCertificateChain(List.of(token(key.certificate()), token(key.root())));
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setReason(REASON);
        parameters.setLocation(LOCATION);
        parameters.setContentSize(ownTimeStamps ? ROOM : ROOM_FOR_AUTHORITY);
        parameters.setSignatureTimestampParameters(stamp());
        parameters.setArchiveTimestampParameters(stamp());
        return parameters;
    }

    private PAdESTimestampParameters stamp() {
        var parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        parameters.setContentSize(ownTimeStamps ? ROOM : ROOM_FOR_AUTHORITY);
        return parameters;
    }

    private static CertificateToken token(X509Certificate certificate) {
        return new CertificateToken(certificate);
    }
}
