package org.regjistri.documents.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/// Certificates, revocation lists and requests as text (RFC 7468); reading takes DER as well.
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static byte[] bytes(String what, byte[] der) {
        String text = "-----BEGIN " + what + "-----\n" + LINES.encodeToString(der) + "\n-----END " + what + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(List<X509Certificate> certificates) throws GeneralSecurityException {
        var text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append(new String(bytes("CERTIFICATE", certificate.getEncoded()), StandardCharsets.US_ASCII));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        List<X509Certificate> all = certificates(file);
        if (all.size() != 1) {
            throw new IOException("One certificate is expected in " + file + ", not " + all.size());
        }
        return all.getFirst();
    }

    static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
        return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    static X509CRL revocations(Path file) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(bytes);
    }

    /// The DER inside the first block; the bytes themselves where they are DER.
    static byte[] der(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == 0x30) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.US_ASCII);
        String body = text.replaceAll("(?s)^.*?-----BEGIN [^-]+-----|-----END .*$", "");
        return Base64.getMimeDecoder().decode(body);
    }
}
