package org.regjistri.scans.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.regjistri.scans.ScanProblem;

/// PNG without its texts, profiles, times, animations, and without whatever follows its end.
final class PngChunks {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final String EXIF = "eXIf";
    /// Length, name and checksum around the data.
    private static final int AROUND = 12;

    private PngChunks() {}

    static boolean isPng(byte[] file) {
        return Bytes.startsWith(file, 0, SIGNATURE);
    }

    static BarePicture read(byte[] file) throws Refusal {
        if (!Bytes.startsWith(file, 12, "IHDR") || Bytes.quad(file, 8) != 13 || file.length < 33) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
        int width = Bytes.quad(file, 16);
        int height = Bytes.quad(file, 20);
        BarePicture.demandSize(width, height);
        var bare = new ByteArrayOutputStream(file.length);
        bare.writeBytes(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        int turn = copy(file, bare);
        return BarePicture.of(bare.toByteArray(), width, height, bits(file), turn);
    }

    /// @return the orientation that the file tells
    private static int copy(byte[] file, ByteArrayOutputStream bare) throws Refusal {
        int turn = Orientation.UPRIGHT;
        for (int at = SIGNATURE.length(); at + AROUND <= file.length; ) {
            int length = Bytes.quad(file, at);
            if (length < 0 || length > file.length - at - AROUND) {
                break;
            }
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (name.equals("IHDR") && at > SIGNATURE.length()) {
                break;
            }
            if (PICTURE.contains(name)) {
                bare.write(file, at, length + AROUND);
            } else if (name.equals(EXIF)) {
                turn = Orientation.ofTiff(file, at + 8, length);
            }
            if (name.equals("IEND")) {
                return turn;
            }
            at += length + AROUND;
        }
        throw new Refusal(ScanProblem.UNREADABLE);
    }

    private static int bits(byte[] file) throws Refusal {
        int depth = Bytes.at(file, 24);
        return switch (Bytes.at(file, 25)) {
            case 0, 3 -> depth;
            case 2 -> 3 * depth;
            case 4 -> 2 * depth;
            case 6 -> 4 * depth;
            default -> throw new Refusal(ScanProblem.UNREADABLE);
        };
    }
}
