package org.regjistri.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/// The shared secret of the one-time codes (RFC 6238), in Base32 as authenticator applications take it.
///
/// @param base32 32 letters and digits, 160 bits. Example: `JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP`
public record TotpSecret(String base32) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 32;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    public static final Duration STEP = GENERATOR.getTimeStep();

    public TotpSecret {
        base32 = base32.replace(" ", "").toUpperCase(Locale.ROOT);
        if (base32.length() != LENGTH || base32.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
            throw new IllegalArgumentException("Not a secret of 160 bits in Base32");
        }
    }

    /// @param random must be fit for secrets
    public static TotpSecret random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TotpSecret(text.toString());
    }

    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH * 5 / 8];
        for (int bit = 0; bit < LENGTH * 5; bit++) {
            int five = ALPHABET.indexOf(base32.charAt(bit / 5));
            if ((five >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return bytes;
    }

    /// The code of that moment (RFC 6238): six digits, a new one every [#STEP].
    public String codeAt(Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(bytes(), GENERATOR.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every secret is a key", e);
        }
    }

    /// Not the secret: this may end in a log.
    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
