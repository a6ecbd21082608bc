import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Checks the seal on a paper (VDS-NC) with nothing of the register's own code: only Java, and no network.
///
/// `java VerifySeal.java --root root.crt [--crl revocations.crl] [FILE|-]`
///
/// Takes what a reader of codes read from the paper, from a file or from standard input. The root certificate says whom
/// to believe: take it from the agency, never from the paper. The revocation list says which seals ended before their
/// time. Ends with 0: genuine; 1: not genuine; 2: wrong words; 3: the signature is right, but the seal's certificate
/// has expired or was revoked, so ask the register. Genuine means: sealed by the agency with these words. It does not
/// mean that the document still holds: the register knows that.
public class VerifySeal {
    private static final int LARGEST = 16 * 1024;
    private static final String USAGE = "java VerifySeal.java --root root.crt [--crl revocations.crl] [FILE|-]";

    private final List<X509Certificate> roots;
    private final List<X509CRL> lists;

    VerifySeal(List<X509Certificate> roots, List<X509CRL> lists) {
        this.roots = roots;
        this.lists = lists;
    }

    public static void main(String[] args) throws IOException {
        List<String> rootFiles = new ArrayList<>();
        List<String> listFiles = new ArrayList<>();
        String text = null;
        for (int i = 0; i < args.length; i++) {
            boolean named = args[i].equals("--root") || args[i].equals("--crl");
            if (named && i + 1 < args.length) {
                (args[i].equals("--root") ? rootFiles : listFiles).add(args[++i]);
            } else if (text == null && !args[i].startsWith("--")) {
                text = args[i];
            } else {
                end(2, USAGE);
            }
        }
        if (rootFiles.isEmpty()) {
            end(2, USAGE);
        }
        try {
            VerifySeal program = new VerifySeal(roots(rootFiles), lists(listFiles));
            program.verify(read(text));
        } catch (Bad bad) {
            end(bad.exit, (bad.exit == 1 ? "NOT GENUINE: " : bad.exit == 3 ? "ASK THE REGISTER: " : "") + bad.getMessage());
        } catch (GeneralSecurityException | RuntimeException e) {
            end(1, "NOT GENUINE: this is no seal that can be read");
        }
    }

    private void verify(String text) throws GeneralSecurityException {
        Map<String, Object> seal = object(new Json(text).whole(), "the seal");
        Map<String, Object> data = object(seal.get("data"), "data");
        Map<String, Object> header = object(data.get("hdr"), "data.hdr");
        Map<String, Object> sig = object(seal.get("sig"), "sig");
        if (!"ES256".equals(sig.get("alg")) || !Long.valueOf(1).equals(header.get("v"))) {
            throw new Bad(1, "this program knows VDS-NC version 1 with ES256 only");
        }
        X509Certificate certificate = certificate(bytes(sig.get("cer")));
        X509Certificate root = rootOf(certificate);
        if (!isSigned(certificate, Json.canonical(data), bytes(sig.get("sigvl")))) {
            throw new Bad(1, "the words were changed, or the signature belongs to others");
        }
        refuseEnded(certificate, root);
        System.out.println("GENUINE: sealed by " + certificate.getSubjectX500Principal());
        System.out.println("certificate " + certificate.getSerialNumber().toString(16) + ", valid "
                + certificate.getNotBefore().toInstant() + " to " + certificate.getNotAfter().toInstant()
                + (lists.isEmpty() ? ", revocation NOT checked" : ", not revoked"));
        System.out.println("type " + header.get("t") + ", issued by " + header.get("is"));
        object(data.get("msg"), "data.msg").forEach((key, value) -> System.out.println("  " + key + ": " + value));
        System.out.println("Whether the document still holds, only the register knows.");
    }

    private X509Certificate rootOf(X509Certificate certificate) {
        for (X509Certificate root : roots) {
            try {
                certificate.verify(root.getPublicKey());
                boolean[] use = certificate.getKeyUsage();
                if (root.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                        && root.getBasicConstraints() >= 0
                        && certificate.getBasicConstraints() < 0
                        && use != null
                        && use[0]
                        && certificate.getExtendedKeyUsage() == null) {
                    return root;
                }
            } catch (GeneralSecurityException e) {
                // Another root may have signed it.
            }
        }
        throw new Bad(1, "the certificate in the seal comes from a root that is not known here");
    }

    private void refuseEnded(X509Certificate certificate, X509Certificate root) throws GeneralSecurityException {
        Date now = Date.from(Instant.now());
        if (now.after(certificate.getNotAfter()) || now.before(certificate.getNotBefore())) {
            throw new Bad(3, "the seal's certificate is not valid today, only " + certificate.getNotBefore().toInstant()
                    + " to " + certificate.getNotAfter().toInstant());
        }
        boolean found = false;
        for (X509CRL list : lists) {
            if (!list.getIssuerX500Principal().equals(root.getSubjectX500Principal()) || !isSigned(list, root)) {
                continue;
            }
            found = true;
            X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
            if (entry != null) {
                throw new Bad(3, "the seal's certificate was revoked from " + entry.getRevocationDate().toInstant() + " on");
            }
            if (list.getNextUpdate() != null && now.after(list.getNextUpdate())) {
                System.err.println("The revocation list is old: get the newest one.");
            }
        }
        if (!lists.isEmpty() && !found) {
            throw new Bad(2, "The revocation list does not come from the root of this seal.");
        }
    }

