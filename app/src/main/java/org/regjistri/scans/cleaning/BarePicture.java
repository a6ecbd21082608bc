package org.regjistri.scans.cleaning;

import org.regjistri.scans.ScanProblem;

/// A picture without anything around it, measured by its own header before it is decoded.
final class BarePicture {
    static final int LONGEST_SIDE = 12_000;
    static final long MOST_POINTS = 40_000_000;
    /// As decoded; twice that for a moment where it is turned.
    private static final long MOST_BYTES = 4 * MOST_POINTS;

    private final byte[] content;
    private final int turn;
    private final long decoded;

    private BarePicture(byte[] content, int turn, long decoded) {
        this.content = content;
        this.turn = turn;
        this.decoded = decoded;
    }

    /// @param turn the orientation of EXIF, 1 to 8
    /// @param bits of a point, all its colours together
    static BarePicture of(byte[] content, int width, int height, int bits, int turn) throws Refusal {
        demandSize(width, height);
        long decoded = (long) width * height * Math.max(8, bits) / 8;
        if (decoded > MOST_BYTES) {
            throw new Refusal(ScanProblem.PICTURE_SIZE);
        }
        return new BarePicture(content, turn, decoded);
    }

    static void demandSize(int width, int height) throws Refusal {
        if (width < 1 || height < 1) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
            throw new Refusal(ScanProblem.PICTURE_SIZE);
        }
    }

    byte[] content() {
        return content;
    }

    int turn() {
        return turn;
    }

    int megabytes() {
        return (int) (2 * decoded / Cleaning.MEGABYTE) + 1;
    }
}
