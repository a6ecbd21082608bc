package org.regjistri.documents.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signature's place in a file: what it covers, and the gap in which it stands. Found by its text: no
/// parser reads a file that anybody may send.
///
/// @param gap where the gap with the signature begins
/// @param resume where it ends
/// @param end the first byte that is not covered any more
record SignedRange(int gap, int resume, int end) {
    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,8}\\[\\s{0,8}0\\s{1,8}(\\d{1,9})\\s{1,8}(\\d{1,9})\\s{1,8}(\\d{1,9})\\s{0,256}]");
    private static final int MOST = 8;
    private static final int LARGEST = 64 * 1024;

    /// @param text the file, a character a byte
    static List<SignedRange> in(String text) {
        var found = new ArrayList<SignedRange>();
        int at = text.indexOf("/ByteRange");
        Matcher matcher = RANGE.matcher(text);
        while (at >= 0 && found.size() < MOST) {
            matcher.region(at, Math.min(text.length(), at + 512));
            if (matcher.lookingAt()) {
                of(matcher, text.length()).ifPresent(found::add);
            }
            at = text.indexOf("/ByteRange", at + 1);
        }
        return found;
    }

    private static Optional<SignedRange> of(Matcher matcher, int length) {
        int gap = Integer.parseInt(matcher.group(1));
        int resume = Integer.parseInt(matcher.group(2));
        long end = (long) resume + Integer.parseInt(matcher.group(3));
        boolean right = gap > 0 && resume > gap + 2 && resume - gap <= LARGEST && end > resume && end <= length;
        return right ? Optional.of(new SignedRange(gap, resume, (int) end)) : Optional.empty();
    }

    /// The signature as DER; empty where the gap holds anything else besides: nothing of it is signed.
    Optional<byte[]> content(byte[] file) {
        if (file[gap] != '<' || file[resume - 1] != '>') {
            return Optional.empty();
        }
        var digits = new String(file, gap + 1, resume - gap - 2, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!isPlain(digits)) {
            return Optional.empty();
        }
        byte[] padded = HexFormat.of().parseHex(digits);
        return derLength(padded)
                .filter(length -> isZero(padded, length))
                .map(length -> java.util.Arrays.copyOf(padded, length));
    }

    byte[] digest(byte[] file) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(file, 0, gap);
        digest.update(file, resume, end - resume);
        return digest.digest();
    }

    // One case only: else a changed case would pass as unchanged.
    private static boolean isPlain(String digits) {
        return digits.length() % 2 == 0 && (digits.matches("[0-9A-F]*+") || digits.matches("[0-9a-f]*+"));
    }

    // The length of a DER sequence with its head, as signatures have it: two or three bytes of length.
    private static Optional<Integer> derLength(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 0x30 || (bytes[1] & 0xff) != 0x82) {
            return Optional.empty();
        }
        int length = 4 + ((bytes[2] & 0xff) << 8) + (bytes[3] & 0xff);
        return length <= bytes.length ? Optional.of(length) : Optional.empty();
    }

    private static boolean isZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
