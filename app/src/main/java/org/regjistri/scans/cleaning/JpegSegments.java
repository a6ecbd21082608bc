package org.regjistri.scans.cleaning;

import java.io.ByteArrayOutputStream;
import org.regjistri.scans.ScanProblem;

/// JPEG without comments, EXIF, XMP, thumbnails and profiles, and without whatever follows its end. The picture itself
/// stays as it was packed.
final class JpegSegments {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    /// Says how the colours are to be read.
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;
    /// A picture that is sent in ever finer rounds has a dozen; each round costs a walk over the whole picture.
    private static final int MOST_SCANS = 64;

    private final byte[] file;
    private final ByteArrayOutputStream bare;
    private int at = 2;
    private int width;
    private int height;
    private int colours;
    private int scans;
    private int turn = Orientation.UPRIGHT;

    private JpegSegments(byte[] file) {
        this.file = file;
        this.bare = new ByteArrayOutputStream(file.length);
    }

    static boolean isJpeg(byte[] file) {
        return Bytes.at(file, 0) == 0xff && Bytes.at(file, 1) == SOI && Bytes.at(file, 2) == 0xff;
    }

    static BarePicture read(byte[] file) throws Refusal {
        var segments = new JpegSegments(file);
        segments.walk();
        if (segments.colours != 1 && segments.colours != 3) {
            throw new Refusal(ScanProblem.PICTURE_UNUSUAL);
        }
        return BarePicture.of(
                segments.bare.toByteArray(), segments.width, segments.height, 8 * segments.colours, segments.turn);
    }

    /// The same for a picture inside a PDF, which says itself how it lies.
    static byte[] bare(byte[] file) throws Refusal {
        if (!isJpeg(file)) {
            throw new Refusal(ScanProblem.PDF_UNUSUAL);
        }
        var segments = new JpegSegments(file);
        segments.walk();
        return segments.bare.toByteArray();
    }

    private void walk() throws Refusal {
        bare.write(0xff);
        bare.write(SOI);
        while (true) {
            int marker = marker();
            if (marker == EOI && width > 0 && scans > 0) {
                bare.write(0xff);
                bare.write(EOI);
                return;
            }
            int length = Bytes.pair(file, at);
            if (marker < 0xc0 || isAlone(marker) || length < 2 || at + length > file.length) {
                throw new Refusal(ScanProblem.UNREADABLE);
            }
            segment(marker, length);
            at += length;
            if (marker == SOS) {
                scan();
            }
        }
    }

    /// The next one; `at` stands behind it then.
    private int marker() throws Refusal {
        if (Bytes.at(file, at) != 0xff) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
        while (Bytes.at(file, at) == 0xff) {
            at++;
        }
        return Bytes.at(file, at++);
    }

    private void segment(int marker, int length) throws Refusal {
        if (isFrame(marker)) {
            frame(length);
        }
        if (marker == APP1 && Bytes.startsWith(file, at + 2, "Exif\0\0")) {
            turn = Orientation.ofTiff(file, at + 8, length - 8);
        }
        boolean isAside = marker >= APP0 && marker < 0xf0 && marker != APP14;
        if (!isAside && marker != COMMENT) {
            bare.write(0xff);
            bare.write(marker);
            bare.write(file, at, length);
        }
    }

    private void frame(int length) throws Refusal {
        if (length < 8 || width > 0) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
        height = Bytes.pair(file, at + 3);
        width = Bytes.pair(file, at + 5);
        colours = Bytes.at(file, at + 7);
        BarePicture.demandSize(width, height);
    }

    /// Packed points, up to the next marker.
    private void scan() throws Refusal {
        scans++;
        if (scans > MOST_SCANS) {
            throw new Refusal(ScanProblem.PICTURE_UNUSUAL);
        }
        int from = at;
        while (at + 1 < file.length && !isMarkerAfterPoints()) {
            at++;
        }
        if (at + 1 >= file.length) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
        bare.write(file, from, at - from);
    }

    private boolean isMarkerAfterPoints() {
        int next = Bytes.at(file, at + 1);
        return file[at] == (byte) 0xff && next != 0 && next != 0xff && !isRestart(next);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    /// Has no length behind it, and no business here.
    private static boolean isAlone(int marker) {
        return isRestart(marker) || marker == SOI || marker == EOI;
    }
}
