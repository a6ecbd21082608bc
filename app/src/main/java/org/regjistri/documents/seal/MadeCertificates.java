package org.regjistri.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// Certificates with nothing in them that is not needed: the seal's stands in each code on paper.
final class MadeCertificates {
    private static final int SERIAL_BYTES = 8;
    private static final int KEY_ID_BYTES = 8;

    private MadeCertificates() {}

    static X500Name name(String organization, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "XK")
                .addRDN(BCStyle.O, organization)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    static X509Certificate root(X500Name name, PublicKey publicKey, PrivateKey key, Instant from, Instant until)
            throws IOException, GeneralSecurityException {
        var builder = builder(name, name, publicKey, from, until)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(publicKey)));
        return finish(builder, signer(key, null));
    }

    /// @param revocations where the root's revocation list is published; null leaves that out
    static X509Certificate issued(
            X500Name name,
            PublicKey publicKey,
            CertificateUse use,
            X509Certificate root,
            PrivateKey rootKey,
            Instant from,
            Instant until,
            @Nullable String revocations)
            throws IOException, GeneralSecurityException {
        X500Name issuer = X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
        var builder = builder(issuer, name, publicKey, from, until)
                .addExtension(Extension.authorityKeyIdentifier, false, authority(root));
        if (use == CertificateUse.TIME_STAMP) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        } else {
            int both = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(both));
        }
        if (revocations != null) {
            builder.addExtension(Extension.cRLDistributionPoints, false, distribution(revocations));
        }
        return finish(builder, signer(rootKey, null));
    }

    /// A key store wants a certificate beside the key before the root has made one. Nobody else ever sees it.
    static X509Certificate placeholder(
            X500Name name,
            PublicKey publicKey,
            PrivateKey key,
            @Nullable Provider provider,
            Instant from,
            Instant until)
            throws IOException, GeneralSecurityException {
        return finish(builder(name, name, publicKey, from, until), signer(key, provider));
    }

    static AuthorityKeyIdentifier authority(X509Certificate root) {
        byte[] id = root.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        if (id == null) {
            throw new IllegalArgumentException("The root has no subject key identifier");
        }
        byte[] inner = ASN1OctetString.getInstance(id).getOctets();
        return new AuthorityKeyIdentifier(ASN1OctetString.getInstance(inner).getOctets());
    }

    static ContentSigner signer(PrivateKey key, @Nullable Provider provider) throws GeneralSecurityException {
        var builder = new JcaContentSignerBuilder("SHA256withECDSA");
        if (provider != null) {
            builder.setProvider(provider);
        }
        try {
            return builder.build(key);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("This key can't sign", e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey publicKey, Instant from, Instant until) {
        byte[] random = new byte[SERIAL_BYTES];
        new SecureRandom().nextBytes(random);
        random[0] = (byte) ((random[0] & 0x3f) | 0x40);
        return new X509v3CertificateBuilder(
                issuer,
                new BigInteger(1, random),
                Date.from(from),
                Date.from(until),
                subject,
                SubjectPublicKeyInfo.getInstance(publicKey.getEncoded()));
    }

    private static X509Certificate finish(X509v3CertificateBuilder builder, ContentSigner signer)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    // As RFC 5280 allows: any value that is unique; short ones keep the code on paper small.
    private static byte[] keyId(PublicKey publicKey) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        return Arrays.copyOf(hash, KEY_ID_BYTES);
    }

    private static CRLDistPoint distribution(String address) {
        var names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address));
        var point = new DistributionPoint(new DistributionPointName(names), null, null);
        return new CRLDistPoint(new DistributionPoint[] {point});
    }
}
