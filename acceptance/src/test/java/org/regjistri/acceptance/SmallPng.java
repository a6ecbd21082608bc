package org.regjistri.acceptance;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Writes a picture of a page with at most 256 colours: a third of the bytes, and the eye sees no difference.
final class SmallPng {
    private static final int COLOURS_MAX = 256;
    private static final int RGB = 0xFFFFFF;

    private SmallPng() {}

    static void write(byte[] png, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(reduced(ImageIO.read(new ByteArrayInputStream(png))), "png", file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BufferedImage reduced(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & RGB, 1, Integer::sum);
            }
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS_MAX)
                .map(Map.Entry::getKey)
                .toList();
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage small =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & RGB;
                small.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, one -> nearest(one, colours)));
            }
        }
        return small;
    }

    private static int nearest(int colour, int[] colours) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colour, colours[i]) < distance(colour, colours[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += part * part;
        }
        return sum;
    }
}
