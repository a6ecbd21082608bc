package org.regjistri.scans.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.regjistri.scans.ScanProblem;

/// How large the streams of one PDF become, measured without keeping what comes out. Only what scanners and printers to
/// PDF use is let through: deflate, JPEG and fax. The others (LZW, JPEG 2000, JBIG2 …) are not needed for a page of
/// paper, and each is a decoder more that could be led astray.
final class Unpacking {
    /// Of one stream that is no picture.
    private static final int LARGEST_STREAM = 16 * Cleaning.MEGABYTE;
    private static final long LARGEST_PICTURE = 4 * BarePicture.MOST_POINTS;
    /// Measured and thrown away.
    private static final long ALL_STREAMS = 512L * Cleaning.MEGABYTE;
    /// Becomes objects in memory, many times its own size.
    private static final long ALL_TABLES = 8L * Cleaning.MEGABYTE;
    private static final int LONGEST_ROW = 100_000;
    private static final int MOST_COLOURS = 32;

    private final byte[] thrownAway = new byte[64 * 1024];
    private long left;

    private Unpacking(long left) {
        this.left = left;
    }

    static Unpacking ofTables() {
        return new Unpacking(ALL_TABLES);
    }

    static Unpacking ofStreams() {
        return new Unpacking(ALL_STREAMS);
    }

    /// What the library unpacks by itself.
    void demandTable(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        if (filters.size() > 1 || (filters.size() == 1 && !isFlate(filters.getFirst()))) {
            throw new Refusal(ScanProblem.PDF_UNUSUAL);
        }
        demandRow(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        measure(stream, filters, LARGEST_STREAM);
    }

    void demand(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        boolean isPicture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (isPicture) {
            BarePicture.demandSize(side(stream, COSName.WIDTH, COSName.W), side(stream, COSName.HEIGHT, COSName.H));
        }
        if (stream.containsKey(COSName.F)) {
            throw new Refusal(ScanProblem.PDF_ACTIVE); // its content is said to be in another file
        }
        COSName last = filters.isEmpty() ? null : filters.getLast();
        boolean wrapped = filters.size() == 2 && isFlate(filters.getFirst()) && !isFlate(filters.getLast());
        if ((filters.size() > 1 && !wrapped) || (last != null && !isFlate(last) && !isPictureFilter(last))) {
            throw new Refusal(ScanProblem.PDF_UNUSUAL);
        }
        measure(stream, filters, isPicture ? LARGEST_PICTURE : LARGEST_STREAM);
        if (last != null && isJpeg(last)) {
            JpegSegments.bare(jpeg(stream, filters)); // its own header tells its size, not only the PDF
        }
        if (last != null && isFax(last)) {
            demandFax(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        }
    }

    /// The JPEG of a picture that was let through.
    static byte[] jpeg(COSStream stream, List<COSName> filters) throws IOException {
        try (InputStream raw = filters.size() > 1
                ? new InflaterInputStream(stream.createRawInputStream())
                : stream.createRawInputStream()) {
            var bytes = new ByteArrayOutputStream();
            raw.transferTo(bytes);
            return bytes.toByteArray();
        }
    }

    static boolean isJpeg(COSName filter) {
        return COSName.DCT_DECODE.equals(filter) || COSName.DCT_DECODE_ABBREVIATION.equals(filter);
    }

    static List<COSName> filters(COSStream stream) throws Refusal {
        COSBase named = stream.getFilters();
        var filters = new ArrayList<COSName>();
        if (named instanceof COSName one) {
            filters.add(one);
        } else if (named instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (!(many.getObject(i) instanceof COSName one)) {
                    throw new Refusal(ScanProblem.PDF_UNUSUAL);
                }
                filters.add(one);
            }
        }
        return filters;
    }

    private void measure(COSStream stream, List<COSName> filters, long most) throws IOException {
        if (filters.isEmpty() || !isFlate(filters.getFirst()) || stream.getLength() == 0) {
            return;
        }
        long measured = 0;
        try (InputStream raw = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = raw.read(thrownAway); read >= 0; read = raw.read(thrownAway)) {
                measured += read;
                left -= read;
                if (measured > most || left < 0) {
                    throw new Refusal(ScanProblem.PDF_UNUSUAL);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
    }

    private static void demandFax(COSBase parameters) throws Refusal {
        COSBase last =
                parameters instanceof COSArray all && all.size() > 0 ? all.getObject(all.size() - 1) : parameters;
        if (last instanceof COSDictionary fax
                && (fax.getInt(COSName.COLUMNS, 1) > BarePicture.LONGEST_SIDE
                        || fax.getInt(COSName.ROWS, 0) > BarePicture.LONGEST_SIDE)) {
            throw new Refusal(ScanProblem.PICTURE_SIZE);
        }
    }

    private static void demandRow(COSBase parameters) throws Refusal {
        COSBase first = parameters instanceof COSArray all && all.size() > 0 ? all.getObject(0) : parameters;
        if (first instanceof COSDictionary row
                && (outside(row.getInt(COSName.COLUMNS, 1), LONGEST_ROW)
                        || outside(row.getInt(COSName.COLORS, 1), MOST_COLOURS)
                        || outside(row.getInt(COSName.BITS_PER_COMPONENT, 8), 16))) {
            throw new Refusal(ScanProblem.PDF_UNUSUAL);
        }
    }

    private static boolean outside(int value, int most) {
        return value < 1 || value > most;
    }

    private static int side(COSStream stream, COSName name, COSName abbreviation) {
        return stream.getInt(name, abbreviation, 0);
    }

    private static boolean isFlate(COSName filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    private static boolean isFax(COSName filter) {
        return COSName.CCITTFAX_DECODE.equals(filter) || COSName.CCITTFAX_DECODE_ABBREVIATION.equals(filter);
    }

    private static boolean isPictureFilter(COSName filter) {
        return isJpeg(filter) || isFax(filter);
    }
}
