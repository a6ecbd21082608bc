package org.regjistri.scans.cleaning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Good files and bad ones, each made when it is asked for.
public final class FilesByHand {
    /// Stands where a cleaned file must not have it.
    public static final String SECRET = "Prishtina-42.6629N-21.1655E";

    private FilesByHand() {}

    /// White with a black mark in its upper left corner.
    static BufferedImage page(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    public static byte[] png() {
        return encoded(page(64, 96), "png");
    }

    public static byte[] jpeg() {
        return encoded(page(64, 96), "jpg");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        return written(out -> ImageIO.write(image, format, out));
    }

    /// A JPEG as a telephone makes it: held sideways (orientation 6), with the place in EXIF and a comment.
    static byte[] jpegOfTelephone() {
        byte[] tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + SECRET.length())
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff);
        return withSegment(
                withSegment(jpeg(), 0xfe, ("<script>" + SECRET).getBytes(StandardCharsets.UTF_8)), 0xe1, exif);
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return joined(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// Says of itself that it is that large, and holds nothing.
    static byte[] jpegHeader(int width, int height) {
        byte[] frame = ByteBuffer.allocate(15)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) 3)
                .put(new byte[] {1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0})
                .array();
        return withSegment(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9}, 0xc0, frame);
    }

    static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return joined(
                Arrays.copyOf(png(), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[20]),
                chunk("IEND", new byte[0]));
    }

    static byte[] pngWithTexts() {
        byte[] png = png();
        byte[] text = ("Location\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        return joined(Arrays.copyOf(png, 33), chunk("tEXt", text), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /// What a test does to a good PDF.
    interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    public static byte[] pdf() {
        return pdf(_ -> {});
    }

    /// Two pages with a picture and a line, made by a program that says so; changed at the end.
    static byte[] pdf(Change change) {
        return written(out -> {
            try (PDDocument pdf = new PDDocument()) {
                var information = new PDDocumentInformation();
                information.setAuthor(SECRET);
                information.setCreationDate(new GregorianCalendar(2026, Calendar.NOVEMBER, 1));
                pdf.setDocumentInformation(information);
                for (int i = 0; i < 2; i++) {
                    addPage(pdf);
                }
                COSStream metadata = stream(pdf, SECRET);
                pdf.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, metadata);
                change.to(pdf);
                pdf.save(out);
            }
        });
    }

    private static void addPage(PDDocument pdf) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        var image = PDImageXObject.createFromByteArray(pdf, jpegOfTelephone(), "scan.jpg");
        page.getCOSObject().setItem(COSName.METADATA, stream(pdf, SECRET));
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(image, 0, 0, 595, 842);
            content.moveTo(10, 10);
            content.lineTo(100, 100);
            content.stroke();
        }
    }

    static COSStream stream(PDDocument pdf, String text) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return stream;
    }

    static void addJavaScript(PDDocument pdf) {
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action("JavaScript"));
    }

    static COSDictionary action(String kind) {
        var action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setItem(COSName.getPDFName("F"), new COSString("cmd"));
        return action;
    }

    static void addLinkThat(PDDocument pdf, String action) {
        COSDictionary link = annotation("Link");
        link.setItem(COSName.A, action(action));
        addAnnotation(pdf, link);
    }

    static COSDictionary annotation(String kind) {
        var annotation = new COSDictionary();
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setName(COSName.SUBTYPE, kind);
        annotation.setItem(COSName.RECT, new PDRectangle(10, 10, 50, 50));
        return annotation;
    }

    static void addAnnotation(PDDocument pdf, COSDictionary annotation) {
        var annotations = new COSArray();
        annotations.add(annotation);
        pdf.getPage(1).getCOSObject().setItem(COSName.ANNOTS, annotations);
    }

    static void addStamp(PDDocument pdf) throws IOException {
        COSDictionary stamp = annotation("Stamp");
        var looks = new COSDictionary();
        looks.setItem(COSName.N, stream(pdf, "0 0 10 10 re f"));
        stamp.setItem(COSName.AP, looks);
        addAnnotation(pdf, stamp);
    }

    static void addXfa(PDDocument pdf) throws IOException {
        var form = new COSDictionary();
        form.setItem(COSName.FIELDS, new COSArray());
        form.setItem(COSName.XFA, stream(pdf, "<xdp/>"));
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    static void addFile(PDDocument pdf) throws IOException {
        var inside = new COSDictionary();
        inside.setItem(COSName.F, stream(pdf, "MZ"));
        var named = new COSDictionary();
        named.setItem(COSName.EF, inside);
        pdf.getDocumentCatalog().getCOSObject().setItem("AF", named);
    }

    /// A page whose content is a kilobyte in the file and a gigabyte outside it.
    static void addBomb(PDDocument pdf) throws IOException {
        COSStream bomb = pdf.getDocument().createCOSStream();
        try (var out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
            var blanks = new byte[1024 * 1024];
            for (int i = 0; i < 20; i++) {
                out.write(blanks);
            }
        }
        pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb);
    }

    static void addFilter(PDDocument pdf, String... filters) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(new byte[10]);
        }
        var names = new COSArray();
        for (String filter : filters) {
            names.add(COSName.getPDFName(filter));
        }
        stream.setItem(COSName.FILTER, names);
        pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
    }

    static void addHugePicture(PDDocument pdf) throws IOException {
        COSStream picture = pdf.getDocument().createCOSStream();
        try (var out = picture.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(0);
        }
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, 50_000);
        picture.setInt(COSName.HEIGHT, 50_000);
        pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, picture);
    }

    static void encrypt(PDDocument pdf, String password) throws IOException {
        var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        pdf.protect(policy);
    }

    /// Its objects are packed: an object stream that unpacks to 20 MB, in a table that is packed too.
    static byte[] pdfWithPackedBomb() {
        return written(out -> {
            var objects = new StringBuilder("3 0 <</Type/Pages/Kids[]/Count 0>>");
            objects.append(" ".repeat(20 * 1024 * 1024));
            byte[] packed = deflated(objects.toString().getBytes(StandardCharsets.US_ASCII));
            out.write("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
            out.write("1 0 obj<</Type/Catalog/Pages 3 0 R>>endobj\n".getBytes(StandardCharsets.US_ASCII));
            int objectStream = out.size();
            out.write(("2 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>stream\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
            out.write("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
            int table = out.size();
            byte[] rows = {
                0, 0, 0, 0, 0, //
                1, 0, 0, 9, 0, //
                1, 0, 0, (byte) objectStream, 0, //
                2, 0, 0, 2, 0, //
                1, 0, (byte) (table >> 8), (byte) table, 0
            };
            out.write(("4 0 obj<</Type/XRef/Size 5/W[1 3 1]/Root 1 0 R/Length " + rows.length + ">>stream\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(rows);
            out.write(("\nendstream endobj\nstartxref\n" + table + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static byte[] deflated(byte[] content) {
        return written(out -> {
            try (var packing = new java.util.zip.DeflaterOutputStream(out)) {
                packing.write(content);
            }
        });
    }

    static byte[] zip() {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("run.sh"));
                zip.write(SECRET.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static byte[] gif() {
        return encoded(page(10, 10), "gif");
    }

    static byte[] joined(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    static BufferedImage decoded(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    static Map<String, byte[]> good() {
        return Map.of("pdf", pdf(), "jpeg", jpegOfTelephone(), "png", pngWithTexts());
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
