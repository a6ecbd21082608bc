package org.regjistri.documents.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the folder of public files held when it was read.
///
/// @param roots newest first
/// @param current null where there is none yet
/// @param stampRoots of time-stamp authorities of somebody else
/// @param timeStamp of the time-stamp unit inside the process; null where there is none
record PublicFiles(
        List<X509Certificate> roots,
        @Nullable X509Certificate current,
        List<X509Certificate> former,
        List<X509Certificate> stampRoots,
        @Nullable X509Certificate timeStamp,
        List<X509CRL> revocations) {

    /// The current one, then the former ones, newest first.
    List<X509Certificate> seals() {
        var byAge = former.stream()
                .sorted(Comparator.comparing(X509Certificate::getNotBefore).reversed());
        return Stream.concat(Stream.ofNullable(current), byAge).distinct().toList();
    }

    /// Who may stand above a time stamp.
    List<X509Certificate> timeStampRoots() {
        return Stream.concat(roots.stream(), stampRoots.stream()).toList();
    }

    Optional<X509Certificate> rootOf(X509Certificate certificate) {
        return roots.stream().filter(root -> isSignedBy(certificate, root)).findFirst();
    }

    boolean isRevoked(X509Certificate certificate) {
        return revocations.stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .anyMatch(list -> list.getRevokedCertificate(certificate.getSerialNumber()) != null);
    }

    static boolean isSignedBy(X509Certificate certificate, X509Certificate root) {
        try {
            certificate.verify(root.getPublicKey());
            return certificate.getIssuerX500Principal().equals(root.getSubjectX500Principal());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
