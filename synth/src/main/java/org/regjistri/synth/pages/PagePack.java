package org.regjistri.synth.pages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A folder of pages to look at: pictures, and `index.html`, which shows each with what it says.
public final class PagePack {
    private final PagePictures pictures;

    public PagePack(PagePictures pictures) {
        this.pictures = pictures;
    }

    /// @param pages each once
    /// @param folder is made where it is not there; files of the same names are overwritten
    /// @return how many pages were written
    public int write(Stream<PageContent> pages, Path folder) throws IOException {
        Files.createDirectories(folder);
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("index.html"))) {
            PackIndex index = new PackIndex(out);
            index.begin();
            Set<String> files = new HashSet<>();
            for (Iterator<PageContent> each = pages.iterator(); each.hasNext(); written++) {
                PageContent page = each.next();
                String file = name(page);
                if (!files.add(file)) {
                    throw new IllegalArgumentException("The same page twice: " + file);
                }
                Files.write(folder.resolve(file), pictures.png(page));
                index.page(page, file);
            }
            index.end();
        }
        return written;
    }

    private static String name(PageContent page) {
        String copy = page.copy() == 1 ? "" : "-copy-" + page.copy();
        return String.format(
                Locale.ROOT, "book-%05d%s-page-%04d.png", page.book().id(), copy, page.number());
    }
}
