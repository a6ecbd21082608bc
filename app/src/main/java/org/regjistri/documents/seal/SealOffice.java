package org.regjistri.documents.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.springframework.modulith.NamedInterface;

/// The register's side of the ceremony: new keys, their requests, what the root made of them.
@NamedInterface("seal")
public final class SealOffice {
    private static final Duration PLACEHOLDER_LIFE = Duration.ofDays(3650);
    private static final Duration TRIAL_LIFE = Duration.ofDays(365 * 5);
    /// Long before any rehearsal plays.
    private static final Instant TRIAL_START = Instant.parse("2020-01-01T00:00:00Z");

    private static final String TRIAL = "Regjistri trial";

    private final SealSettings settings;
    private final SealFolder folder;
    private final Clock clock;

    public SealOffice(SealSettings settings, Clock clock) {
        this.settings = settings;
        this.folder = new SealFolder(settings.folder());
        this.clock = clock;
    }

    /// Where nothing is there at all: a root of its own, a seal, a time-stamp unit, for trying out.
    ///
    /// @param rootFolder where the root's key goes; it marks the root as made here
    public void makeTrial(Path rootFolder) throws IOException, GeneralSecurityException {
        boolean begun = Files.exists(settings.keystore())
                || Files.exists(settings.folder().resolve(SealFolder.ROOT))
                || settings.library().isPresent();
        if (begun) {
            return;
        }
        SealRoot root = SealRoot.make(rootFolder, null, MadeCertificates.name(TRIAL, "Root"), TRIAL_START, clock);
        for (CertificateUse use : CertificateUse.values()) {
            X500Name name = MadeCertificates.name(TRIAL, use == CertificateUse.SEAL ? "Seal" : "Time");
            PublicKey made = newKey(use, name).publicKey();
            X509Certificate certificate = root.certify(name, made, use, TRIAL_START, TRIAL_LIFE, null);
            if (use == CertificateUse.SEAL) {
                folder.writeCurrent(certificate);
            } else {
                folder.writeTimeStamp(certificate);
            }
        }
        folder.writeRevocations(root.certificate(), root.revocations());
        folder.writeRoots(List.of(root.certificate()));
    }

    /// A new key, kept where the seal's keys are, and the request for its certificate (PKCS#10, PEM).
    public byte[] request(CertificateUse use, String organization, String name)
            throws IOException, GeneralSecurityException {
        X500Name subject = MadeCertificates.name(organization, name);
        Made made = newKey(use, subject);
        return Pem.bytes("CERTIFICATE REQUEST", made.request);
    }

    /// Puts a certificate of one of our keys to work.
    ///
    /// @throws IOException where no root of ours signed it, or it does not belong to a key that is here
    public void install(X509Certificate certificate) throws IOException, GeneralSecurityException {
        PublicFiles files = folder.read();
        refuseUnfit(certificate, files);
        CertificateUse use = CertificateUse.of(certificate);
        try (OpenKeys keys = storage(use).open()) {
            if (keys.keyOf(certificate.getPublicKey()).isEmpty()) {
                throw new IOException("No key here belongs to this certificate");
            }
        }
        if (use == CertificateUse.TIME_STAMP) {
            folder.writeTimeStamp(certificate);
        } else if (!certificate.equals(files.current())) {
            folder.writeCurrent(certificate);
        }
    }

    /// From now on this root is trusted too. Look at its fingerprint before.
    ///
    /// @param use SEAL: it may stand above our own certificates; TIME_STAMP: above an authority of somebody else
    public void trust(X509Certificate root, CertificateUse use) throws IOException, GeneralSecurityException {
        if (!PublicFiles.isSignedBy(root, root) || root.getBasicConstraints() < 0) {
            throw new IOException("This is no root");
        }
        PublicFiles files = folder.read();
        var roots = new ArrayList<>(use == CertificateUse.SEAL ? files.roots() : files.stampRoots());
        if (roots.contains(root)) {
            return;
        }
        roots.addFirst(root);
        if (use == CertificateUse.SEAL) {
            folder.writeRoots(roots);
        } else {
            folder.writeStampRoots(roots);
        }
    }

    /// @return the file that others may have a copy of
    /// @throws IOException where no root of ours signed it, or it is older than the one that is here
    public Path installRevocations(Path file) throws IOException, GeneralSecurityException {
        X509CRL list = Pem.revocations(file);
        PublicFiles files = folder.read();
        for (X509Certificate root : files.roots()) {
            if (isSignedBy(list, root)) {
                refuseOlder(list, root, files);
                return folder.writeRevocations(root, list);
            }
        }
        throw new IOException("No root of ours signed this revocation list");
    }

    /// What there is to say about the seal now; tries the key.
    public SealReport report() {
        return new SealsAtWork(settings, clock).report();
    }

    /// Current and former ones, newest first.
    public List<SealCertificate> certificates() {
        return new SealsAtWork(settings, clock).certificates();
    }

    /// True for what a first start makes by itself.
    static boolean isTrial(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().getName().contains("O=" + TRIAL);
    }

    PublicFiles files() throws IOException, GeneralSecurityException {
        return folder.read();
    }

    private void refuseUnfit(X509Certificate certificate, PublicFiles files) throws IOException {
        if (files.rootOf(certificate).isEmpty()) {
            throw new IOException("No root of ours signed this certificate");
        }
        if (files.isRevoked(certificate)) {
            throw new IOException("This certificate was revoked");
        }
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())
                || now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new IOException("This certificate is not valid today");
        }
        if (!Curves.isP256(certificate.getPublicKey())) {
            throw new IOException("The key is not on P-256");
        }
    }

    private static void refuseOlder(X509CRL list, X509Certificate root, PublicFiles files)
            throws IOException, GeneralSecurityException {
        for (X509CRL before : files.revocations()) {
            if (isSignedBy(before, root) && SealRoot.numberOf(list).compareTo(SealRoot.numberOf(before)) < 0) {
                throw new IOException("A newer revocation list is here already");
            }
        }
    }

    private static boolean isSignedBy(X509CRL list, X509Certificate root) {
        try {
            list.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private KeyStorage storage(CertificateUse use) {
        return use == CertificateUse.SEAL ? KeyStorage.ofSeal(settings) : KeyStorage.ofTimeStamps(settings);
    }

    private Made newKey(CertificateUse use, X500Name subject) throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        try (OpenKeys keys = storage(use).openOrMake()) {
            KeyPair pair = keys.generate();
            X509Certificate placeholder = MadeCertificates.placeholder(
                    subject, pair.getPublic(), pair.getPrivate(), keys.provider(), now, now.plus(PLACEHOLDER_LIFE));
            keys.keep("seal-" + placeholder.getSerialNumber().toString(16), pair.getPrivate(), placeholder);
            var info = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
            byte[] request = new PKCS10CertificationRequestBuilder(subject, info)
                    .build(MadeCertificates.signer(pair.getPrivate(), keys.provider()))
                    .getEncoded();
            return new Made(pair.getPublic(), request);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Made(PublicKey publicKey, byte[] request) {}
}
