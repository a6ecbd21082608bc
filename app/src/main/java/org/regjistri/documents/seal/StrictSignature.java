package org.regjistri.documents.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// A signature (CMS) looked at strictly: not a byte of it may be other than the signer, the chain and the
/// time stamp vouch for.
final class StrictSignature {
    private final byte[] der;
    private final CMSSignedData cms;
    private final SignerInformation signer;
    private final List<X509Certificate> inside;

    private StrictSignature(byte[] der, CMSSignedData cms) throws CMSException, GeneralSecurityException {
        Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new CMSException("Not one signature");
        }
        this.der = der;
        this.cms = cms;
        this.signer = signers.iterator().next();
        this.inside = certificates(cms);
    }

    /// @param digest of what it should be about, SHA-256
    static StrictSignature read(byte[] der, byte[] digest) throws CMSException, GeneralSecurityException {
        Map<String, byte[]> known = Map.of(NISTObjectIdentifiers.id_sha256.getId(), digest);
        var cms = new CMSSignedData(der);
        return new StrictSignature(der, cms.isDetachedSignature() ? new CMSSignedData(known, der) : cms);
    }

    boolean isStamp() {
        return PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(cms.getSignedContentTypeOID());
    }

    /// The one among these that the signature names as its signer.
    Optional<X509Certificate> signerAmong(List<X509Certificate> certificates) throws IOException {
        if (signer.getSID().getIssuer() == null) {
            return Optional.empty();
        }
        var issuer = new X500Principal(signer.getSID().getIssuer().getEncoded());
        return certificates.stream()
                .filter(one -> one.getSerialNumber().equals(signer.getSID().getSerialNumber()))
                .filter(one -> one.getIssuerX500Principal().equals(issuer))
                .findFirst();
    }

    /// True where this certificate's key signed the digest, and nothing is in here that nobody vouches for.
    boolean isSealBy(X509Certificate certificate, PublicFiles files)
            throws CMSException, GeneralSecurityException, OperatorCreationException, IOException, TSPException {
        return PKCSObjectIdentifiers.data.getId().equals(cms.getSignedContentTypeOID())
                && cms.getVersion() == 1
                && signer.getDigestAlgorithmID().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                && inside.contains(certificate)
                && inside.stream()
                        .allMatch(
                                one -> one.equals(certificate) || files.roots().contains(one))
                && isSignedBy(certificate)
                && hasSoundStamp(files);
    }

    /// True where this is a time stamp over this digest by a unit or an authority below a root that is known here.
    boolean isStampOver(byte[] digest, PublicFiles files)
            throws CMSException, GeneralSecurityException, OperatorCreationException, IOException, TSPException {
        Optional<X509Certificate> unit = signerAmong(inside);
        return unit.isPresent()
                && cms.getVersion() == 3
                && CertificateUse.of(unit.get()) == CertificateUse.TIME_STAMP
                && Arrays.equals(
                        digest, new TimeStampToken(cms).getTimeStampInfo().getMessageImprintDigest())
                && isBelowRoot(unit.get(), files)
                && signer.getUnsignedAttributes() == null
                && isSignedBy(unit.get());
    }

    private boolean isSignedBy(X509Certificate certificate)
            throws OperatorCreationException, CMSException, IOException {
        byte[] issuer = signer.getSID().getIssuer().getEncoded();
        return signer.getVersion() == 1
                && Arrays.equals(issuer, certificate.getIssuerX500Principal().getEncoded())
                && cms.toASN1Structure().getContentType().equals(PKCSObjectIdentifiers.signedData)
                && cms.getDigestAlgorithmIDs().size() == 1
                && cms.getDigestAlgorithmIDs().contains(signer.getDigestAlgorithmID())
                && cms.getCRLs().getMatches(null).isEmpty()
                && cms.getAttributeCertificates().getMatches(null).isEmpty()
                && Arrays.equals(builtAgain(), der)
                && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    }

    // The library reads past tags that it does not need. What is built anew from what it read has the right ones.
    private byte[] builtAgain() throws IOException {
        SignedData read = SignedData.getInstance(cms.toASN1Structure().getContent());
        SignerInfo info = signer.toASN1Structure();
        boolean plain = read.getEncapContentInfo().getContent() == null
                || read.getEncapContentInfo().getContent() instanceof ASN1OctetString;
        if (!plain || read.getCertificates().size() != inside.size()) {
            return new byte[0];
        }
        var again = new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                info.getAuthenticatedAttributes(),
                info.getDigestEncryptionAlgorithm(),
                info.getEncryptedDigest(),
                info.getUnauthenticatedAttributes());
        var content = new ContentInfo(
                read.getEncapContentInfo().getContentType(),
                read.getEncapContentInfo().getContent());
        var data = new SignedData(
                read.getDigestAlgorithms(), content, read.getCertificates(), read.getCRLs(), new DLSet(again));
        // Certificates stay in their order, which the library's own encoding would change.
        var parts = new ASN1EncodableVector();
        parts.add(data.getVersion());
        parts.add(read.getDigestAlgorithms());
        parts.add(content);
        parts.add(new DLTaggedObject(false, 0, read.getCertificates()));
        parts.add(data.getSignerInfos());
        return new ContentInfo(PKCSObjectIdentifiers.signedData, new DLSequence(parts)).getEncoded(ASN1Encoding.DL);
    }

    private boolean hasSoundStamp(PublicFiles files)
            throws CMSException, GeneralSecurityException, OperatorCreationException, IOException, TSPException {
        AttributeTable attributes = signer.getUnsignedAttributes();
        if (attributes == null || attributes.size() != 1) {
            return false;
        }
        Attribute stamp = attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null || stamp.getAttrValues().size() != 1) {
            return false;
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
        byte[] token = stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DL);
        StrictSignature signature = read(token, digest);
        return signature.isStamp() && signature.isStampOver(digest, files);
    }

    // Each certificate inside is a known root or stands, by steps, below one.
    private boolean isBelowRoot(X509Certificate unit, PublicFiles files) {
        var known = new ArrayList<>(files.timeStampRoots());
        boolean grew = true;
        while (grew) {
            List<X509Certificate> more = inside.stream()
                    .filter(one -> !known.contains(one))
                    .filter(one -> known.stream().anyMatch(above -> PublicFiles.isSignedBy(one, above)))
                    .toList();
            grew = known.addAll(more);
        }
        return known.contains(unit) && known.containsAll(inside);
    }

    private static List<X509Certificate> certificates(CMSSignedData cms) throws GeneralSecurityException {
        var certificates = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            // Nobody signs how many bits of a certificate's own signature are unused: in ours, none are.
            if (holder.toASN1Structure().getSignature().getPadBits() != 0) {
                throw new GeneralSecurityException("A signature of whole bytes has no unused bits");
            }
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }
}
