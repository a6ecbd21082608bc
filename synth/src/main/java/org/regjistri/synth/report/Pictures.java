package org.regjistri.synth.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the figures and links them from the page.
final class Pictures {
    private final Path folder;
    private final String link;

    /// @param page the Markdown file that shows the figures
    Pictures(Path page, Path folder) {
        this.folder = folder;
        Path base = page.toAbsolutePath().normalize().getParent();
        String relative = base == null
                ? folder.toString()
                : base.relativize(folder.toAbsolutePath().normalize()).toString();
        this.link = relative.replace('\\', '/');
    }

    /// @param name of the file without ending
    /// @return the link, as Markdown
    String add(String name, String alternative, String svg) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".svg"), svg, StandardCharsets.UTF_8);
        return Markdown.picture(alternative, link + "/" + name + ".svg");
    }
}