    private static boolean isSigned(X509CRL list, X509Certificate root) {
        try {
            list.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSigned(X509Certificate certificate, String words, byte[] signed)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(certificate.getPublicKey());
        signature.update(words.getBytes(StandardCharsets.UTF_8));
        return signed.length == 64 && signature.verify(signed);
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static List<X509Certificate> roots(List<String> files) throws IOException {
        List<X509Certificate> roots = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(one -> roots.add((X509Certificate) one));
            } catch (GeneralSecurityException e) {
                throw new Bad(2, file + " holds no certificate");
            }
        }
        return roots;
    }

    private static List<X509CRL> lists(List<String> files) throws IOException {
        List<X509CRL> lists = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in));
            } catch (GeneralSecurityException e) {
                throw new Bad(2, file + " holds no revocation list");
            }
        }
        return lists;
    }

    private static String read(String file) throws IOException {
        byte[] bytes;
        try (InputStream in = file == null || file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new Bad(1, "this is too long for a seal");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString().strip();
        } catch (CharacterCodingException e) {
            throw new Bad(1, "this is no text in UTF-8");
        }
    }

    private static byte[] bytes(Object value) {
        if (!(value instanceof String text)) {
            throw new Bad(1, "the seal lacks its certificate or its signature");
        }
        return Base64.getUrlDecoder().decode(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Bad(1, name + " is missing");
    }

    private static void end(int exit, String words) {
        (exit == 2 ? System.err : System.out).println(words);
        System.exit(exit);
    }

    /// As much of JSON as a seal needs: objects, lists, text, whole numbers, true, false, null. Sorted by the rules of RFC
    /// 8785 (UTF-16 code units, which is how Java compares text).
    static class Json {
        private static final int DEEPEST = 16;
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value(0);
            blanks();
            if (at < text.length()) {
                throw new Bad(1, "something stands behind the seal");
            }
            return value;
        }

        static String canonical(Object value) {
            StringBuilder out = new StringBuilder();
            write(value, out);
            return out.toString();
        }

        private Object value(int depth) {
            blanks();
            if (depth > DEEPEST || at >= text.length()) {
                throw new Bad(1, "this is no seal that can be read");
            }
            char c = text.charAt(at);
            return switch (c) {
                case '{' -> object(depth);
                case '[' -> list(depth);
                case '"' -> string();
                case 't' -> word("true", Boolean.TRUE);
                case 'f' -> word("false", Boolean.FALSE);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object(int depth) {
            Map<String, Object> object = new TreeMap<>();
            expect('{');
            if (next('}')) {
                return object;
            }
            do {
                blanks();
                String key = string();
                expect(':');
                if (object.containsKey(key)) {
                    throw new Bad(1, "the seal says " + key + " twice");
                }
                object.put(key, value(depth + 1));
            } while (next(','));
            expect('}');
            return object;
        }

        private List<Object> list(int depth) {
            List<Object> list = new ArrayList<>();
            expect('[');
            if (next(']')) {
                return list;
            }
            do {
                list.add(value(depth + 1));
            } while (next(','));
            expect(']');
            return list;
        }

        private String string() {
            expect('"');
            StringBuilder out = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c < ' ') {
                    throw new Bad(1, "this is no seal that can be read");
                }
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> throw new Bad(1, "this is no seal that can be read");
            };
        }

        private Long number() {
            int from = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String digits = text.substring(from, at);
            if (!digits.matches("0|-?[1-9][0-9]{0,14}")) {
                throw new Bad(1, "the seal has a number that is not whole");
            }
            return Long.valueOf(digits);
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, at)) {
                throw new Bad(1, "this is no seal that can be read");
            }
            at += word.length();
            return value;
        }

        private void blanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private boolean next(char c) {
            blanks();
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char c) {
            if (!next(c)) {
                throw new Bad(1, "this is no seal that can be read");
            }
        }

        private static void write(Object value, StringBuilder out) {
            if (value instanceof Map<?, ?> map) {
                String between = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(between);
                    quote((String) entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue(), out);
                    between = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            } else if (value instanceof List<?> list) {
                String between = "[";
                for (Object one : list) {
                    out.append(between);
                    write(one, out);
                    between = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            } else if (value instanceof String string) {
                quote(string, out);
            } else {
                out.append(value);
            }
        }

        private static void quote(String string, StringBuilder out) {
            out.append('"');
            for (char c : string.toCharArray()) {
                int known = "\b\f\n\r\t\"\\".indexOf(c);
                if (known >= 0) {
                    out.append('\\').append("bfnrt\"\\".charAt(known));
                } else if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }

    static class Bad extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int exit;

        Bad(int exit, String message) {
            super(message);
            this.exit = exit;
        }
    }
}
