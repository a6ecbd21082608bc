package org.regjistri.synth.report;

import java.io.IOException;

/// A part of the page.
interface Section {

    /// Markdown, beginning with a heading of the second level.
    String text(Measures ours, Facts facts, Pictures pictures) throws IOException;
}
