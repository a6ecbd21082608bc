package org.regjistri.scans.cleaning;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanProblem;

/// Decodes a picture and packs it again: only the points come through. In memory: the usual streams of the JDK keep a
/// copy in the machine's folder for temporary files.
final class Picture {
    private static final float QUALITY = 0.9f;

    private Picture() {}

    static byte[] encodedAgain(Scan.Type type, BarePicture picture) throws IOException {
        return encoded(type, turned(decoded(type, picture.content()), picture.turn()));
    }

    private static BufferedImage decoded(Scan.Type type, byte[] content) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.ending()).next();
        var warned = new boolean[1];
        reader.addIIOReadWarningListener((_, _) -> warned[0] = true);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            BufferedImage image = reader.read(0);
            if (warned[0]) {
                throw new Refusal(ScanProblem.UNREADABLE);
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage turned(BufferedImage image, int turn) {
        if (turn == Orientation.UPRIGHT) {
            return image;
        }
        boolean swaps = Orientation.swapsSides(turn);
        int width = swaps ? image.getHeight() : image.getWidth();
        int height = swaps ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(
                width,
                height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = upright.createGraphics();
        try {
            graphics.drawImage(image, Orientation.transform(turn, image.getWidth(), image.getHeight()), null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }

    private static byte[] encoded(Scan.Type type, BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.ending()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == Scan.Type.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
