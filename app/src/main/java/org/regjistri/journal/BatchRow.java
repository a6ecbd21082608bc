package org.regjistri.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.tree.GrowingTree;
import org.regjistri.kernel.Sha256;

/// The rows of one table in a batch, written value by value as lines of COPY: apart by tabs,
/// nothing as `\N`, tab, line feed, carriage return and backslash behind a backslash. The first
/// value of a row is never empty.
public final class BatchRow {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private final MessageDigest digest = Sha256.fresh();
    private final GrowingTree tree = GrowingTree.empty();
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int start;

    BatchRow() {}

    public BatchRow cell(@Nullable String value) {
        between();
        if (value == null) {
            return raw("\\N");
        }
        if (isPlain(value)) {
            return raw(value);
        }
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            escaped(one);
        }
        return this;
    }

    public BatchRow number(int value) {
        between();
        return raw(Integer.toString(value));
    }

    public BatchRow uuid(@Nullable UUID value) {
        if (value == null) {
            return cell(null);
        }
        between();
        room(36);
        half(value.getMostSignificantBits(), true);
        append('-');
        half(value.getLeastSignificantBits(), false);
        return this;
    }

    /// Ends the row: the next value begins another.
    public void end() {
        digest.update((byte) 0);
        digest.update(bytes, start, length - start);
        tree.append(Hash.of(digest.digest()));
        append('\n');
        start = length;
    }

    long rows() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void between() {
        if (length > start) {
            append('\t');
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("deprecation") // of ASCII, this is the fast way
    private BatchRow raw(String ascii) {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    private void escaped(byte one) {
        int as = switch (one) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\b' -> 'b';
            case '\f' -> 'f';
            case 11 -> 'v';
            default -> 0;
        };
        if (as != 0) {
            append('\\');
            append(as);
        } else {
            append(one);
        }
    }

    private void half(long bits, boolean first) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (bits >>> shift) & 15];
            if (first ? shift == 32 || shift == 16 : shift == 48) {
                bytes[length++] = '-';
            }
        }
    }

    private void append(int one) {
        room(1);
        bytes[length++] = (byte) one;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
