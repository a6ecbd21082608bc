package org.regjistri.synth.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page that shows ours beside the sources: `docs/synthetic-kosovo.md` with its figures. The same measures give the
/// same bytes.
public final class CalibrationReport {
    private static final List<Section> SECTIONS = List.of(
            new PeopleSection(), new LivesSection(), new PlacesSection(), new RegisterSection(), new BooksSection());

    private CalibrationReport() {}

    /// @param ours of the profile as-found
    /// @param figures folder of the figures, SVG; linked from the page by relative paths
    public static void write(Measures ours, Path markdown, Path figures) throws IOException {
        var facts = new Facts();
        var pictures = new Pictures(markdown, figures);
        var frame = new FrameSection(ours, facts);
        List<String> parts = new ArrayList<>(List.of(frame.head(), frame.summary()));
        for (Section section : SECTIONS) {
            parts.add(section.text(ours, facts, pictures));
        }
        parts.add(frame.assumptions());
        parts.add(frame.limits());
        Files.writeString(markdown, String.join("\n", parts), StandardCharsets.UTF_8);
    }
}
