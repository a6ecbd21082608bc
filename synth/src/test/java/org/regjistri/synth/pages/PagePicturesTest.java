package org.regjistri.synth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.synth.books.BookKind;
import org.regjistri.synth.books.BookLanguage;

class PagePicturesTest {
    private final PagePictures pictures = new PagePictures(7, SamplePages.DATES);

    @ParameterizedTest
    @EnumSource
    void a_picture_is_a_small_png_with_a_palette(BookKind kind) throws IOException {
        byte[] png = pictures.png(SamplePages.of(kind, BookLanguage.SERBIAN_CYRILLIC, 1961, 4));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(png.length).isBetween(60_000, 190_000);
        assertThat(image.getWidth()).isEqualTo(Sheet.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Sheet.HEIGHT);
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
    }

    @Test
    void what_is_written_can_be_seen() throws IOException {
        PageContent page = SamplePages.of(BookKind.BIRTHS, BookLanguage.ALBANIAN, 1978, 4);
        PageContent empty = new PageContent(page.book(), page.municipality(), 1, page.number(), List.of());
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(pictures.png(page)));
        BufferedImage blank = ImageIO.read(new ByteArrayInputStream(pictures.png(empty)));
        int inked = 0;
        for (int y = 0; y < Sheet.HEIGHT; y += 2) {
            for (int x = 0; x < Sheet.WIDTH; x += 2) {
                inked += brightness(full, x, y) < brightness(blank, x, y) - 60 ? 1 : 0;
            }
        }
        assertThat(inked).isBetween(1_000, 15_000);
    }

    @Test
    void many_threads_draw_what_one_does() {
        PageContent page = SamplePages.of(BookKind.MARRIAGES, BookLanguage.SERBIAN_LATIN, 1953, 9);
        byte[] alone = pictures.png(page);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(_ -> pictures.png(page)))
                .allSatisfy(png -> assertThat(png).isEqualTo(alone));
    }

    private static int brightness(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
