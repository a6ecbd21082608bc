package org.regjistri.documents.verifying;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.regjistri.kernel.Sha256;

/// A file as bytes, before anything in it is trusted enough to be read.
final class FileBytes {
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /// How far from the start a header may stand, as readers allow.
    private static final int HEADER_WITHIN = 1024;
    /// Somebody who adds to a file adds one end to it; ours has few.
    private static final int ENDS_MAX = 16;

    private FileBytes() {}

    static boolean isPdf(byte[] file) {
        int found = indexOf(file, HEADER, 0);
        return found >= 0 && found <= HEADER_WITHIN;
    }

    static String sha256(byte[] file) {
        return hex(Sha256.fresh().digest(file));
    }

    /// The digests of all that the file may have been before something was added behind one of its ends.
    static List<String> beginnings(byte[] file) {
        List<String> digests = new ArrayList<>();
        MessageDigest running = Sha256.fresh();
        int from = 0;
        int end = indexOf(file, END, 0);
        for (int ends = 0; end >= 0 && ends < ENDS_MAX; ends++) {
            for (int stop : stops(file, end + END.length)) {
                running.update(file, from, stop - from);
                from = stop;
                if (stop < file.length) {
                    digests.add(hex(copy(running).digest()));
                }
            }
            end = indexOf(file, END, from);
        }
        return digests;
    }

    /// Where a file may end whose last words end here: at once, or after the end of the line.
    private static List<Integer> stops(byte[] file, int at) {
        List<Integer> stops = new ArrayList<>(List.of(at));
        if (at < file.length && (file[at] == '\n' || file[at] == '\r')) {
            stops.add(at + 1);
            if (file[at] == '\r' && at + 1 < file.length && file[at + 1] == '\n') {
                stops.add(at + 2);
            }
        }
        return stops;
    }

    /// The first place at or after `from`; -1 where there is none.
    static int indexOf(byte[] file, byte[] wanted, int from) {
        for (int at = from; at <= file.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && file[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every Java can copy a SHA-256", e);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
