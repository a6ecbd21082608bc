package org.regjistri.linkage.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text as a file that is there whole or not at all.
public final class WholeText {
    private WholeText() {}

    public static void write(String text, Path place) throws IOException {
        try (var file = new WholeFile(place)) {
            var _ = Files.writeString(file.part(), text);
            file.finish();
        }
    }
}
