package org.regjistri.documents.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file needs to prove itself after the certificates have expired: chains and revocation lists.
final class LongTermProof {
    private static final int MILLIS = 2000;

    private LongTermProof() {}

    /// @param askAuthorities revocation lists of a time-stamp authority are fetched from where its certificates say
    static CertificateVerifier verifier(PublicFiles files, boolean longTerm, boolean askAuthorities) {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        if (longTerm) {
            var trusted = new CommonTrustedCertificateSource();
            files.timeStampRoots().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
            verifier.setTrustedCertSources(trusted);
            verifier.setCrlSource(new Lists(own(files.revocations()), askAuthorities ? online() : null));
        }
        return verifier;
    }

    private static ExternalResourcesCRLSource own(List<X509CRL> lists) {
        return new ExternalResourcesCRLSource(
                lists.stream().map(LongTermProof::stream).toArray(InputStream[]::new));
    }

    private static InputStream stream(X509CRL list) {
        try {
            return new ByteArrayInputStream(list.getEncoded());
        } catch (CRLException e) {
            throw new SealUnavailable("A revocation list can't be read", e);
        }
    }

    private static OnlineCRLSource online() {
        var loader = new CommonsDataLoader();
        loader.setRedirectsEnabled(false);
        loader.setTimeoutConnection(MILLIS);
        loader.setTimeoutConnectionRequest(MILLIS);
        loader.setTimeoutResponse(MILLIS);
        loader.setTimeoutSocket(MILLIS);
        return new OnlineCRLSource(loader);
    }

    /// Our own lists first.
    private record Lists(
            ExternalResourcesCRLSource own, @Nullable OnlineCRLSource online) implements RevocationSource<CRL> {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable RevocationToken<CRL> getRevocationToken(CertificateToken token, CertificateToken issuer) {
            List<RevocationToken<CRL>> found = own.getRevocationTokens(token, issuer);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            return online == null ? null : online.getRevocationToken(token, issuer);
        }
    }
}
