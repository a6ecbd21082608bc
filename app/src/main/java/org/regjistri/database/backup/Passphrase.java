package org.regjistri.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.regjistri.database.BackupProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Encrypts with a passphrase: Argon2id makes the key (RFC 9106, the second recommended choice), AES-256-GCM encrypts.
public final class Passphrase {
    private static final int SHORTEST = 12;
    private static final int KIB = 64 * 1024;
    private static final int MOST_KIB = 1024 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] words;

    private Passphrase(byte[] words) {
        this.words = words;
    }

    /// The first line of the file, `/dev/stdin` included.
    public static Passphrase read(Path file) {
        try {
            String line = Files.readString(file).lines().findFirst().orElse("").strip();
            if (line.length() < SHORTEST) {
                throw new BackupProblem("The passphrase in " + file + " has less than " + SHORTEST + " signs.");
            }
            return new Passphrase(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BackupProblem("Can't read the passphrase in " + file + ".", e);
        }
    }

    /// What is written down, so that the passphrase is all that is needed later. Bytes are in Base64.
    private record Sealed(String what, int kib, int passes, int lanes, String salt, String nonce, String content) {}

    /// @param what bound to the content: what was sealed as one thing isn't opened as another
    /// @return JSON
    public byte[] seal(String what, byte[] content) {
        var open = new Sealed(what, KIB, PASSES, LANES, text(random(16)), text(random(12)), "");
        try {
            String sealed = text(cipher(Cipher.ENCRYPT_MODE, open).doFinal(content));
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Sealed(what, KIB, PASSES, LANES, open.salt(), open.nonce(), sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't encrypt", e);
        }
    }

    public byte[] open(String what, byte[] json) {
        try {
            Sealed sealed = JSON.readValue(json, Sealed.class);
            if (!what.equals(sealed.what()) || sealed.kib() > MOST_KIB || sealed.passes() > 100) {
                throw new BackupProblem("This isn't what a passphrase was put on here: " + what + ".");
            }
            return cipher(Cipher.DECRYPT_MODE, sealed).doFinal(bytes(sealed.content()));
        } catch (AEADBadTagException e) {
            throw new BackupProblem("The passphrase doesn't open it, or it was changed.", e);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException | NullPointerException e) {
            throw new BackupProblem("This can't be read as what a passphrase was put on: " + what + ".", e);
        }
    }

    private Cipher cipher(int mode, Sealed how) throws GeneralSecurityException {
        byte[] key = new byte[32];
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(how.kib())
                .withIterations(how.passes())
                .withParallelism(how.lanes())
                .withSalt(bytes(how.salt()))
                .build());
        generator.generateBytes(words, key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, bytes(how.nonce())));
        cipher.updateAAD(how.what().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
