import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Checks a published journal with nothing of the register's own code: only Java.
///
/// `java VerifyJournal.java <leaf-hashes> <checkpoints> [verifier key]`
///
/// Recomputes every root from the leaf hashes (RFC 6962) and, where the verifier key (`name+hash+key`) is given, checks
/// every signature (C2SP `signed-note`, Ed25519). Take the key from another place than the files. Ends with 0 where all
/// is well, with 1 where it is not. Keep the last line: compared with a later copy it shows whether history was changed.
public class VerifyJournal {
    private final InputStream leaves;
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    VerifyJournal(InputStream leaves) {
        this.leaves = leaves;
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("java VerifyJournal.java <leaf-hashes> <checkpoints> [verifier key]");
            System.exit(2);
        }
        Key key = args.length == 3 ? Key.parse(args[2]) : null;
        try (InputStream leaves = new BufferedInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16);
                BufferedReader notes = Files.newBufferedReader(Path.of(args[1]))) {
            new VerifyJournal(leaves).verify(notes, key);
        } catch (Bad bad) {
            System.out.println("NOT SOUND: " + bad.getMessage());
            System.exit(1);
        }
    }

    private void verify(BufferedReader notes, Key key) throws IOException, GeneralSecurityException {
        long count = 0;
        for (String note = next(notes); note != null; note = next(notes)) {
            check(note, key);
            count++;
        }
        if (leaves.read() >= 0) {
            throw new Bad("there are leaf hashes after position " + (size - 1) + " that no checkpoint covers");
        }
        System.out.println("Sound: " + count + " checkpoints" + (key == null ? ", signatures NOT checked." : ", all signed."));
        System.out.println("size " + size + " root " + Base64.getEncoder().encodeToString(root()));
    }

    private void check(String note, Key key) throws IOException, GeneralSecurityException {
        int end = note.indexOf("\n\n");
        String[] lines = note.split("\n");
        if (end < 0 || lines.length < 5 || !lines[1].matches("[1-9][0-9]{0,17}")) {
            throw new Bad("what follows the checkpoint of size " + size + " is no checkpoint");
        }
        long before = size;
        long signed = Long.parseLong(lines[1]);
        if (signed <= size) {
            throw new Bad("a checkpoint of size " + signed + " follows one of size " + size);
        }
        while (size < signed) {
            append(leaf());
        }
        if (!Base64.getEncoder().encodeToString(root()).equals(lines[2])) {
            throw new Bad("positions " + before + " to " + (signed - 1) + ": the leaf hashes do not give the root of size "
                    + signed);
        }
        if (key != null && !key.signed(note.substring(0, end + 1), note.substring(end + 2))) {
            throw new Bad("the checkpoint of size " + signed + " is not signed by " + key.name());
        }
    }

    private byte[] leaf() throws IOException {
        byte[] leaf = leaves.readNBytes(32);
        if (leaf.length < 32) {
            throw new Bad("position " + size + ": the leaf hashes end, but a checkpoint was signed over more");
        }
        return leaf;
    }

    private void append(byte[] leaf) throws GeneralSecurityException {
        byte[] hash = leaf;
        for (long index = size; (index & 1) == 1; index >>= 1) {
            hash = node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    private byte[] root() throws GeneralSecurityException {
        if (peaks.isEmpty()) {
            return MessageDigest.getInstance("SHA-256").digest();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    private static byte[] node(byte[] left, byte[] right) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /// Text, empty line, signatures; after it an empty line. Null at the end of the file.
    private static String next(BufferedReader reader) throws IOException {
        StringBuilder note = new StringBuilder();
        boolean signatures = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() && signatures) {
                break;
            }
            signatures = signatures || line.isEmpty();
            note.append(line).append('\n');
        }
        return note.isEmpty() ? null : note.toString();
    }

    record Key(String name, byte[] hash, PublicKey publicKey) {

        static Key parse(String text) throws GeneralSecurityException {
            String[] parts = text.split("\\+", 3);
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] hash = Arrays.copyOf(digest.digest(typed), 4);
            if (typed.length != 33 || typed[0] != 1 || !HexFormat.of().formatHex(hash).equals(parts[1])) {
                throw new Bad("not an Ed25519 verifier key");
            }
            byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, 33));
            return new Key(parts[0], hash, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        }

        boolean signed(String text, String signatures) throws GeneralSecurityException {
            for (String line : signatures.split("\n")) {
                if (line.startsWith("— " + name + " ")) {
                    byte[] bytes = Base64.getDecoder().decode(line.substring(name.length() + 3));
                    Signature signature = Signature.getInstance("Ed25519");
                    signature.initVerify(publicKey);
                    signature.update(text.getBytes(StandardCharsets.UTF_8));
                    if (Arrays.equals(hash, Arrays.copyOf(bytes, 4))
                            && signature.verify(Arrays.copyOfRange(bytes, 4, bytes.length))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    static class Bad extends RuntimeException {
        private static final long serialVersionUID = 1;

        Bad(String message) {
            super(message);
        }
    }
}
