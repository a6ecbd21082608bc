package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a measurement works: the figures go to stdout as Markdown, what is going on to stderr.
///
/// @param home where the script is
/// @param folder for the data of this run
record Place(Path home, Path folder, PrintWriter say) {

    static Place fresh() throws IOException {
        return in(Files.createTempDirectory("regjistri-bench"));
    }

    static Place in(Path folder) {
        return new Place(
                Path.of(System.getProperty("regjistri.home", ".")).toAbsolutePath(),
                folder,
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    Installation installation(String name) {
        return Installation.on(home, folder.resolve(name));
    }

    /// @param begin the mark after which they stand in the page
    void publish(String figures, String begin, Optional<Path> page) throws IOException {
        new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(figures);
        if (page.isPresent()) {
            Markdown.write(page.get(), begin, figures);
        }
        say.println("The data of this run is in " + folder + "; it may be deleted.");
    }
}
