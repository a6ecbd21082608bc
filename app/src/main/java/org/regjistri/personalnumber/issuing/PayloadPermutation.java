package org.regjistri.personalnumber.issuing;

import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// A keyed permutation of the payloads 100,000,000 to 899,999,999: the numbers are "encoded" (Article 3), so that
/// neither
/// order nor place of issue can be read off, and are unique by construction.
///
/// NIST SP 800-38G FF1 over nine decimal digits with AES-256, walked on until the first digit is 1 to 8.
final class PayloadPermutation {
    private static final int FIRST = 100_000_000;
    private static final int COUNT = 800_000_000;
    private static final int DIGITS = 9;
    private static final int RADIX = 10;
    private static final int KEY_BYTES = 32;

    private final KeyParameter key;
    private final int keyVersion;

    /// @param key 32 bytes; under the same custody as the other keys
    PayloadPermutation(byte[] key, int keyVersion) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of the personal numbers has " + KEY_BYTES + " bytes");
        }
        this.key = new KeyParameter(key);
        this.keyVersion = keyVersion;
    }

    int keyVersion() {
        return keyVersion;
    }

    /// @param ordinal 0 to 799,999,999
    int payload(long ordinal) {
        if (ordinal < 0 || ordinal >= COUNT) {
            throw new IllegalArgumentException("No payload is left for ordinal " + ordinal);
        }
        int value = FIRST + (int) ordinal;
        do {
            value = encrypt(value);
        } while (value < FIRST || value >= FIRST + COUNT);
        return value;
    }

    private int encrypt(int value) {
        byte[] digits = new byte[DIGITS];
        for (int i = DIGITS - 1, rest = value; i >= 0; i--, rest /= RADIX) {
            digits[i] = (byte) (rest % RADIX);
        }
        FPEFF1Engine engine = new FPEFF1Engine();
        engine.init(true, new FPEParameters(key, RADIX, new byte[] {(byte) keyVersion}));
        engine.processBlock(digits, 0, DIGITS, digits, 0);
        int result = 0;
        for (byte digit : digits) {
            result = result * RADIX + digit;
        }
        return result;
    }
}
