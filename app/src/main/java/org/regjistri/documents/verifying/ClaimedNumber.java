package org.regjistri.documents.verifying;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The number of the document that a foreign file claims to be, from the record attached to it.
///
/// Reads no structure of the file, because whoever made it may have made that on purpose: it unpacks what looks like a
/// stream, a little of each and not much in all, and looks for a number as our records write it.
final class ClaimedNumber {
    private static final Pattern NUMBER =
            Pattern.compile("\"number\"\\s{0,4}:\\s{0,4}\"([A-Z]{2}-[A-Z0-9-]{1,16}-[0-9]{4}-[0-9]{6})\"");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int STREAMS_MAX = 500;
    /// Of one stream; a record is smaller.
    private static final int STREAM_MAX = 64 * 1024;
    private static final int WHOLE_MAX = 4 * 1024 * 1024;

    private ClaimedNumber() {}

    static Optional<String> in(byte[] file) {
        Optional<String> plain = in(file, file.length);
        if (plain.isPresent()) {
            return plain;
        }
        byte[] unpacked = new byte[STREAM_MAX];
        int whole = 0;
        int at = FileBytes.indexOf(file, STREAM, 0);
        for (int i = 0; at >= 0 && i < STREAMS_MAX && whole < WHOLE_MAX; i++) {
            int length = unpack(file, afterLine(file, at + STREAM.length), unpacked);
            whole += length;
            Optional<String> found = in(unpacked, length);
            if (found.isPresent()) {
                return found;
            }
            at = FileBytes.indexOf(file, STREAM, at + STREAM.length);
        }
        return Optional.empty();
    }

    private static Optional<String> in(byte[] text, int length) {
        Matcher number = NUMBER.matcher(new String(text, 0, length, StandardCharsets.ISO_8859_1));
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static int afterLine(byte[] file, int at) {
        int start = at < file.length && file[at] == '\r' ? at + 1 : at;
        return start < file.length && file[start] == '\n' ? start + 1 : start;
    }

    /// How many bytes came out: 0 where nothing is packed there.
    private static int unpack(byte[] file, int from, byte[] into) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            int length = 0;
            int more = 1;
            while (more > 0 && length < into.length) {
                more = inflater.inflate(into, length, into.length - length);
                length += more;
            }
            return length;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
