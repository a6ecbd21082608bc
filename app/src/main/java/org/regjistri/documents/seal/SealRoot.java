package org.regjistri.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The root above the seals: a folder on a machine that is never on a network. It certifies and revokes.
@NamedInterface("seal")
public final class SealRoot {
    private static final Duration ROOT_LIFE = Duration.ofDays(365 * 20 + 5);
    private static final Duration LIST_LIFE = Duration.ofDays(366);
    private static final String KEY = "root.p12";
    private static final String LIST = "root.crl";

    private final Path folder;
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Clock clock;

    private SealRoot(Path folder, PrivateKey key, X509Certificate certificate, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
    }

    /// @param password a file; null makes one in the folder
    /// @throws FileAlreadyExistsException where there is a root: it is never overwritten
    public static SealRoot make(Path folder, @Nullable Path password, String organization, String name, Clock clock)
            throws IOException, GeneralSecurityException {
        return make(folder, password, MadeCertificates.name(organization, name), start(clock), clock);
    }

    static SealRoot make(Path folder, @Nullable Path password, X500Name name, Instant from, Clock clock)
            throws IOException, GeneralSecurityException {
        if (Files.exists(folder.resolve(KEY))) {
            throw new FileAlreadyExistsException(folder.resolve(KEY).toString());
        }
        try (OpenKeys keys = storage(folder, password).openOrMake()) {
            KeyPair pair = keys.generate();
            Instant until = clock.instant().plus(ROOT_LIFE);
            X509Certificate certificate = MadeCertificates.root(name, pair.getPublic(), pair.getPrivate(), from, until);
            keys.keep("root", pair.getPrivate(), certificate);
            OwnFiles.writePublic(folder.resolve(SealFolder.ROOT), Pem.bytes(List.of(certificate)));
            var root = new SealRoot(folder, pair.getPrivate(), certificate, clock);
            root.writeList(root.list(null, BigInteger.ONE));
            return root;
        }
    }

    public static SealRoot open(Path folder, @Nullable Path password, Clock clock)
            throws IOException, GeneralSecurityException {
        X509Certificate certificate = Pem.certificate(folder.resolve(SealFolder.ROOT));
        try (OpenKeys keys = storage(folder, password).open()) {
            PrivateKey key = keys.keyOf(certificate.getPublicKey())
                    .orElseThrow(() -> new IOException("The root's key is not in " + folder.resolve(KEY)));
            return new SealRoot(folder, key, certificate, clock);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /// @param request PKCS#10, PEM or DER
    /// @param revocations where the revocation list will be published; null leaves that out
    /// @throws IOException where the request is not signed by its own key, or the key is not on P-256
    public X509Certificate certify(byte[] request, CertificateUse use, Duration life, @Nullable String revocations)
            throws IOException, GeneralSecurityException {
        var read = new JcaPKCS10CertificationRequest(new PKCS10CertificationRequest(Pem.der(request)));
        PublicKey publicKey = read.getPublicKey();
        if (!isOwn(read, publicKey)) {
            throw new IOException("The request is not signed by its own key on P-256");
        }
        return certify(read.getSubject(), publicKey, use, start(clock), life, revocations);
    }

    X509Certificate certify(
            X500Name name,
            PublicKey publicKey,
            CertificateUse use,
            Instant from,
            Duration life,
            @Nullable String revocations)
            throws IOException, GeneralSecurityException {
        Instant until = clock.instant().plus(life);
        if (until.isAfter(certificate.getNotAfter().toInstant())) {
            throw new IOException(
                    "The root itself ends on " + certificate.getNotAfter().toInstant());
        }
        X509Certificate made =
                MadeCertificates.issued(name, publicKey, use, certificate, key, from, until, revocations);
        Path kept = folder.resolve("issued").resolve(made.getSerialNumber().toString(16) + ".crt");
        OwnFiles.writePublic(kept, Pem.bytes(List.of(made)));
        return made;
    }

    /// Names the certificate in a new revocation list.
    ///
    /// @param since what was sealed from then on is not to be trusted
    /// @return the new list's file
    public Path revoke(BigInteger serial, CertificateEnd reason, Instant since)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(folder.resolve("issued").resolve(serial.toString(16) + ".crt"))) {
            throw new IOException("This root never issued " + serial.toString(16));
        }
        if (since.isAfter(clock.instant())) {
            throw new IOException("Nothing is revoked in advance");
        }
        X509v2CRLBuilder builder = list(revocations(), numberOf(revocations()).add(BigInteger.ONE));
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.reasonCode, false, CRLReason.lookup(reason.code()));
        extensions.addExtension(Extension.invalidityDate, false, new ASN1GeneralizedTime(Date.from(since)));
        builder.addCRLEntry(serial, Date.from(since), extensions.generate());
        return writeList(builder);
    }

    /// The same list again with a new date, before the last one is too old.
    public Path renewList() throws IOException, GeneralSecurityException {
        return writeList(list(revocations(), numberOf(revocations()).add(BigInteger.ONE)));
    }

    public X509CRL revocations() throws IOException, GeneralSecurityException {
        return Pem.revocations(folder.resolve(LIST));
    }

    private X509v2CRLBuilder list(@Nullable X509CRL before, BigInteger number)
            throws IOException, GeneralSecurityException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var builder = new X509v2CRLBuilder(issuer, Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(LIST_LIFE)));
        builder.addExtension(Extension.authorityKeyIdentifier, false, MadeCertificates.authority(certificate));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
        if (before != null) {
            builder.addCRL(new JcaX509CRLHolder(before));
        }
        return builder;
    }

    private Path writeList(X509v2CRLBuilder builder) throws IOException, GeneralSecurityException {
        X509CRL made = new JcaX509CRLConverter().getCRL(builder.build(MadeCertificates.signer(key, null)));
        OwnFiles.writePublic(folder.resolve(LIST), Pem.bytes("X509 CRL", made.getEncoded()));
        return folder.resolve(LIST);
    }

    static BigInteger numberOf(X509CRL list) throws GeneralSecurityException {
        var holder = new JcaX509CRLHolder(list);
        return CRLNumber.getInstance(holder.getExtension(Extension.cRLNumber).getParsedValue())
                .getCRLNumber();
    }

    // An hour ago: another computer's clock may be behind.
    private static Instant start(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    }

    private static boolean isOwn(JcaPKCS10CertificationRequest request, PublicKey publicKey) {
        try {
            return Curves.isP256(publicKey)
                    && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(publicKey));
        } catch (OperatorCreationException | PKCSException _) {
            return false;
        }
    }

    private static Pkcs12Storage storage(Path folder, @Nullable Path password) {
        return new Pkcs12Storage(folder.resolve(KEY), password == null ? folder.resolve("root-password") : password);
    }
}
