package org.regjistri.scans.cleaning;

import java.awt.geom.AffineTransform;

/// How a camera was held: tag 274 of EXIF.
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int MOST_TAGS = 512;

    private Orientation() {}

    /// @param from where the TIFF header begins
    /// @return 1 to 8; 1 where nothing sensible is told
    static int ofTiff(byte[] file, int from, int length) {
        int end = (int) Math.min(file.length, (long) from + Math.max(0, length));
        boolean little = Bytes.startsWith(file, from, "II");
        if (!little && !Bytes.startsWith(file, from, "MM")) {
            return UPRIGHT;
        }
        long directory = from + Integer.toUnsignedLong(quad(file, from + 4, little));
        if (directory + 2 > end) {
            return UPRIGHT;
        }
        int tags = Math.min(MOST_TAGS, pair(file, (int) directory, little));
        for (int i = 0; i < tags && directory + 14 + 12L * i <= end; i++) {
            int tag = (int) directory + 2 + 12 * i;
            if (pair(file, tag, little) == TAG) {
                int told = pair(file, tag + 8, little);
                return told >= 1 && told <= 8 ? told : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static boolean swapsSides(int turn) {
        return turn > 4;
    }

    /// From the points as stored to the points as seen.
    static AffineTransform transform(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int pair(byte[] file, int at, boolean little) {
        int pair = Bytes.pair(file, at) & 0xffff;
        return little ? Short.toUnsignedInt(Short.reverseBytes((short) pair)) : pair;
    }

    private static int quad(byte[] file, int at, boolean little) {
        int quad = Bytes.quad(file, at);
        return little ? Integer.reverseBytes(quad) : quad;
    }
}
